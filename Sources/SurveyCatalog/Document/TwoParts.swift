/// Does two pieces of work at once, or one after the other.
///
/// The library starts no thread by itself: a program that has threads lends them so.
package protocol Parallelism: Sendable {
  /// Returns what both pieces of work return.
  func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
  ) -> (First, Second)
}

extension Parallelism {
  /// What a piece of work makes of a range: of the whole or, of one that is long enough for a second
  /// thread to pay, of its two halves, in order.
  package func inHalves<Result: Sendable>(
    of range: Range<Int>, leastForTwo: Int, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    guard range.count >= leastForTwo else { return [work(range)] }
    let middle = range.lowerBound + range.count / 2
    let (first, second) = both(
      { work(range.lowerBound..<middle) }, { work(middle..<range.upperBound) })
    return [first, second]
  }
}

/// No parallelism at all.
package struct OneAfterTheOther: Parallelism {
  package init() {}

  package func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
  ) -> (First, Second) {
    (first(), second())
  }
}

/// The lines of one part of a source, read as if the part were the start of a list.
private struct Part: Sendable {
  var classifier: LineClassifier
  var lines: [Line] = []
  /// Where the line after the last one read starts.
  var end: Int

  init(_ bytes: [UInt8], in range: Range<Int>, form: Document.Form) {
    classifier = LineClassifier(form: form)
    end = classifier.classify(bytes.span, in: range, into: &lines)
  }

  /// Whether what follows would be read no differently at the start of a list.
  var isSelfContained: Bool {
    // An underline makes a heading of a line that stands below no prose.
    classifier.isNeutral && lines.last?.kind != .prose
  }
}

extension LineClassifier {
  /// Sources below this many bytes are read before a second thread would have started.
  static let leastBytesForTwo = 4 << 20

  /// Classifies the lines of a source, both halves of a great one at once.
  ///
  /// The second half is read as if nothing were open at its start, and anew where something is.
  static func lines(
    of source: SourceFile,
    form: Document.Form,
    parallelism: some Parallelism,
    leastBytes: Int = leastBytesForTwo
  ) -> [Line] {
    let bytes = source.bytes
    let middle = LineBounds(at: bytes.count / 2, bytes.span).end
    guard bytes.count >= leastBytes, middle < bytes.count else {
      return Part(bytes, in: 0..<bytes.count, form: form).lines
    }
    var (first, second) = parallelism.both(
      { Part(bytes, in: 0..<middle, form: form) },
      { Part(bytes, in: middle..<bytes.count, form: form) }
    )
    if first.end == middle, first.isSelfContained {
      first.lines += second.lines
    } else {
      second.lines = []
      _ = first.classifier.classify(
        bytes.span, in: first.end..<bytes.count, into: &first.lines)
    }
    return first.lines
  }
}
