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

  @Test func `bytes beyond a range are not found`() {
    let bytes: [UInt8] = Array(repeating: 0xFF, count: 40) + [1] + Array(repeating: 0, count: 7)
    #expect(bytes.span.firstIndex(of: 1, in: 0..<40) == nil)
    #expect(bytes.span.firstIndex(of: 1, in: 0..<41) == 40)
    #expect(bytes.span.firstIndex(of: 0, or: 1, in: 0..<40) == nil)
    #expect(bytes.span.firstIndex(of: 0, or: 1, in: 0..<48) == 40)
  }
}
