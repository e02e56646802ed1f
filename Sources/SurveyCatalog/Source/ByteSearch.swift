/// Searches for single bytes, eight at a time.
///
/// A word differs from the wanted byte repeated; where the difference has a zero byte, the wanted byte
/// stands. Subtracting one from every byte borrows into the top bit of a zero byte, and the first such
/// bit is always right. <https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord>
extension Span where Element == UInt8 {
  /// The offset of the first byte of this value in the range, if any.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let pattern = UInt64(repeating: byte)
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let found = (word(at: index) ^ pattern).zeroBytes
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < range.upperBound {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// The offset of the first byte of either value in the range, if any.
  func firstIndex(of first: UInt8, or second: UInt8, in range: Range<Int>) -> Int? {
    let patterns = (UInt64(repeating: first), UInt64(repeating: second))
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = word(at: index)
      let found = (word ^ patterns.0).zeroBytes | (word ^ patterns.1).zeroBytes
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < range.upperBound {
      if self[index] == first || self[index] == second { return index }
      index += 1
    }
    return nil
  }

  /// The eight bytes at the offset, the first one lowest.
  ///
  /// Safe: the load checks its bounds, and any bytes make an integer.
  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension UInt64 {
  @inline(__always)
  fileprivate init(repeating byte: UInt8) {
    self = UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The top bit of each zero byte; of bytes above the first zero byte, some bits may be set besides.
  @inline(__always)
  fileprivate var zeroBytes: UInt64 {
    (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
  }
}
