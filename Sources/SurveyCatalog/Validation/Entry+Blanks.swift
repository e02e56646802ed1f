/// Where an entry has spaces, for the rules about spacing.
extension Entry {
  /// The spaces and tabs that end at an offset; empty if there is a line break among them.
  ///
  /// An entry may be wrapped: indentation and trailing whitespace are not about spacing.
  borrowing func blanks(before offset: Int) -> Range<Int> {
    let bytes = self.bytes.span
    var start = offset
    while start > syntax.range.lowerBound, bytes.isPlainBlank(at: start - 1) { start -= 1 }
    let isWrapped = start > syntax.range.lowerBound && bytes[start - 1].isBlank
    return isWrapped ? offset..<offset : start..<offset
  }

  /// The spaces and tabs that start at an offset; empty if there is a line break among them.
  borrowing func blanks(from offset: Int) -> Range<Int> {
    let bytes = self.bytes.span
    let end = bytes.skippingSpaces(from: offset, before: syntax.range.upperBound)
    let isWrapped = end < syntax.range.upperBound && bytes[end].isBlank
    return isWrapped ? offset..<offset : offset..<end
  }
}

extension Span where Element == UInt8 {
  /// The first offset of two consecutive spaces or tabs in a range.
  func firstPlainBlanksInARow(in range: Range<Int>) -> Int? {
    for index in range.dropLast() where isPlainBlank(at: index) && isPlainBlank(at: index + 1) {
      return index
    }
    return nil
  }

  /// Whether the byte at an offset is a space or a tab.
  func isPlainBlank(at offset: Int) -> Bool { self[offset] == .space || self[offset] == .tab }

  /// Whether whitespace, which may be a no-break space, ends at an offset.
  func isBlank(before offset: Int, from start: Int) -> Bool {
    guard offset > start else { return true }
    if self[offset - 1].isBlank { return true }
    return offset - 2 >= start && blankLength(at: offset - 2, before: offset) == 2
  }
}
