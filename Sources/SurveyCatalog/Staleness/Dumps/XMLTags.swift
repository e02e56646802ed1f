/// The tags of an XML text, one after the other; comments and character data are passed over.
struct XMLTags {
  /// A tag.
  struct Tag {
    /// The bytes from `<` to `>`.
    var range: Range<Int>
    var name: Range<Int>
    var isStart = false
    var isEnd = false
    /// Whether the tag starts and ends an element.
    var isEmpty = false
    /// Whether the tag is the declaration at the start of the text.
    var isDeclaration = false
  }

  var offset: Int

  /// Returns the next tag that is complete.
  mutating func next(_ bytes: Span<UInt8>) -> Tag? {
    guard let start = bytes.firstIndex(of: UInt8(ascii: "<"), from: offset), start + 1 < bytes.count
    else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      guard start + 8 < bytes.count else { return nil }
      if bytes.matches("<!--", at: start) { return other(bytes, start, to: "-->", after: 4) }
      if bytes.matches("<![CDATA[", at: start) { return other(bytes, start, to: "]]>", after: 9) }
      return declaration(bytes, start)
    case UInt8(ascii: "?"):
      guard var tag = other(bytes, start, to: "?>", after: 2) else { return nil }
      tag.isDeclaration = true
      return tag
    default: return element(bytes, start)
    }
  }

  private mutating func element(_ bytes: Span<UInt8>, _ start: Int) -> Tag? {
    let isEnd = bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = isEnd ? start + 2 : start + 1
    let name = nameStart..<bytes.endOfLetters(from: nameStart)
    var index = name.upperBound
    var quote: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        offset = index
        return Tag(
          range: start..<index, name: name, isStart: !isEnd && !name.isEmpty, isEnd: isEnd,
          isEmpty: bytes[index - 2] == UInt8(ascii: "/"))
      } else if byte == UInt8(ascii: "<") {
        // The sign before was not a tag's.
        offset = index - 1
        return Tag(range: start..<index - 1, name: start..<start)
      }
    }
    return nil
  }

  /// A document type, whose own declarations are in brackets.
  private mutating func declaration(_ bytes: Span<UInt8>, _ start: Int) -> Tag? {
    var depth = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        offset = index + 1
        return Tag(range: start..<index + 1, name: start..<start)
      default: break
      }
    }
    return nil
  }

  private mutating func other(
    _ bytes: Span<UInt8>, _ start: Int, to end: String, after count: Int
  ) -> Tag? {
    var index = start + count
    while index + end.utf8.count <= bytes.count {
      if bytes.matches(end, at: index) {
        offset = index + end.utf8.count
        return Tag(range: start..<offset, name: start..<start)
      }
      index += 1
    }
    return nil
  }
}

extension XMLTags.Tag {
  /// Where the value of an attribute lies.
  func attribute(_ wanted: String, _ bytes: Span<UInt8>) -> Range<Int>? {
    var index = name.upperBound
    while index < range.upperBound {
      index = bytes.endOfWhitespace(from: index)
      let word = index..<bytes.endOfLetters(from: index)
      index = bytes.endOfWhitespace(from: word.upperBound)
      guard index < range.upperBound, bytes[index] == UInt8(ascii: "="), !word.isEmpty else {
        index += 1
        continue
      }
      index = bytes.endOfWhitespace(from: index + 1)
      guard index < range.upperBound else { return nil }
      let quote = bytes[index]
      let start = index + 1
      index = start
      while index < range.upperBound, bytes[index] != quote { index += 1 }
      if bytes.isWord(wanted, word) { return start..<min(index, range.upperBound) }
      index += 1
    }
    return nil
  }
}

extension Span where Element == UInt8 {
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < count {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Whether the text appears at an offset, in this case.
  func matches(_ text: String, at offset: Int) -> Bool {
    var index = offset
    for byte in text.utf8 {
      guard index < count, self[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// Whether a lowercase text appears in a range, whatever the case of its letters.
  func contains(_ text: String, in range: Range<Int>) -> Bool {
    guard let first = text.utf8.first else { return true }
    let capital = first &- 0x61 < 26 ? first & 0xDF : first
    var index = range.lowerBound
    while index + text.utf8.count <= range.upperBound {
      if self[index] == first || self[index] == capital, isText(text, at: index) { return true }
      index += 1
    }
    return false
  }

  private func isText(_ text: String, at offset: Int) -> Bool {
    var index = offset
    for byte in text.utf8 {
      let own = self[index]
      if own != byte, !(own &- 0x41 < 26 && own | 0x20 == byte) { return false }
      index += 1
    }
    return true
  }

  func isEqual(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
    guard range.count == other.count else { return false }
    for index in range.indices
    where self[index] != self[other.lowerBound + index - range.lowerBound] { return false }
    return true
  }
}
