/// A paper of a list, read no further than is asked.
struct ListedPaper {
  let document: Document
  let position: Int
  let topic: Int?
  let syntax: EntrySyntax

  /// Venues that were looked up, by the text that names them.
  var venues: [String: Venue] = [:]

  /// The links that lead anywhere.
  var links: [Link] { document.source.links(of: syntax) }

  /// Whether an address of the entry may hold a text, its blanks aside: no is certain.
  func mayHold(_ needle: [UInt8]) -> Bool {
    EntryScan.holds(needle, document.source.bytes.span, in: syntax.range.indices)
  }

  var identifiers: PaperIdentifiers { PaperIdentifiers(links) }

  var year: Int? { document.source.year(of: syntax) }

  var venue: Venue? {
    mutating get {
      guard let range = syntax.venue else { return nil }
      let text = document.source.unbrokenText(in: range)
      if let venue = venues[text] { return venue }
      let venue = Venue(text)
      venues[text] = venue
      return venue
    }
  }

  /// Whether the title has a short name before a colon.
  var hasName: Bool { title.hasName }

  var title: String { document.source.unbrokenText(in: syntax.title) }

  /// Whether a link's label holds a word.
  func hasLabel(_ word: String) -> Bool {
    guard let term = Term(word) else { return false }
    return hasLabel(term)
  }

  /// Whether a link's label holds the term's words; a number at its end (`Code2`) is no part of it.
  func hasLabel(_ term: Term) -> Bool {
    links.contains { link in
      let label = FoldedText(link.label)
      if term.stands(in: label) { return true }
      var bare = Substring(link.label)
      while bare.utf8.last?.isDigit ?? false { bare.removeLast() }
      return term.stands(in: FoldedText(bare))
    }
  }
}

extension String {
  /// Whether a title begins with a name: a colon after at most four words.
  fileprivate var hasName: Bool {
    guard let colon = firstIndex(of: ":"), colon > startIndex else { return false }
    return self[..<colon].count(where: { $0.isWhitespace }) < 4
  }
}
