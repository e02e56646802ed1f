import Testing

@testable import SurveyCatalog

@Suite struct EntryPlacesTests {
  @Test(arguments: 0..<20)
  func `runs of entries say of each what they were given`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var places = EntryPlaces()
    var expected: [EntryPlace] = []
    var line = 0
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      line += Int.random(in: 0...3, using: &generator)
      let count = Int.random(in: 0...(seed % 2 == 0 ? 2 : 50), using: &generator)
      let topic = [nil, 0, 7, 1_000_000].randomElement(using: &generator) ?? nil
      places.append(line..<line + count, topic: topic)
      expected += (line..<line + count).map { EntryPlace(line: $0, topic: topic) }
      line += count
    }
    #expect(Array(places) == expected)
    #expect(places.map(\.line) == expected.map(\.line))
    #expect(places.map(\.topic) == expected.map(\.topic))
  }
}
