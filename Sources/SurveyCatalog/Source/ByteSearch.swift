/// Searches for single bytes, sixteen at a time.
extension Span where Element == UInt8 {
  /// The offset of the first byte of this value in the range, if any.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let wanted = SIMD16<UInt8>(repeating: byte)
    var index = range.lowerBound
    while range.upperBound - index >= 16 {
      if let found = (block(at: index) .== wanted).firstLane { return index + found }
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
      if let found = ((block .== wanted.0) .| (block .== wanted.1)).firstLane {
        return index + found
      }
      index += 16
    }
    while index < range.upperBound {
      if self[index] == first || self[index] == second { return index }
      index += 1
    }
    return nil
  }

  /// The offset of the first byte in the range to stop at, if any; now and then of a control.
  func firstIndex(of stops: ByteStops, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while range.upperBound - index >= 16 {
      if let found = stops.lanes(of: block(at: index)).firstLane { return index + found }
      index += 16
    }
    while index < range.upperBound {
      if stops.contains(self[index]) { return index }
      index += 1
    }
    return nil
  }

  /// Whether all bytes are ASCII.
  var isASCII: Bool {
    var index = 0
    while count - index >= 16 {
      if (block(at: index) .>= SIMD16(repeating: 0x80)).firstLane != nil { return false }
      index += 16
    }
    while index < count {
      if self[index] >= 0x80 { return false }
      index += 1
    }
    return true
  }

  /// The sixteen bytes at the offset.
  ///
  /// Safe: the load checks its bounds, and any bytes make a vector of them.
  @inline(__always)
  private func block(at offset: Int) -> SIMD16<UInt8> {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
  }
}

/// The bytes at which a scan for words stops: up to four letters or digits in either case, opening
/// parentheses, and all bytes beyond ASCII.
struct ByteStops {
  private typealias Block = SIMD16<UInt8>
  private let letters: (UInt8, UInt8, UInt8, UInt8)
  private let blocks: (Block, Block, Block, Block)

  /// Stops at the given small letters and digits; nil for none, and for more than four.
  init?(letters: [UInt8]) {
    var distinct: [UInt8] = []
    for letter in letters where !distinct.contains(letter) { distinct.append(letter) }
    guard let first = distinct.first, distinct.count <= 4 else { return nil }
    distinct += Array(repeating: first, count: 4 - distinct.count)
    self.letters = (distinct[0], distinct[1], distinct[2], distinct[3])
    blocks = (
      Block(repeating: distinct[0]), Block(repeating: distinct[1]), Block(repeating: distinct[2]),
      Block(repeating: distinct[3])
    )
  }

  @inline(__always)
  fileprivate func contains(_ byte: UInt8) -> Bool {
    let small = byte.lowercased
    return byte >= 0x80 || byte == .openParenthesis || small == letters.0 || small == letters.1
      || small == letters.2 || small == letters.3
  }

  @inline(__always)
  fileprivate func lanes(of block: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    // Makes capitals small; what a control becomes by it is found not to be a letter later.
    let small = block | Block(repeating: 0x20)
    let high = block .>= Block(repeating: 0x80)
    let parenthesis = block .== Block(repeating: .openParenthesis)
    let first = (small .== blocks.0) .| (small .== blocks.1)
    let second = (small .== blocks.2) .| (small .== blocks.3)
    return (high .| parenthesis) .| (first .| second)
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// The position of the first true lane, if any is.
  @inline(__always)
  fileprivate var firstLane: Int? {
    let lanes = SIMD16<UInt8>(repeating: 0).replacing(with: 0xFF, where: self)
    let words = unsafe unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    guard words[0] | words[1] != 0 else { return nil }
    // The integer's lowest byte is the first lane's on little-endian machines, its highest on others.
    let (low, high) = (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
    return low != 0 ? low.trailingZeroBitCount / 8 : 8 + high.trailingZeroBitCount / 8
  }
}
