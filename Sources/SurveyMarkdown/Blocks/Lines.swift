extension SourceFile {
  /// The lines with their terminators: LF, CRLF or a lone CR.
  package func splitLines() -> [ByteRange] {
    var lines: [ByteRange] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte.isLineEnd else { continue }
      if byte == .carriageReturn, index < bytes.count, bytes[index] == .newline { index += 1 }
      lines.append(ByteRange(start, index))
      start = index
    }
    if start < bytes.count { lines.append(ByteRange(start, bytes.count)) }
    return lines
  }

  /// The offset of a line's end without its terminator.
  func textEnd(of line: ByteRange) -> Int {
    var end = line.upperBound
    if end > line.lowerBound, bytes[end - 1] == .newline { end -= 1 }
    if end > line.lowerBound, bytes[end - 1] == .carriageReturn { end -= 1 }
    return end
  }

  /// The offset where the text starts: after a byte order mark, if any.
  var textStart: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}

extension [ByteRange] {
  /// The index of the line that contains an offset; of the last line if none does.
  func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle].lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
