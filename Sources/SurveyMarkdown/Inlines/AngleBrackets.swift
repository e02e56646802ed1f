/// Raw HTML that ends with a fixed sequence.
private struct HTMLSection {
  let opening: String
  let closing: String
  /// The bytes of the opening that the closing may share: `<!-->` is a comment.
  let overlap: Int
  let isBeforeLetter: Bool

  static let all = [
    HTMLSection(opening: "<!--", closing: "-->", overlap: 2, isBeforeLetter: false),
    HTMLSection(opening: "<?", closing: "?>", overlap: 0, isBeforeLetter: false),
    HTMLSection(opening: "<![CDATA[", closing: "]]>", overlap: 0, isBeforeLetter: false),
    HTMLSection(opening: "<!", closing: ">", overlap: 0, isBeforeLetter: true),
  ]
}

extension InlineParser {
  /// Reads an autolink, a tag or another kind of raw HTML.
  mutating func parseLess() {
    if let close = text.span.autolinkURLEnd(at: position + 1)
      ?? text.span.autolinkEmailEnd(at: position + 1)
    {
      appendLeaf(.autolink, to: close + 1, inner: position + 1..<close)
    } else if let end = text.span.htmlTagEnd(at: position) ?? htmlSectionEnd() {
      appendLeaf(.html, to: end)
    } else {
      position += 1
    }
  }

  private mutating func htmlSectionEnd() -> Int? {
    if unendingHTML.isEmpty {
      unendingHTML = [Bool](repeating: false, count: HTMLSection.all.count)
    }
    for (index, section) in HTMLSection.all.enumerated()
    where text[position...].starts(with: section.opening.utf8) {
      let start = position + section.opening.utf8.count
      if section.isBeforeLetter, byte(at: start)?.isLetter != true { continue }
      // One search that fails is enough for the rest of the text.
      if unendingHTML[index] { return nil }
      if let end = text.span.firstIndex(
        of: section.closing, in: start - section.overlap..<text.count)
      {
        return end + section.closing.utf8.count
      }
      unendingHTML[index] = true
      return nil
    }
    return nil
  }
}

extension Span where Element == UInt8 {
  /// The offset of the `>` that ends the URL at the offset.
  func autolinkURLEnd(at offset: Int) -> Int? {
    guard offset < count, self[offset].isLetter else { return nil }
    let colon = end(from: offset, before: count) {
      $0.isAlphanumeric || $0 == .plus || $0 == .dot || $0 == .hyphen
    }
    guard (2...32).contains(colon - offset), colon < count, self[colon] == .colon else {
      return nil
    }
    let close = end(from: colon, before: count) {
      !$0.isControl && $0 != .space && $0 != .less && $0 != .greater
    }
    return close < count && self[close] == .greater ? close : nil
  }

  /// The offset of the `>` that ends the e-mail address at the offset.
  func autolinkEmailEnd(at offset: Int) -> Int? {
    let sign = end(from: offset, before: count) {
      switch $0 {
      case .quotationMark, .openParenthesis, .closeParenthesis, .comma, .colon, .semicolon, .less,
        .greater, .at, .openBracket, .backslash, .closeBracket:
        false
      default: $0.isAlphanumeric || $0.isPunctuation
      }
    }
    guard sign > offset, sign < count, self[sign] == .at else { return nil }
    var index = sign
    while index < count, self[index] == .at || self[index] == .dot {
      let label = index + 1
      if index > sign, self[index] == .at { return nil }
      index = end(from: label, before: count) { $0.isAlphanumeric || $0 == .hyphen }
      guard (1...63).contains(index - label), self[label] != .hyphen, self[index - 1] != .hyphen
      else { return nil }
    }
    return index < count && self[index] == .greater ? index : nil
  }
}
