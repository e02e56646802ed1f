/// A hash of 128 bits that stands for the bytes it was made of.
///
/// Two 64-bit hashes of different multipliers: a chance meeting is no concern, and no key has to own
/// the text that it stands for.
struct Fingerprint: Hashable, Sendable {
  /// One half; enough to sort by into a table.
  private(set) var high: UInt64 = 0xcbf2_9ce4_8422_2325
  private var low: UInt64 = 0x8422_2325_cbf2_9ce4
  /// The bytes since the last eight.
  private var word: UInt64 = 0
  private var count: UInt32 = 0

  mutating func add(_ byte: UInt8) {
    word = word << 8 | UInt64(byte)
    count &+= 1
    if count & 7 == 0 {
      high = (high ^ word) &* 0x9e37_79b9_7f4a_7c15
      high ^= high >> 32
      low = (low ^ word) &* 0xd6e8_feb8_6659_fd93
      low ^= low >> 29
      word = 0
    }
  }

  /// A hash of all bytes, for tables.
  var hash: UInt64 {
    let hash = (high ^ word ^ UInt64(count) << 56) &* 0x9e37_79b9_7f4a_7c15
    return hash ^ hash >> 32
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
