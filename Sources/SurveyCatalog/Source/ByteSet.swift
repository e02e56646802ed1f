/// A set of byte values, asked by one step whatever it holds.
struct ByteSet: Sendable {
  /// A bit for each value.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// The bytes that meet a condition.
  init(where isMember: (UInt8) -> Bool) {
    for byte in UInt8.min...UInt8.max where isMember(byte) { insert(byte) }
  }

  /// The bytes of a text.
  init(_ text: String) {
    for byte in text.utf8 { insert(byte) }
  }

  private mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let word =
      byte < 0x80 ? (byte < 0x40 ? words.0 : words.1) : (byte < 0xC0 ? words.2 : words.3)
    return word >> UInt64(byte & 63) & 1 == 1
  }
}

extension Span where Element == UInt8 {
  /// Whether a byte of a set is among the bytes.
  func holds(oneOf set: ByteSet) -> Bool {
    for index in indices where set.contains(self[index]) { return true }
    return false
  }
}
