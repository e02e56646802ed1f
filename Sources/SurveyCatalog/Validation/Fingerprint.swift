/// A hash of 128 bits that stands for the bytes it was made of.
///
/// Two independent 64-bit FNV-1a hashes: a chance meeting is no concern, and no key has to own the
/// text that it stands for.
struct Fingerprint: Hashable, Sendable {
  private var high: UInt64 = 0xcbf2_9ce4_8422_2325
  private var low: UInt64 = 0x8422_2325_cbf2_9ce4

  mutating func add(_ byte: UInt8) {
    high = (high ^ UInt64(byte)) &* 0x100_0000_01b3
    low = (low ^ UInt64(byte)) &* 0x100_0000_01b3 &+ 0x9e37_79b9_7f4a_7c15
  }
}
