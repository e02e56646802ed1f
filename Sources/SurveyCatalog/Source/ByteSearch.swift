/// Searches for single bytes, sixteen at a time.
extension Span where Element == UInt8 {
  /// The offset of the first byte of this value in the range, if any.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let wanted = SIMD16<UInt8>(repeating: byte)
    var index = range.lowerBound
    while range.upperBound - index >= 16 {
      if let found = Lanes(block(at: index) .== wanted).first { return index + found }
      index += 16
      // The last bytes are looked at with some before them, which are not it.
      if index < range.upperBound { index = Swift.min(index, range.upperBound - 16) }
    }
    while index < range.upperBound {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Whether a byte of this value is among the bytes.
  package func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte, in: indices) != nil }

  /// The offset of the first byte of either value in the range, if any.
  func firstIndex(of first: UInt8, or second: UInt8, in range: Range<Int>) -> Int? {
    let wanted = (SIMD16<UInt8>(repeating: first), SIMD16<UInt8>(repeating: second))
    var index = range.lowerBound
    while range.upperBound - index >= 16 {
      let block = block(at: index)
      if let found = Lanes((block .== wanted.0) .| (block .== wanted.1)).first {
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

  /// The offset of the first byte of one of three values in the range, if any.
  func firstIndex(
    of first: UInt8, _ second: UInt8, _ third: UInt8, in range: Range<Int>
  ) -> Int? {
    let wanted = (
      SIMD16<UInt8>(repeating: first), SIMD16<UInt8>(repeating: second),
      SIMD16<UInt8>(repeating: third)
    )
    var index = range.lowerBound
    while range.upperBound - index >= 16 {
      let block = block(at: index)
      let found = (block .== wanted.0) .| (block .== wanted.1) .| (block .== wanted.2)
      if let lane = Lanes(found).first { return index + lane }
      index += 16
    }
    while index < range.upperBound {
      if self[index] == first || self[index] == second || self[index] == third { return index }
      index += 1
    }
    return nil
  }

  /// The offset of the first byte in the range to stop at, if any; now and then of a control.
  func firstIndex(of stops: ByteStops, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while range.upperBound - index >= 16 {
      if let found = stops.lanes(of: block(at: index)).first { return index + found }
      index += 16
    }
    while index < range.upperBound {
      if stops.contains(self[index]) { return index }
      index += 1
    }
    return nil
  }

  /// Whether the bytes are the same as others.
  func isEqual(to others: Span<UInt8>) -> Bool { isEqual(indices, to: others, others.indices) }

  /// Whether the bytes of a range are the same as those of a range of others, eight at a time.
  func isEqual(_ range: Range<Int>, to others: Span<UInt8>, _ other: Range<Int>) -> Bool {
    guard range.count == other.count else { return false }
    var (index, place) = (range.lowerBound, other.lowerBound)
    while index < range.upperBound {
      guard
        word(at: index, before: range.upperBound)
          == others.word(at: place, before: other.upperBound)
      else { return false }
      (index, place) = (index + 8, place + 8)
    }
    return true
  }

  /// The offset of the first byte in the range that is not ASCII, if any.
  func firstIndexBeyondASCII(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while range.upperBound - index >= 16 {
      if let lane = Lanes(block(at: index)).first { return index + lane }
      index += 16
    }
    while index < range.upperBound {
      if self[index] >= 0x80 { return index }
      index += 1
    }
    return nil
  }

  /// Whether all bytes are ASCII.
  var isASCII: Bool { firstIndexBeyondASCII(in: indices) == nil }

  /// Whether all bytes are ASCII and no controls.
  package var isPrintableASCII: Bool { holds(0x20...0x7E, alone: indices) }

  /// Whether all bytes are ASCII, no controls, and not `#`, with which commands of CI runners begin.
  package var isPlain: Bool { holds(0x20...0x7E, but: .hash, alone: indices) }

  /// Whether all bytes of a range are ASCII and neither blanks nor controls.
  func isVisibleASCII(in range: Range<Int>) -> Bool { holds(0x21...0x7F, alone: range) }

  /// Whether all bytes of a range lie within bounds, and are not the one that is excepted.
  @inline(__always)
  private func holds(
    _ bounds: ClosedRange<UInt8>, but exception: UInt8? = nil, alone range: Range<Int>
  ) -> Bool {
    // As signed numbers, bytes beyond ASCII are less than all others.
    let least = SIMD16(repeating: Int8(bitPattern: bounds.lowerBound))
    let greatest = SIMD16(repeating: Int8(bitPattern: bounds.upperBound))
    let excepted = SIMD16(repeating: Int8(bitPattern: exception ?? bounds.lowerBound - 1))
    var index = range.lowerBound
    while range.upperBound - index >= 16 {
      let block = SIMD16<Int8>(truncatingIfNeeded: block(at: index))
      let others = (block .< least) .| (block .> greatest) .| (block .== excepted)
      if Lanes(others).first != nil { return false }
      index += 16
      // The last bytes are looked at with some before them.
      if index < range.upperBound { index = Swift.min(index, range.upperBound - 16) }
    }
    while index < range.upperBound {
      if !bounds.contains(self[index]) || self[index] == exception { return false }
      index += 1
    }
    return true
  }

  /// The sixteen bytes at the offset.
  ///
  /// Safe: the load checks its bounds, and any bytes make a vector of them.
  @inline(__always)
  func block(at offset: Int) -> SIMD16<UInt8> {
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
  fileprivate func lanes(of block: SIMD16<UInt8>) -> Lanes {
    // Makes capitals small; what a control becomes by it is found not to be a letter later.
    let small = block | Block(repeating: 0x20)
    let parenthesis = block .== Block(repeating: .openParenthesis)
    let first = (small .== blocks.0) .| (small .== blocks.1)
    let second = (small .== blocks.2) .| (small .== blocks.3)
    return Lanes(parenthesis .| (first .| second)).or(Lanes(block))
  }
}

/// Which of the sixteen bytes of a block have been found: the highest bit of each byte tells.
struct Lanes {
  private var words: SIMD2<UInt64>

  /// The bytes of a block that are not ASCII.
  @inline(__always)
  init(_ block: SIMD16<UInt8>) {
    // Safe: both are sixteen bytes of which any value is one.
    words = unsafe unsafeBitCast(block, to: SIMD2<UInt64>.self)
  }

  @inline(__always)
  init(_ mask: SIMDMask<SIMD16<Int8>>) {
    self.init(SIMD16<UInt8>(repeating: 0).replacing(with: 0xFF, where: mask))
  }

  @inline(__always)
  func or(_ other: Lanes) -> Lanes {
    var lanes = self
    lanes.words |= other.words
    return lanes
  }

  /// The position of the first byte that was found, if any.
  @inline(__always)
  var first: Int? {
    let highest: UInt64 = 0x8080_8080_8080_8080
    // The integer's lowest byte is the first lane's on little-endian machines, its highest on others.
    let (low, high) = (
      UInt64(littleEndian: words[0]) & highest, UInt64(littleEndian: words[1]) & highest
    )
    guard low | high != 0 else { return nil }
    return low != 0 ? low.trailingZeroBitCount / 8 : 8 + high.trailingZeroBitCount / 8
  }
}
