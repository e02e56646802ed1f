/// Finds the papers in JSON: of OpenReview, papercopilot, DBLP's search, or CSL.
///
/// A paper is an object with a title, or whose `content` or `info` has one. Objects without a title are
/// looked into.
struct JSONScanner: Sendable {
  /// The number of objects and arrays that are open around the papers.
  private var depth = 0
  private static let deepestPaper = 5
  /// The last byte that is not whitespace, or a newline, while papers are skipped; and the one before a
  /// comma.
  private var previous: UInt8 = 0
  private var beforeComma: UInt8 = 0

  /// Whether the text ends too early if it ends here.
  var isOpen: Bool { depth > 0 }

  /// Reads on to the end of the next paper.
  mutating func next(
    _ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool, into record: inout RawRecord
  ) -> DumpStep {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "\""):
        switch bytes.endOfJSONString(from: index + 1) {
        case .end(let end): index = end - 1
        case .unfinished:
          return isAtEnd ? .broken(at: index, resume: index + 1) : .incomplete(from: index)
        case .fault: return .broken(at: index, resume: index + 1)
        }
      case UInt8(ascii: "{"): return object(bytes, at: index, isAtEnd: isAtEnd, into: &record)
      default: break
      }
      index += 1
    }
    return .other(end: index)
  }

  private mutating func object(
    _ bytes: Span<UInt8>, at start: Int, isAtEnd: Bool, into record: inout RawRecord
  ) -> DumpStep {
    record.clear(start: start)
    record.isDecoded = true
    record.isPaper = true
    var reader = JSONObjectReader(offset: start + 1)
    let outcome = reader.read(bytes, into: &record)
    if case .end(let end) = outcome {
      if !record.title.isEmpty { return .record(end: end) }
      if depth >= Self.deepestPaper { return .other(end: end) }
    }
    if case .unfinished = outcome, !isAtEnd, bytes.count - start <= DumpReader.longestEntry {
      return .incomplete(from: start)
    }
    guard record.title.isEmpty, depth < Self.deepestPaper, outcome.isEnd || reader.isInList else {
      return .broken(at: start, resume: start + 1)
    }
    depth += 1
    return .other(end: start + 1)
  }

  /// Forgets what came before the bytes in which the next paper is looked for.
  mutating func startSkipping() {
    (previous, beforeComma) = (0, 0)
  }

  /// The offset of the next brace that follows another object, or starts a line.
  mutating func entryStart(
    _ bytes: Span<UInt8>, from start: Int
  ) -> (offset: Int, isFound: Bool) {
    for index in start..<bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "{"):
        let isNext = previous == UInt8(ascii: ",") && beforeComma == UInt8(ascii: "}")
        if isNext || previous == UInt8(ascii: "\n") { return (index, true) }
      case UInt8(ascii: "\n") where previous != UInt8(ascii: ","): break
      case 0...0x20: continue
      case UInt8(ascii: ","): beforeComma = previous
      default: break
      }
      previous = byte
    }
    return (bytes.count, false)
  }
}

/// Where a part of a JSON text ends.
enum JSONEnd {
  /// The part ends before an offset.
  case end(Int)
  /// The bytes end first.
  case unfinished
  /// The text is not JSON.
  case fault

  var isEnd: Bool {
    if case .end = self { true } else { false }
  }
}

extension Span where Element == UInt8 {
  /// Where the string ends whose first character is at an offset, the quotation mark included.
  func endOfJSONString(from start: Int) -> JSONEnd {
    var index = start
    while index < count {
      switch self[index] {
      case UInt8(ascii: "\""): return .end(index + 1)
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return .fault
      default: index += 1
      }
    }
    return .unfinished
  }
}
