/// Finds lines and columns of many offsets, fast even in long lines.
struct LocationIndex: Sendable {
  private static let step = 256
  /// The length of lines up to which scalars are counted for each offset.
  private static let shortLine = 4096

  private let document: Document
  /// The number of scalars before every 256th byte; empty if all lines are short.
  private let counts: [Int]

  /// Counts the scalars of a document once.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ document: Document) {
    self.document = document
    let bytes = document.source.bytes
    guard document.lines.contains(where: { $0.range.count > Self.shortLine }) else {
      counts = []
      return
    }
    var counts: [Int] = []
    var count = 0
    var start = 0
    while start < bytes.count {
      counts.append(count)
      let end = min(start + Self.step, bytes.count)
      count += bytes.span.scalarCount(in: start..<end)
      start = end
    }
    self.counts = counts
  }

  /// The line and column of a byte offset, the same as ``Document/location(of:)``.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  func location(of offset: Int) -> SourceLocation {
    guard let start = lineStart(of: offset) else { return SourceLocation(line: 1, column: 1) }
    let end = max(start.offset, min(offset, document.source.bytes.count))
    let count =
      counts.isEmpty
      ? document.source.bytes.span.scalarCount(in: start.offset..<end)
      : scalars(before: end) - scalars(before: start.offset)
    return SourceLocation(line: start.line, column: count + 1)
  }

  /// The column of a byte offset in bytes, from 1.
  func byteColumn(of offset: Int) -> Int {
    guard let start = lineStart(of: offset) else { return 1 }
    return max(0, min(offset, document.source.bytes.count) - start.offset) + 1
  }

  private func lineStart(of offset: Int) -> (line: Int, offset: Int)? {
    guard !document.lines.isEmpty else { return nil }
    let index = document.lineIndex(of: offset)
    return (index + 1, document.content(ofLine: index).lowerBound)
  }

  private func scalars(before offset: Int) -> Int {
    let block = min(offset / Self.step, counts.count - 1)
    return counts[block]
      + document.source.bytes.span.scalarCount(in: block * Self.step..<offset)
  }
}
