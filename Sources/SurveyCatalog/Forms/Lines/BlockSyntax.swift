/// What the first bytes of a line say about the block that it starts.
extension Span where Element == UInt8 {
  /// The offset past the blanks and tabs that indent a line.
  func skippingSpaces(from offset: Int, before end: Int) -> Int {
    var index = offset
    while index < end, self[index] == .space || self[index] == .tab { index += 1 }
    return index
  }

  /// The level of an ATX heading: one to six `#` before a blank or the line's end.
  func headingLevel(at offset: Int, before end: Int) -> Int? {
    var index = offset
    while index < end, self[index] == .hash { index += 1 }
    let level = index - offset
    guard (1...6).contains(level) else { return nil }
    return index == end || blankLength(at: index, before: end) > 0 ? level : nil
  }

  /// The number of fence bytes at the offset.
  func fenceLength(at offset: Int, before end: Int, byte: UInt8) -> Int {
    var index = offset
    while index < end, self[index] == byte { index += 1 }
    return index - offset
  }

  /// Whether nothing but the fence and blanks stands on the rest of the line.
  func isFenceEnd(_ byte: UInt8, from offset: Int, before end: Int) -> Bool {
    let past = offset + fenceLength(at: offset, before: end, byte: byte)
    return skippingBlanks(from: past, before: end) == end
  }

  /// The length of a list marker with the blank after it: `- `, `* `, `+ `, `• `, `12. `, `12) `.
  func markerLength(at offset: Int, before end: Int) -> Int {
    guard offset < end else { return 0 }
    var index = offset
    switch self[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      index += 1
    case 0xE2 where offset + 2 < end && self[offset + 1] == 0x80 && self[offset + 2] == 0xA2:
      index += 3
    case let byte where byte.isDigit:
      while index < end, index - offset < 9, self[index].isDigit { index += 1 }
      guard index < end, self[index] == .dot || self[index] == .closeParenthesis else { return 0 }
      index += 1
    default:
      return 0
    }
    let blank = blankLength(at: index, before: end)
    return blank > 0 ? index + blank - offset : 0
  }

  /// Whether the item's text is a link to an anchor of the page: `[Text](#anchor)`.
  func isContentsItem(_ text: Range<Int>) -> Bool {
    var index = skippingBlanks(from: text.lowerBound, before: text.upperBound)
    while index < text.upperBound, self[index] == UInt8(ascii: "*") { index += 1 }
    guard index < text.upperBound, self[index] == .openBracket,
      let close = firstIndex(of: "](", in: index..<text.upperBound)
    else { return false }
    let destination = skippingBlanks(from: close + 2, before: text.upperBound)
    return destination < text.upperBound && self[destination] == .hash
  }

  /// Whether a link or a venue's tag starts at the offset.
  func startsLinkOrTag(at offset: Int, before end: Int) -> Bool {
    guard offset < end else { return false }
    if self[offset] == .openBracket || self[offset] == .comma { return true }
    return self[offset] == .less && InsTag(at: offset, before: end, self) != nil
  }

  /// Whether a line that starts so opens a block of its own instead of continuing a paragraph.
  func startsBlock(at offset: Int, before end: Int) -> Bool {
    guard offset < end else { return true }
    if markerLength(at: offset, before: end) > 0 { return true }
    switch self[offset] {
    case .hash: return headingLevel(at: offset, before: end) != nil
    case .pipe, .greater: return true
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return fenceLength(at: offset, before: end, byte: self[offset]) >= 3
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="):
      let text = trimmed(offset..<end)
      return text.count >= 3 && text.allSatisfy { self[$0] == self[offset] }
    case .less: return InsTag(at: offset, before: end, self) == nil
    default: return false
    }
  }
}
