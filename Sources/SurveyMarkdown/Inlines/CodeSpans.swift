/// Where runs of backticks start, by length, so that finding the end of a code span is quick.
struct CodeSpanEnds {
  /// The starts of the runs of each length, last first.
  private var starts: [Int: [Int]] = [:]

  init(of text: [UInt8]) {
    var end = text.count
    while end > 0 {
      var start = end
      while start > 0, text[start - 1] == .backtick { start -= 1 }
      if start < end { starts[end - start, default: []].append(start) }
      end = start - 1
    }
  }

  /// The start of the first run of a length at or after an offset; offsets must not decrease.
  mutating func nextRun(ofLength length: Int, from offset: Int) -> Int? {
    while let start = starts[length]?.last {
      if start >= offset { return start }
      starts[length]?.removeLast()
    }
    return nil
  }
}

extension InlineParser {
  mutating func parseBackticks() {
    let start = position
    let end = text.span.end(from: start, before: text.count) { $0 == .backtick }
    var ends = codeSpanEnds ?? CodeSpanEnds(of: text)
    codeSpanEnds = nil
    if let close = ends.nextRun(ofLength: end - start, from: end) {
      appendLeaf(.code, to: close + end - start, inner: end..<close)
    } else {
      position = end
    }
    codeSpanEnds = ends
  }
}

extension Inlines {
  /// The text that a code span shows: line ends are spaces, and one space at both ends is removed.
  static func codeText(_ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count)
    for index in content.indices {
      switch content[index] {
      case .carriageReturn:
        if index + 1 == content.count || content[index + 1] != .newline { bytes.append(.space) }
      case .newline: bytes.append(.space)
      case let byte: bytes.append(byte)
      }
    }
    let isPadded = bytes.first == .space && bytes.last == .space
    return isPadded && bytes.contains { $0 != .space } ? Array(bytes[1..<bytes.count - 1]) : bytes
  }
}
