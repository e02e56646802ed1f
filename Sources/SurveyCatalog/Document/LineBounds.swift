/// Where the lines of a source start and end.
struct LineBounds {
  private var starts: [UInt32] = []
  private var contentEnds: [UInt32] = []
  private let byteCount: Int

  init(_ bytes: Span<UInt8>) {
    byteCount = bytes.count
    starts.reserveCapacity(bytes.count / 96)
    contentEnds.reserveCapacity(bytes.count / 96)
    var start = 0
    while start < bytes.count {
      let newline = bytes.firstIndex(of: .newline, in: start..<bytes.count)
      var end = newline ?? bytes.count
      if newline != nil, end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
      starts.append(UInt32(truncatingIfNeeded: start))
      contentEnds.append(UInt32(truncatingIfNeeded: end))
      start = (newline ?? bytes.count) + 1
    }
    // A byte-order mark is no part of the first line's text.
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    contentStart = hasMark ? 3 : 0
  }

  private let contentStart: Int

  /// The number of lines.
  var count: Int { starts.count }

  /// The text of a line: no terminator, no byte-order mark.
  func content(_ index: Int) -> Range<Int> {
    let start = index == 0 ? contentStart : Int(starts[index])
    return start..<max(start, Int(contentEnds[index]))
  }

  /// All bytes of a line.
  func range(_ index: Int) -> ByteRange {
    ByteRange(
      Int(starts[index]),
      index + 1 < starts.count ? Int(starts[index + 1]) : byteCount
    )
  }
}
