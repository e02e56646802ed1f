/// A part of a link: the bytes between its delimiters, and where the part ends.
package struct LinkPart: Equatable, Sendable {
  /// The bytes between the delimiters; a bare destination has none.
  package let inner: Range<Int>
  /// The offset just past the closing delimiter.
  package let end: Int
}

/// The parts that inline links and reference definitions share.
package extension Span where Element == UInt8 {
  /// Scans a link label that starts with `[` at the offset.
  ///
  /// A label has no unescaped brackets, at least one character that is not whitespace, and at most
  /// 999 characters.
  func linkLabel(at offset: Int) -> LinkPart? {
    guard offset < count, self[offset] == .openBracket else { return nil }
    var index = offset + 1
    var characters = 0
    var hasText = false
    while index < count, characters <= 999 {
      switch self[index] {
      case .closeBracket:
        return hasText ? LinkPart(inner: offset + 1..<index, end: index + 1) : nil
      case .openBracket:
        return nil
      case .backslash where index + 1 < count && self[index + 1].isPunctuation:
        hasText = true
        characters += 2
        index += 2
      case let byte:
        if !byte.isWhitespace { hasText = true }
        // Continuation bytes of UTF-8 belong to a character already counted.
        if byte & 0xC0 != 0x80 { characters += 1 }
        index += 1
      }
      if characters > 999 { return nil }
    }
    return nil
  }

  /// Scans a link destination at the offset: `<…>`, or a run without spaces whose parentheses
  /// are balanced.
  ///
  /// A bare destination can be empty, as in `[a]()`.
  func linkDestination(at offset: Int) -> LinkPart? {
    offset < count && self[offset] == .less
      ? bracketedDestination(at: offset) : bareDestination(at: offset)
  }

  private func bracketedDestination(at offset: Int) -> LinkPart? {
    var index = offset + 1
    while index < count {
      switch self[index] {
      case .greater: return LinkPart(inner: offset + 1..<index, end: index + 1)
      case .less, .newline, .carriageReturn: return nil
      case .backslash where index + 1 < count && self[index + 1].isPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }

  private func bareDestination(at offset: Int) -> LinkPart? {
    var index = offset
    var depth = 0
    scan: while index < count {
      switch self[index] {
      case .openParenthesis:
        // The specification allows a limit, which keeps hostile input linear.
        guard depth < 32 else { return nil }
        depth += 1
        index += 1
      case .closeParenthesis:
        guard depth > 0 else { break scan }
        depth -= 1
        index += 1
      case .backslash where index + 1 < count && self[index + 1].isPunctuation: index += 2
      case let byte:
        if byte.isControl || byte == .space { break scan }
        index += 1
      }
    }
    return depth == 0 ? LinkPart(inner: offset..<index, end: index) : nil
  }

  /// Scans a link title at the offset: `"…"`, `'…'` or `(…)`.
  func linkTitle(at offset: Int) -> LinkPart? {
    guard offset < count else { return nil }
    let opener = self[offset]
    let closer: UInt8
    switch opener {
    case .quotationMark, .apostrophe: closer = opener
    case .openParenthesis: closer = .closeParenthesis
    default: return nil
    }
    var index = offset + 1
    while index < count {
      switch self[index] {
      case closer: return LinkPart(inner: offset + 1..<index, end: index + 1)
      case opener: return nil
      case .backslash where index + 1 < count && self[index + 1].isPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }
}
