/// Where blanks stand in an entry, for the rules that ask for one blank and no more.
extension Entry {
  /// The plain blanks of one line that end at an offset; empty where a line break is among them.
  ///
  /// An entry may be wrapped: what indents or ends one of its lines is no fault in spacing.
  borrowing func blanks(before offset: Int) -> Range<Int> {
    let bytes = self.bytes.span
    var start = offset
    while start > syntax.range.lowerBound, bytes.isPlainBlank(at: start - 1) { start -= 1 }
    let isWrapped = start > syntax.range.lowerBound && bytes[start - 1].isBlank
    return isWrapped ? offset..<offset : start..<offset
  }

  /// The plain blanks of one line that start at an offset; empty where a line break is among them.
  borrowing func blanks(from offset: Int) -> Range<Int> {
    let bytes = self.bytes.span
    let end = bytes.skippingSpaces(from: offset, before: syntax.range.upperBound)
    let isWrapped = end < syntax.range.upperBound && bytes[end].isBlank
    return isWrapped ? offset..<offset : offset..<end
  }
}

extension Span where Element == UInt8 {
  /// Where two blanks or tabs stand in a row in a range for the first time.
  func firstPlainBlanksInARow(in range: Range<Int>) -> Int? {
    for index in range.dropLast() where isPlainBlank(at: index) && isPlainBlank(at: index + 1) {
      return index
    }
    return nil
  }

  /// Whether a blank or a tab stands at an offset.
  func isPlainBlank(at offset: Int) -> Bool { self[offset] == .space || self[offset] == .tab }

  /// Whether any blank, a no-break space among them, ends at an offset.
  func isBlank(before offset: Int, from start: Int) -> Bool {
    guard offset > start else { return true }
    if self[offset - 1].isBlank { return true }
    return offset - 2 >= start && blankLength(at: offset - 2, before: offset) == 2
  }
}
