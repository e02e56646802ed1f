extension Document {
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

  /// The line end of the list: that of its first line.
  var newline: String {
    guard let first = source.bytes.span.firstIndex(of: .newline, in: 0..<source.bytes.count),
      first > 0, source.bytes[first - 1] == .carriageReturn
    else { return "\n" }
    return "\r\n"
  }

  /// The columns that indent a line, a tab reaching to the next multiple of four, and where they end.
  func indent(ofLine index: Int) -> (width: Int, end: Int) {
    let content = content(ofLine: index)
    var width = 0
    var end = content.lowerBound
    while end < content.upperBound {
      switch source.bytes[end] {
      case .space: width += 1
      case .tab: width += 4 - width % 4
      default: return (width, end)
      }
      end += 1
    }
    return (width, end)
  }

  /// The columns that a list marker and the blank behind it take; 0 where the line has none.
  func markerWidth(ofLine index: Int) -> Int {
    source.bytes.span.markerLength(
      at: indent(ofLine: index).end, before: content(ofLine: index).upperBound)
  }

  /// The range of each heading with the lines below it, up to the next heading, and of what stands
  /// above the first one.
  func sections(in lines: Range<Int>) -> [Section] {
    var sections: [Section] = []
    var start = lines.lowerBound
    for index in lines where self.lines[index].kind == .heading {
      if index > start { sections.append(Section(lines: start..<index)) }
      start = index
    }
    if start < lines.upperBound { sections.append(Section(lines: start..<lines.upperBound)) }
    return sections
  }

  /// A heading with the lines below it.
  struct Section: Hashable, Sendable {
    /// The indices of the lines.
    let lines: Range<Int>
  }

  /// Whether a line starts with a marker in the first column and one blank behind it.
  func startsWithPlainBullet(line: Int) -> Bool {
    let bytes = source.bytes.span
    let start = lines[line].range.lowerBound
    return start + 2 < bytes.count && bytes[start] == UInt8(ascii: "-")
      && bytes[start + 1] == .space && bytes[start + 2] > .space
  }
}
