/// Searches for single bytes, sixteen at a time.
extension Span where Element == UInt8 {
  /// The offset of the first byte of this value in the range, if any.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let wanted = SIMD16<UInt8>(repeating: byte)
    var index = range.lowerBound
    while range.upperBound - index >= 16 {
      let found = block(at: index) .== wanted
      if any(found) { return index + found.firstIndex }
      index += 16
    }
    while index < range.upperBound {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// The offset of the first byte of either value in the range, if any.
  func firstIndex(of first: UInt8, or second: UInt8, in range: Range<Int>) -> Int? {
    let wanted = (SIMD16<UInt8>(repeating: first), SIMD16<UInt8>(repeating: second))
    var index = range.lowerBound
    while range.upperBound - index >= 16 {
      let block = block(at: index)
      let found = (block .== wanted.0) .| (block .== wanted.1)
      if any(found) { return index + found.firstIndex }
      index += 16
    }
    while index < range.upperBound {
      if self[index] == first || self[index] == second { return index }
      index += 1
    }
    return nil
  }

  /// The sixteen bytes at the offset.
  ///
  /// Safe: the load checks its bounds, and any bytes make a vector of them.
  @inline(__always)
  private func block(at offset: Int) -> SIMD16<UInt8> {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// The position of the first true lane; some lane must be true.
  @inline(__always)
  fileprivate var firstIndex: Int {
    let lanes = SIMD16<UInt8>(repeating: 0).replacing(with: 0xFF, where: self)
    // The integer's lowest byte is the first lane's on little-endian machines, its highest on others.
    let words = unsafe unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    let (low, high) = (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
    return low != 0 ? low.trailingZeroBitCount / 8 : 8 + high.trailingZeroBitCount / 8
  }
}
