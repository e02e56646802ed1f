extension Document {
  /// The least number of bytes for which a second thread pays.
  private static let leastForTwo = 2 << 20

  /// Parses a source into lines, both halves of a large one at once.
  package init(parsing source: SourceFile, as form: Form = .list, parallelism: some Parallelism) {
    guard source.bytes.count >= Self.leastForTwo else {
      self.init(parsing: source, as: form)
      return
    }
    self.init(
      parsing: source, as: form, partedAt: source.bytes.count / 2, parallelism: parallelism)
  }

  /// Parses what starts before an offset and what starts behind it at once.
  ///
  /// The second part is read as if nothing were open at its start, and anew where something is.
  package init(
    parsing source: SourceFile, as form: Form = .list, partedAt offset: Int,
    parallelism: some Parallelism
  ) {
    let count = source.bytes.count
    let newline = source.bytes.span.firstIndex(of: .newline, in: offset..<count)
    let middle = newline.map { $0 + 1 } ?? count
    var (first, second) = parallelism.both(
      { Part(source, form, 0..<middle, linesOf: count, parallelism) },
      { Part(source, form, middle..<count, linesOf: count - middle, parallelism) }
    )
    first.join(&second)
    first.read(source, before: count)
    self.init(source: source, lines: first.lines, form: form)
  }
}

/// A part of a list, and its lines as far as they have been read.
private struct Part: Sendable {
  private var classifier: LineClassifier
  private(set) var lines: [Line]
  private let start: Int
  /// Where the line after the last one read starts.
  private var end: Int

  /// Reads the lines that start in a range, with room for those of so many bytes.
  init(
    _ source: SourceFile, _ form: Document.Form, _ range: Range<Int>, linesOf byteCount: Int,
    _ parallelism: some Parallelism
  ) {
    classifier = LineClassifier(form: form)
    // Safe: nothing of the room counts as initialized.
    lines = unsafe parallelism.array(roomFor: Line.count(expectedIn: byteCount))
    (start, end) = (range.lowerBound, range.lowerBound)
    read(source, before: range.upperBound)
  }

  /// Reads on, the lines that start before an offset.
  mutating func read(_ source: SourceFile, before limit: Int) {
    guard end < limit else { return }
    end = classifier.classify(source.bytes.span, in: end..<limit, into: &lines)
  }

  /// Goes on with the lines of the part behind this one, where they would be read no differently.
  mutating func join(_ next: inout Part) {
    // An underline makes a heading of a line that stands below no prose.
    guard end == next.start, classifier.isNeutral, lines.last?.kind != .prose else { return }
    lines += next.lines
    next.lines = []
    classifier = next.classifier
    end = next.end
  }
}
