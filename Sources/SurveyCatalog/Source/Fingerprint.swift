/// A hash of 128 bits that stands for the bytes it was made of.
///
/// Two 64-bit hashes of different multipliers: a chance meeting is no concern, and no key has to own
/// the text that it stands for.
struct Fingerprint: Hashable, Sendable {
  fileprivate let high: UInt64
  fileprivate let low: UInt64

  /// A hash of all bytes, for tables.
  var hash: UInt64 { high }

  func hash(into hasher: inout Hasher) { hasher.combine(high) }
}

/// Makes a fingerprint of one byte after another.
struct FingerprintMaker: Sendable {
  private var high: UInt64 = 0xcbf2_9ce4_8422_2325
  private var low: UInt64 = 0x8422_2325_cbf2_9ce4
  /// The bytes since the last eight, the first in the highest place.
  private var word: UInt64 = 0
  private var count: UInt64 = 0

  @inline(__always)
  mutating func add(_ byte: UInt8) { add(UInt64(byte) << 56, count: 1) }

  /// Adds the bytes of a range.
  mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let count = Swift.min(8, range.upperBound - index)
      add(bytes.word(at: index, before: range.upperBound), count: count)
      index += count
    }
  }

  /// Adds up to eight bytes, the first in the highest place and zeros below the last.
  @inline(__always)
  mutating func add(_ bytes: UInt64, count added: Int) {
    let filled = count & 7
    word |= bytes &>> (filled &* 8)
    count &+= UInt64(added)
    guard filled &+ UInt64(added) >= 8 else { return }
    high = Self.high(high ^ word)
    low = Self.low(low ^ word)
    word = filled == 0 ? 0 : bytes &<< (64 &- filled &* 8)
  }

  /// Whether no byte has been added.
  var isEmpty: Bool { count == 0 }

  /// The fingerprint of the bytes so far.
  var fingerprint: Fingerprint {
    // The count tells a last word from one that ends in zeros.
    Fingerprint(
      high: Self.high(Self.high(high ^ word) ^ count), low: Self.low(Self.low(low ^ word) ^ count))
  }

  private static func high(_ word: UInt64) -> UInt64 {
    let product = word &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 32
  }

  private static func low(_ word: UInt64) -> UInt64 {
    let product = word &* 0xd6e8_feb8_6659_fd93
    return product ^ product >> 29
  }
}
