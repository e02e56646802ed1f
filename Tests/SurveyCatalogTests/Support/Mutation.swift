@testable import survey_fuzz

/// Damage that lists meet: bytes flipped, cut, doubled, lines shuffled, other line ends, no UTF-8.
enum Mutation: CaseIterable {
  case flipBytes
  case cutBytes
  case doubleBytes
  case insertBytes
  case shuffleLines
  case dropLines
  case carriageReturns
  case byteOrderMark
  case truncate

  func apply(to bytes: [UInt8], using generator: inout RandomNumbers) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var result = bytes
    func place(_ generator: inout RandomNumbers) -> Int {
      Int.random(in: 0..<max(1, result.count), using: &generator)
    }
    let times = Int.random(in: 1...12, using: &generator)
    switch self {
    case .flipBytes:
      for _ in 0..<times {
        result[place(&generator)] = UInt8.random(in: 0...255, using: &generator)
      }
    case .cutBytes:
      for _ in 0..<times where result.count > 1 {
        let start = place(&generator)
        let end = min(result.count, start + Int.random(in: 1...40, using: &generator))
        result.removeSubrange(start..<end)
        if result.isEmpty { return result }
      }
    case .doubleBytes:
      let start = place(&generator)
      let end = min(result.count, start + Int.random(in: 1...400, using: &generator))
      result.insert(contentsOf: Array(result[start..<end]), at: start)
    case .insertBytes:
      let pieces: [[UInt8]] = [
        Array("<ins>".utf8), Array("</ins>".utf8), Array("[[".utf8), Array("](".utf8), [0],
        Array("```\n".utf8), Array("<!--".utf8), [0xC3, 0x28], [0xFF], Array("\n\n".utf8), [0x0D],
        Array("- ".utf8), Array("| a | b |\n".utf8), Array("## ".utf8), [0xC2, 0xA0],
      ]
      for _ in 0..<times {
        result.insert(
          contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &generator)],
          at: place(&generator))
      }
    case .shuffleLines, .dropLines:
      var lines = result.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      for _ in 0..<times where lines.count > 1 {
        let index = Int.random(in: 0..<lines.count, using: &generator)
        let line = lines.remove(at: index)
        guard self == .shuffleLines else { continue }
        lines.insert(line, at: Int.random(in: 0...lines.count, using: &generator))
      }
      result = Array(lines.joined(separator: [0x0A]))
    case .carriageReturns:
      result = result.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case .byteOrderMark:
      result = [0xEF, 0xBB, 0xBF] + result
    case .truncate:
      result.removeLast(place(&generator))
    }
    return result
  }
}
