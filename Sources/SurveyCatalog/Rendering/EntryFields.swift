/// What an entry says of its paper.
package struct EntryFields: Hashable, Sendable {
  package var title: String
  package var venue: String?
  package var year: Int?
  package var links: [Link]
  /// The short name that is given apart from the title.
  package var name: String?
  package var authors: String?
  /// `YYYY-MM` or `YYYY-MM-DD`.
  package var date: String?
  package var note: String?

  package init(title: String, venue: String?, year: Int?, links: [Link]) {
    self.title = title
    self.venue = venue
    self.year = year
    self.links = links
  }

  package init(_ paper: Paper) {
    self.init(title: paper.title, venue: paper.venue?.text, year: paper.year, links: paper.links)
    name = paper.listedName
    authors = paper.authors
    date = paper.date
    note = paper.note
  }
}

extension EntryFields {
  /// The fields on one line, without controls, and without what would end a link.
  var tidied: EntryFields {
    EntryFields(
      title: title.singleLine, venue: venue?.singleLine, year: year,
      links: links.map { link in
        Link(
          label: link.label.singleLine.filter { $0 != "[" && $0 != "]" },
          url: Self.address(link.url))
      })
  }

  /// The address with whatever would end it escaped: blanks, controls, brackets without a partner.
  private static func address(_ url: String) -> String {
    var depth = 0
    var isBalanced = true
    for byte in url.utf8 {
      if byte == .openParenthesis { depth += 1 }
      if byte == .closeParenthesis { depth -= 1 }
      if depth < 0 { isBalanced = false }
    }
    isBalanced = isBalanced && depth == 0
    var address = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case "(" where !isBalanced: address += "%28"
      case ")" where !isBalanced: address += "%29"
      case "[": address += "%5B"
      case "]": address += "%5D"
      case "<": address += "%3C"
      case ">": address += "%3E"
      case " ": address += "%20"
      case _ where scalar.isHazardous: break
      default: address.unicodeScalars.append(scalar)
      }
    }
    return address
  }
}

extension String {
  /// The text on one line, each run of blanks made one blank, without controls.
  fileprivate var singleLine: String {
    var result = String.UnicodeScalarView()
    var owesBlank = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        owesBlank = !result.isEmpty
        continue
      }
      if scalar.isHazardous { continue }
      if owesBlank { result.append(" ") }
      owesBlank = false
      result.append(scalar)
    }
    return String(result)
  }
}
