import Testing

@testable import SurveyCatalog

@Suite struct HashKeyTests {
  private static let keys = [UInt64(1), 2, 3].map { seed in
    HashKey { place in (seed &* 0x9E37_79B9_7F4A_7C15) ^ (UInt64(place) &* 0xD6E8_FEB8_6659_FD93) }
  }

  /// Numbers whose hashes stand in the first hundredth of a table, as one who knew the key would choose.
  private static func crowd(_ key: HashKey) -> [UInt64] {
    (0..<20_000).filter { isFirst($0, key) }
  }

  private static func isFirst(_ number: UInt64, _ key: HashKey) -> Bool {
    UInt32(truncatingIfNeeded: key.high.mix(number)) < UInt32.max / 100
  }

  @Test func `numbers that stand together under one key stand apart under another`() {
    let crowd = Self.crowd(Self.keys[0])
    #expect((150...250).contains(crowd.count))
    for key in Self.keys.dropFirst() {
      #expect(crowd.count { Self.isFirst($0, key) } < 12)
    }
  }

  @Test func `no two of many numbers have one hash`() {
    for key in Self.keys {
      #expect(Set((0..<20_000 as Range<UInt64>).map(key.high.mix)).count == 20_000)
    }
  }

  @Test func `the two halves of a key differ`() {
    let key = HashKey.standard
    #expect((1...100 as ClosedRange<UInt64>).allSatisfy { key.high.mix($0) != key.low.mix($0) })
  }

  @Test func `one text has one fingerprint, however it is added`() {
    let text = Array("a much longer text than fits into two words".utf8)
    var whole = FingerprintMaker()
    whole.add(text.span, 0..<text.count)
    var single = FingerprintMaker()
    for byte in text { single.add(byte) }
    #expect(whole.fingerprint == single.fingerprint)
    single.add(0)
    #expect(whole.fingerprint != single.fingerprint)
  }
}
