/// Finds lines and columns of many offsets, however long the lines are.
struct LocationIndex: Sendable {
  private static let step = 256

  private let document: Document
  /// The number of scalars before every 256th byte.
  private let counts: [UInt32]

  /// Counts the scalars of a document once.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ document: Document) {
    self.document = document
    let bytes = document.source.bytes
    var counts: [UInt32] = []
    counts.reserveCapacity(bytes.count / Self.step + 1)
    var count = 0
    var start = 0
    while start < bytes.count {
      counts.append(UInt32(clamping: count))
      let end = min(start + Self.step, bytes.count)
      count += Self.scalars(bytes, start..<end)
      start = end
    }
    self.counts = counts
  }

  /// The line and column of a byte offset, as ``Document/location(of:)`` tells them.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  func location(of offset: Int) -> SourceLocation {
    guard let start = lineStart(of: offset) else { return SourceLocation(line: 1, column: 1) }
    let end = max(start.offset, min(offset, document.source.bytes.count))
    return SourceLocation(
      line: start.line, column: scalars(before: end) - scalars(before: start.offset) + 1)
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
    guard !counts.isEmpty else { return 0 }
    let block = min(offset / Self.step, counts.count - 1)
    return Int(counts[block]) + Self.scalars(document.source.bytes, block * Self.step..<offset)
  }

  /// A scalar starts at every byte that continues none.
  private static func scalars(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let span = bytes.span
    var count = 0
    var offset = range.lowerBound
    // Most stretches are ASCII, of which every byte is a scalar.
    while let next = span.firstIndexBeyondASCII(in: offset..<range.upperBound) {
      count += next - offset
      if span[next] & 0xC0 != 0x80 { count += 1 }
      offset = next + 1
    }
    return count + range.upperBound - offset
  }
}
