/// The bytes of several ranges put together, with the way back to the source.
///
/// A paragraph in a quote or list has prefixes between its lines; parsers read it without them.
package struct JoinedText: Sendable {
  /// The bytes of all pieces in order.
  package let bytes: [UInt8]
  /// The ranges in the source.
  package let pieces: [ByteRange]
  /// The offset in `bytes` where each piece starts.
  private let starts: [Int]

  package init(_ pieces: [ByteRange], of source: SourceFile) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
    for piece in pieces {
      starts.append(bytes.count)
      bytes += source.bytes[piece.indices.clamped(to: source.bytes.indices)]
    }
    self.bytes = bytes
    self.pieces = pieces
    self.starts = starts
  }

  /// The index of the piece that contains the offset; of the last piece for the end of the text.
  private func piece(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The offset in the source of a byte of the text.
  package func sourceOffset(of offset: Int) -> Int {
    guard !pieces.isEmpty else { return 0 }
    let index = piece(at: offset)
    return pieces[index].lowerBound + offset - starts[index]
  }

  /// The range in the source from the first to the last byte of a range, prefixes included.
  package func sourceRange(of range: Range<Int>) -> ByteRange {
    let start = sourceOffset(of: range.lowerBound)
    return ByteRange(start, range.isEmpty ? start : sourceOffset(of: range.upperBound - 1) + 1)
  }

  /// The ranges in the source of a range, without the prefixes between them.
  package func sourcePieces(of range: Range<Int>) -> [ByteRange] {
    guard !range.isEmpty else { return [] }
    var result: [ByteRange] = []
    for index in piece(at: range.lowerBound)...piece(at: range.upperBound - 1) {
      let base = pieces[index].lowerBound - starts[index]
      let start = max(range.lowerBound, starts[index])
      let end = min(range.upperBound, starts[index] + pieces[index].count)
      if start < end { result.append(ByteRange(base + start, base + end)) }
    }
    return result
  }
}
