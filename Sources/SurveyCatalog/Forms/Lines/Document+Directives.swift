/// The comments that silence rules for the entry below them.
extension Document {
  /// The first line of an entry with its survey-ignore comments, which begin no higher than a line.
  ///
  /// - Complexity: O(*n*) in the number of comment lines above.
  func startOfBlock(atLine index: Int, from free: Int = 0) -> Int {
    var start = index
    var above = index
    while above > free, lines[above - 1].kind == .comment {
      above -= 1
      if isIgnoreDirective(atLine: above) { start = above }
    }
    return start
  }

  /// Whether a line is a comment that silences rules, all of them or the one that is named.
  func isIgnoreDirective(atLine index: Int, of rule: String? = nil) -> Bool {
    guard let names = ignoredRules(atLine: index) else { return false }
    guard let rule else { return true }
    return source.bytes.span.firstIndex(of: rule, in: names) != nil
  }

  /// The bytes behind `<!-- survey-ignore:`, nil for a line that does not begin so.
  func ignoredRules(atLine index: Int) -> Range<Int>? {
    guard lines[index].kind == .comment else { return nil }
    let bytes = source.bytes.span
    let content = content(ofLine: index)
    let mark: String = "survey-ignore:"
    let start = bytes.skippingSpaces(from: content.lowerBound, before: content.upperBound) + 4
    let word = bytes.skippingBlanks(from: start, before: content.upperBound)
    guard bytes.matches(mark, at: word, before: content.upperBound) else { return nil }
    return word + mark.utf8.count..<content.upperBound
  }
}
