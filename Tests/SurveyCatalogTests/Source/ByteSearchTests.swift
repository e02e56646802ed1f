import Testing

@testable import SurveyCatalog

@Suite struct ByteSearchTests {
  @Test(arguments: 0..<4)
  func `a search finds what looking at each byte finds`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...70, using: &generator)
      // Few values, so that some are found early, some late and some never.
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...20, using: &generator) }
      let start = Int.random(in: 0...count, using: &generator)
      let range = start..<Int.random(in: start...count, using: &generator)
      let span = bytes.span
      #expect(span.firstIndex(of: 7, in: range) == range.first { bytes[$0] == 7 })
      #expect(
        span.firstIndex(of: 7, or: 19, in: range)
          == range.first { bytes[$0] == 7 || bytes[$0] == 19 })
    }
  }

  @Test(arguments: 0..<4)
  func `the end of a line is where looking at each byte finds it`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      let count = Int.random(in: 0...400, using: &generator)
      var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
      for byte in [UInt8(ascii: "\n"), UInt8(ascii: "<"), 0xBC, 0x8A] where count > 0 {
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
          bytes[Int.random(in: 0..<count, using: &generator)] = byte
        }
      }
      let start = Int.random(in: 0...count, using: &generator)
      let (newline, less) = bytes.span.endOfLine(from: start)
      #expect(newline == bytes[start...].firstIndex(of: UInt8(ascii: "\n")))
      let first = bytes[start...].firstIndex(of: UInt8(ascii: "<"))
      // Behind the line it need not be found.
      #expect(less == first || less == nil && (first ?? count) > (newline ?? count))
    }
  }

  @Test func `bytes beyond a range are not found`() {
    let bytes: [UInt8] = Array(repeating: 0xFF, count: 40) + [1] + Array(repeating: 0, count: 7)
    #expect(bytes.span.firstIndex(of: 1, in: 0..<40) == nil)
    #expect(bytes.span.firstIndex(of: 1, in: 0..<41) == 40)
    #expect(bytes.span.firstIndex(of: 0, or: 1, in: 0..<40) == nil)
    #expect(bytes.span.firstIndex(of: 0, or: 1, in: 0..<48) == 40)
  }

  @Test(arguments: 0..<4)
  func `a range holds what each of its bytes is`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      var bytes = [UInt8](repeating: 0x61, count: Int.random(in: 0...70, using: &generator))
      for index in bytes.indices where UInt8.random(in: 0...40, using: &generator) == 0 {
        bytes[index] = [0x1F, 0x20, 0x23, 0x7E, 0x7F, 0x80, 0xFF][Int(generator.next() % 7)]
      }
      let isPrintable = bytes.allSatisfy { (0x20...0x7E).contains($0) }
      #expect(bytes.span.isPrintableASCII == isPrintable)
      #expect(bytes.span.isPlain == (isPrintable && !bytes.contains(0x23)))
    }
  }

  @Test(arguments: 0..<4)
  func `scalars are counted where they start`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...70, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0x50...0xFF, using: &generator) }
      let start = Int.random(in: 0...count, using: &generator)
      let range = start..<Int.random(in: start...count, using: &generator)
      #expect(
        bytes.span.scalarCount(in: range) == range.count { bytes[$0] & 0xC0 != 0x80 })
    }
  }

  @Test func `bytes tell what is hazardous in well-formed text`() {
    for scalar in (UInt32(0)...0x1_0FFF).lazy.compactMap({ Unicode.Scalar($0) }) {
      let isHarmless = "é\(scalar)".utf8.span.isHarmless
      if isHarmless == scalar.isHazardous { Issue.record("U+\(String(scalar.value, radix: 16))") }
    }
  }
}
