/// What touches the two sides of a run of delimiters.
struct Flanking {
  private let isLeft: Bool
  private let isRight: Bool
  private let isAfterPunctuation: Bool
  private let isBeforePunctuation: Bool

  /// Looks at the characters around a run; the ends of the text count as whitespace.
  ///
  /// GitHub ignores `~` next to `*` and `_`, so that `~*a*~` works inside words.
  init(of run: Range<Int>, in text: [UInt8], skipsTildes: Bool) {
    var start = run.lowerBound
    var end = run.upperBound
    if skipsTildes {
      while start > 0, text[start - 1] == .tilde { start -= 1 }
      end = text.span.end(from: end, before: text.count) { $0 == .tilde }
    }
    let before: Unicode.Scalar = start > 0 ? text.span.scalar(before: start) : " "
    let after: Unicode.Scalar = end < text.count ? text.span.scalar(at: end).scalar : " "
    isAfterPunctuation = before.isUnicodePunctuation
    isBeforePunctuation = after.isUnicodePunctuation
    let isAfterWhitespace = before.isUnicodeWhitespace
    let isBeforeWhitespace = after.isUnicodeWhitespace
    isLeft =
      !isBeforeWhitespace && (!isBeforePunctuation || isAfterWhitespace || isAfterPunctuation)
    isRight =
      !isAfterWhitespace && (!isAfterPunctuation || isBeforeWhitespace || isBeforePunctuation)
  }

  /// Whether an element may start with the run.
  func canOpen(_ byte: UInt8) -> Bool {
    isLeft && (byte != .underscore || !isRight || isAfterPunctuation)
  }

  /// Whether an element may end with the run.
  func canClose(_ byte: UInt8) -> Bool {
    isRight && (byte != .underscore || !isLeft || isBeforePunctuation)
  }
}
