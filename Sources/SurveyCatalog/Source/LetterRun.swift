/// Letters and digits that stand in a row, up to eight, made small.
struct LetterRun {
  /// The bytes, the first in the highest place and zeros below the last.
  let bytes: UInt64
  let count: Int
  /// The byte that ends the run, zero at the end; of eight letters and digits any.
  let next: UInt8

  /// Reads what stands at an offset; other bytes and those beyond ASCII end the run.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at offset: Int, before end: Int) {
    self.init(bytes.word(at: offset, before: end))
  }

  /// Reads eight bytes at once: what is added to each carries into its highest bit from a bound on.
  @inline(__always)
  private init(_ word: UInt64) {
    let seven = word & Self.each(0x7F)
    let small = seven | Self.each(0x20)
    let letters =
      (small &+ Self.each(0x80 - UInt8(ascii: "a")))
      & ~(small &+ Self.each(0x7F - UInt8(ascii: "z")))
    let digits =
      (seven &+ Self.each(0x80 - UInt8(ascii: "0")))
      & ~(seven &+ Self.each(0x7F - UInt8(ascii: "9")))
    let others = ~((letters | digits) & ~word) & Self.each(0x80)
    let count = others.leadingZeroBitCount / 8
    self.count = count
    next = UInt8(truncatingIfNeeded: word &>> (56 &- count &* 8))
    // Digits have the bit that makes letters small.
    bytes =
      count == 0 ? 0 : (word | Self.each(0x20)) & ~((UInt64.max &>> 1) &>> UInt64(count &* 8 &- 1))
  }

  /// Adds the bytes to others.
  @inline(__always)
  func append(to others: inout OutputSpan<UInt8>) {
    var rest = bytes
    for _ in 0..<count {
      others.append(UInt8(truncatingIfNeeded: rest &>> 56))
      rest = rest &<< 8
    }
  }

  /// A byte eight times.
  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}

extension Span where Element == UInt8 {
  /// The eight bytes at an offset, the first in the highest place; zeros for those from the end on.
  @inline(__always)
  func word(at offset: Int, before end: Int) -> UInt64 {
    let rest = end &- offset
    guard rest < 8 else { return word(at: offset) }
    guard rest > 0 else { return 0 }
    // What stands behind the end is read with it where anything does, and cleared.
    if offset &+ 8 <= count { return word(at: offset) & ~(UInt64.max &>> UInt64(rest &* 8)) }
    var word: UInt64 = 0
    for index in offset..<end {
      word |= UInt64(self[index]) &<< UInt64(56 &- (index &- offset) &* 8)
    }
    return word
  }

  /// The eight bytes at an offset, the first in the highest place.
  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    // Safe: the load checks its bounds, and any bytes make a number.
    return unsafe UInt64(
      bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
