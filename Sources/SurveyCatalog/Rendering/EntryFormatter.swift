/// Writes a paper as a line of a list.
///
/// ```swift
/// EntryFormatter().line(for: paper)
/// // - GPTQ: …, <ins>ICLR, 2023</ins> [[Paper](https://…)] [[Code](https://…)]
/// ```
public struct EntryFormatter: Sendable {
  /// The forms in which lists are written.
  public enum Style: String, CaseIterable, Hashable, Sendable {
    /// As the list itself: a bullet, one blank before each link, labels as written.
    case list
    /// As the contribution template: no bullet, two blanks before the links, `pdf` for the paper's
    /// label, a full stop at the end.
    case template
  }

  /// The form in which lines are written.
  public let style: Style
  /// The list marker of the list's own form.
  public let bullet: String

  /// Creates a formatter.
  public init(style: Style = .list, bullet: String = "-") {
    self.style = style
    self.bullet = bullet
  }

  /// The line for a paper, without a line end.
  ///
  /// Nothing is added to what the paper says: a venue or year that is missing stays missing.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  public func line(for paper: Paper) -> String {
    line(
      for: EntryFields(
        title: paper.title, venue: paper.venue?.text, year: paper.year, links: paper.links))
  }

  /// The line for what is known of a paper that no list holds yet.
  package func line(for entry: EntryFields) -> String {
    let title = entry.title.singleLine
    var line = style == .list ? "\(bullet) \(title)" : title
    let place = [entry.venue?.singleLine, entry.year.map { String($0) }].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ", ")
    let links = entry.links.filter { !$0.url.isEmpty }.map(text(of:))
    if !place.isEmpty { line += "\(separator(after: title))<ins>\(place)</ins>" }
    if !links.isEmpty {
      if place.isEmpty {
        line += separator(after: title)
      } else {
        line += style == .list ? " " : "  "
      }
      line += links.joined(separator: " ")
    }
    return style == .list ? line : line + "."
  }

  /// A comma and a blank, or the blank alone behind a question or exclamation mark.
  private func separator(after title: String) -> String {
    title.last == "?" || title.last == "!" ? " " : ", "
  }

  private func text(of link: Link) -> String {
    "[[\(label(of: link))](\(Self.address(link.url)))]"
  }

  private func label(of link: Link) -> String {
    let written = link.label.singleLine.filter { $0 != "[" && $0 != "]" }
    let label = written.isEmpty ? Self.label(forAddress: link.url) : written
    guard style == .template else { return label }
    switch link.role {
    case .paper: return "pdf"
    case .code: return label.lowercased()
    case .other: return link.label.isEmpty && label == "Paper" ? "pdf" : label
    }
  }

  /// The label for an address that bears none.
  private static func label(forAddress url: String) -> String {
    let bytes = Array(url.utf8)
    let address = AddressSyntax(bytes.span, in: 0..<bytes.count)
    if address.site != nil { return "Paper" }
    let isCode =
      address.isHost("github.com", bytes.span) || address.isHost("gitlab.com", bytes.span)
    return isCode ? "Code" : "Link"
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

/// What an entry says of its paper.
package struct EntryFields: Hashable, Sendable {
  package var title: String
  package var venue: String?
  package var year: Int?
  package var links: [Link]

  package init(title: String, venue: String?, year: Int?, links: [Link]) {
    self.title = title
    self.venue = venue
    self.year = year
    self.links = links
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
