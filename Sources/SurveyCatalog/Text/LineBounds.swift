/// Where one line of a source starts and ends.
struct LineBounds {
  /// The text of the line: no terminator, no byte-order mark.
  let content: Range<Int>
  /// All bytes of the line, its terminator included.
  let range: Range<Int>

  /// Finds the end of the line that starts at an offset.
  init(at start: Int, _ bytes: Span<UInt8>) {
    // A byte-order mark is no part of the first line's text.
    let hasMark = start == 0 && bytes.matches("\u{FEFF}", at: 0, before: bytes.count)
    let textStart = hasMark ? 3 : start
    let newline = bytes.firstIndex(of: .newline, in: start..<bytes.count)
    // A carriage return at the end of all is a line end that was cut.
    let end = newline ?? bytes.count
    let isReturned = end > textStart && bytes[end - 1] == .carriageReturn
    content = textStart..<(isReturned ? end - 1 : end)
    range = start..<(newline.map { $0 + 1 } ?? end)
  }

  /// Where the next line starts, or the source ends.
  var end: Int { range.upperBound }

  /// The bounds of all lines of a source, in order.
  static func all(_ bytes: Span<UInt8>) -> [LineBounds] {
    var all: [LineBounds] = []
    var start = 0
    while start < bytes.count {
      let bounds = LineBounds(at: start, bytes)
      all.append(bounds)
      start = bounds.end
    }
    return all
  }
}

extension SourceFile {
  /// The number of lines: what the least that reading lines can do finds out.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package var lineCount: Int {
    let bytes = bytes.span
    var count = 0
    var start = 0
    while start < bytes.count {
      start = LineBounds(at: start, bytes).end
      count += 1
    }
    return count
  }
}
