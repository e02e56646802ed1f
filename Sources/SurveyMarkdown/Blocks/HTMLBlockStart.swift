/// Lowercase tag names that start an HTML block of kind 6.
private let blockTagNames: Set<String> = [
  "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
  "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
  "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
  "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav",
  "noframes", "ol", "optgroup", "option", "p", "param", "search", "section", "summary", "table",
  "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
]

/// Names of tags whose blocks, of kind 1, end with their closing tags.
private let verbatimTagNames = ["script", "pre", "style", "textarea"]

extension LineCursor {
  /// The kind of HTML block that the text starts, if it starts one.
  var htmlBlockKind: Int? {
    bytes.span.extracting(text).htmlBlockKind
  }

  /// Whether the rest of the line contains the end of an HTML block.
  func containsEnd(ofHTMLBlock kind: Int) -> Bool {
    let span = bytes.span
    func contains(_ text: String) -> Bool {
      span.firstIndex(of: text, in: offset..<end) != nil
    }
    return switch kind {
    case 1: verbatimTagNames.contains { contains("</\($0)>") }
    case 2: contains("-->")
    case 3: contains("?>")
    case 4: contains(">")
    case 5: contains("]]>")
    default: false
    }
  }
}

extension Span where Element == UInt8 {
  /// The kind of HTML block that a line starts, which begins with `<` and has no terminator.
  fileprivate var htmlBlockKind: Int? {
    guard count > 1 else { return nil }
    switch self[1] {
    case .exclamation: return declarationKind
    case .question: return 3
    case .slash: return isBlockTag(at: 2) ? 6 : isLoneTag ? 7 : nil
    case let byte where byte.isLetter:
      return isVerbatimTag ? 1 : isBlockTag(at: 1) ? 6 : isLoneTag ? 7 : nil
    default: return nil
    }
  }

  private var declarationKind: Int? {
    if matches("<!--", at: 0) { return 2 }
    if matches("<![cdata[", at: 0) { return hasCapitals(in: 3..<8) ? 5 : nil }
    return count > 2 && self[2].isLetter ? 4 : nil
  }

  private func hasCapitals(in range: Range<Int>) -> Bool {
    for index in range where self[index].lowercased == self[index] { return false }
    return true
  }

  private var isVerbatimTag: Bool {
    for name in verbatimTagNames where matches(name, at: 1) {
      let end = 1 + name.utf8.count
      if end == count || self[end].isWhitespace || self[end] == .greater { return true }
    }
    return false
  }

  private func isBlockTag(at offset: Int) -> Bool {
    let name = end(from: offset, before: count) { $0.isAlphanumeric }
    // No name is longer than 10 bytes.
    guard name > offset, name - offset <= 10, isEndOfTagName(at: name) else { return false }
    var text = ""
    for index in offset..<name {
      text.unicodeScalars.append(Unicode.Scalar(self[index].lowercased))
    }
    return blockTagNames.contains(text)
  }

  private func isEndOfTagName(at offset: Int) -> Bool {
    guard offset < count else { return true }
    return self[offset].isWhitespace || self[offset] == .greater
      || (self[offset] == .slash && offset + 1 < count && self[offset + 1] == .greater)
  }

  /// Whether the line is nothing but one complete tag.
  private var isLoneTag: Bool {
    guard let tagEnd = htmlTagEnd(at: 0) else { return false }
    return end(from: tagEnd, before: count) { $0.isWhitespace } == count
  }
}
