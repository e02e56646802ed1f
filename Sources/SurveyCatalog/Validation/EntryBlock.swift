/// An entry with the comments above it that silence rules for it.
extension Document {
  /// The lines of the entry that starts at a line, with its survey-ignore comments.
  ///
  /// - Complexity: O(*n*) in the number of those lines.
  func linesOfEntry(atLine index: Int) -> Range<Int> {
    var start = index
    var above = index
    while above > 0, lines[above - 1].kind == .comment {
      above -= 1
      if isIgnoreDirective(atLine: above) { start = above }
    }
    return start..<endOfBlock(atLine: index)
  }

  /// All bytes of the entry that starts at a line, with its survey-ignore comments and terminators.
  func bytesOfEntry(atLine index: Int) -> ByteRange {
    let entry = linesOfEntry(atLine: index)
    return bytes(ofLines: entry)
  }

  /// All bytes of lines, terminators included.
  func bytes(ofLines range: Range<Int>) -> ByteRange {
    guard !range.isEmpty else {
      let offset =
        range.lowerBound < lines.count
        ? lines[range.lowerBound].range.lowerBound : source.bytes.count
      return ByteRange(offset, offset)
    }
    return ByteRange(
      // A byte-order mark stays at the top of the file whatever moves.
      range.lowerBound == 0
        ? content(ofLine: 0).lowerBound : lines[range.lowerBound].range.lowerBound,
      lines[range.upperBound - 1].range.upperBound)
  }

  /// Whether a line is a comment that silences rules, all of them or the one that is named.
  func isIgnoreDirective(atLine index: Int, of rule: StaticString? = nil) -> Bool {
    guard lines[index].kind == .comment else { return false }
    let bytes = source.bytes.span
    let content = content(ofLine: index)
    let start = bytes.skippingSpaces(from: content.lowerBound, before: content.upperBound) + 4
    let word = bytes.skippingBlanks(from: start, before: content.upperBound)
    guard bytes.matches("survey-ignore:", at: word, before: content.upperBound) else {
      return false
    }
    guard let rule else { return true }
    return bytes.firstIndex(of: rule, in: word..<content.upperBound) != nil
  }
}
