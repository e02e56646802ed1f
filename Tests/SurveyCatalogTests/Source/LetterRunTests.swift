import Testing

@testable import SurveyCatalog

/// What looks at many bytes at once finds what looking at one after another does.
@Suite struct LetterRunTests {
  /// Bytes of which most are letters and those at the bounds of what is looked for.
  private static func bytes(_ random: inout SeededGenerator) -> [UInt8] {
    let bounds = Array("azAZ09@[`{/:-._, \t\"".utf8) + [0x00, 0x7F, 0x80, 0xC1, 0xE1, 0xFF]
    return (0..<Int.random(in: 0...70, using: &random)).map { _ in
      Bool.random(using: &random)
        ? UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &random)
        : bounds[Int.random(in: bounds.indices, using: &random)]
    }
  }

  @Test(arguments: 0..<200)
  func `runs of letters and digits have all of them, made small`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = Self.bytes(&random)
    var (runs, single) = (FingerprintMaker(), FingerprintMaker())
    var index = 0
    var count = 0
    while index < bytes.count {
      let run = LetterRun(bytes.span, at: index, before: bytes.count)
      runs.add(run.bytes, count: run.count)
      count += run.count
      index += max(1, run.count)
    }
    let letters = bytes.filter { $0.isLetter || $0.isDigit }
    for byte in letters { single.add(byte.lowercased) }
    #expect(count == letters.count)
    #expect(runs.fingerprint == single.fingerprint)
  }

  @Test(arguments: 0..<200)
  func `a range is added as its bytes are`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = Self.bytes(&random)
    let start = Int.random(in: 0...bytes.count, using: &random)
    let end = Int.random(in: start...bytes.count, using: &random)
    var (range, single) = (FingerprintMaker(), FingerprintMaker())
    range.add(bytes.span, start..<end)
    for byte in bytes[start..<end] { single.add(byte) }
    #expect(range.fingerprint == single.fingerprint)
  }

  @Test(arguments: 0..<200)
  func `paths and blanks in a row end and stand where they do byte by byte`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = Self.bytes(&random)
    let plain = Array("-._/".utf8)
    let end = bytes.firstIndex { !($0.isLetter || $0.isDigit || plain.contains($0)) }
    #expect(bytes.span.endOfPath(from: 0, before: bytes.count) == end ?? bytes.count)
    let isBlank = bytes.map { $0 == .space || $0 == .tab }
    let pair = isBlank.indices.dropLast().first { isBlank[$0] && isBlank[$0 + 1] }
    #expect(bytes.span.firstPlainBlanksInARow(in: 0..<bytes.count) == pair)
  }

  @Test func `of what differs by its length alone the fingerprints differ`() {
    let all = (0..<40).map { count in
      var maker = FingerprintMaker()
      for _ in 0..<count { maker.add(0) }
      return maker.fingerprint
    }
    #expect(Set(all).count == all.count)
  }
}
