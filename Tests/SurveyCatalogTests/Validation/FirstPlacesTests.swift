import Testing

@testable import SurveyCatalog

@Suite struct FirstPlacesTests {
  @Test(arguments: [1, 7, 100, 5000])
  func `each key has the place at which it stood first, however many there are`(_ count: Int) {
    let keys = (0..<count * 2).map { $0 % count }
    var places = FirstPlaces(capacity: 4)
    for (place, key) in keys.enumerated() {
      // Few hashes for many keys: what is found must be compared.
      let first = places.first(place, UInt64(key / 3)) { keys[$0] == key }
      #expect(first == key)
    }
  }
}
