extension Span where Element == UInt8 {
  /// The offset of the newline that ends the line at an offset, and that of the first `<` behind the
  /// same offset, which may stand in a later line.
  ///
  /// Lines are of every length: a branch for each few bytes would often be foreseen wrongly, and costs
  /// more than to look at 128 bytes at once.
  @inline(__always)
  func endOfLine(from start: Int) -> (newline: Int?, less: Int?) {
    var less: Int?
    var index = start
    while count - index >= Blocks.byteCount {
      // Safe: the load checks its bounds, and any bytes make vectors of them.
      let blocks = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: Blocks.self)
      let (newlines, lesses) = blocks.places(of: .newline, .less)
      if less == nil, let place = lesses.first { less = index + place }
      if let place = newlines.first { return (index + place, less) }
      index += Blocks.byteCount
    }
    let newline = firstIndex(of: .newline, in: index..<count)
    return (newline, less ?? firstIndex(of: .less, in: index..<(newline ?? count)))
  }
}

/// Eight blocks of sixteen bytes.
private struct Blocks: BitwiseCopyable {
  typealias Block = SIMD16<UInt8>
  static let byteCount = 128

  let blocks: (Block, Block, Block, Block, Block, Block, Block, Block)

  /// Where two bytes stand.
  @inline(__always)
  func places(of first: UInt8, _ second: UInt8) -> (Places, Places) {
    var all = (Block(repeating: 0), Block(repeating: 0))
    let wanted = (Block(repeating: first), Block(repeating: second))
    @inline(__always)
    func look(in block: Block, bit: UInt8) {
      let bits = Block(repeating: bit)
      all.0 |= Block(repeating: 0).replacing(with: bits, where: block .== wanted.0)
      all.1 |= Block(repeating: 0).replacing(with: bits, where: block .== wanted.1)
    }
    look(in: blocks.0, bit: 1)
    look(in: blocks.1, bit: 2)
    look(in: blocks.2, bit: 4)
    look(in: blocks.3, bit: 8)
    look(in: blocks.4, bit: 16)
    look(in: blocks.5, bit: 32)
    look(in: blocks.6, bit: 64)
    look(in: blocks.7, bit: 128)
    return (Places(all.0), Places(all.1))
  }
}

/// Places among eight blocks: for each place in a block a byte, and in it a bit for each block.
private struct Places {
  private let words: SIMD2<UInt64>

  @inline(__always)
  init(_ bits: SIMD16<UInt8>) {
    // Safe: both are sixteen bytes of which any value is one.
    words = unsafe unsafeBitCast(bits, to: SIMD2<UInt64>.self)
  }

  /// The offset of the first one, if any.
  @inline(__always)
  var first: Int? {
    guard words[0] | words[1] != 0 else { return nil }
    var any = words[0] | words[1]
    any |= any >> 32
    any |= any >> 16
    any |= any >> 8
    let block = (any & 0xFF).trailingZeroBitCount
    // The integer's lowest byte is the first place on little-endian machines, its highest on others.
    let bits: UInt64 = 0x0101_0101_0101_0101
    let low = UInt64(littleEndian: words[0]) &>> UInt64(block) & bits
    let high = UInt64(littleEndian: words[1]) &>> UInt64(block) & bits
    // Without a branch: where the first word is zero it has 64 such bits, and the second counts.
    let zeros = low.trailingZeroBitCount
    let place = (zeros &+ (zeros &>> 6) &* high.trailingZeroBitCount) &>> 3
    return block &* 16 &+ place
  }
}
