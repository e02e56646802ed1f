extension Span where Element == UInt8 {
  /// The end of the bytes from an offset on that stand for themselves in an address or part its path:
  /// letters, digits and `-`, `.`, `/`, `_`.
  func endOfPath(from offset: Int, before end: Int) -> Int {
    typealias Block = SIMD16<UInt8>
    var index = offset
    while end - index >= 16 {
      let block = block(at: index)
      // What is added wraps round for smaller bytes, so that one bound holds for both ends.
      let letters = (block | Block(repeating: 0x20)) &- Block(repeating: UInt8(ascii: "a"))
      let others = block &- Block(repeating: UInt8(ascii: "-"))
      let plain =
        (letters .< Block(repeating: 26)) .| (others .< Block(repeating: 13))
        .| (block .== Block(repeating: UInt8(ascii: "_")))
      if let stop = Lanes(.!plain).first { return index + stop }
      index += 16
    }
    while index < end, self[index].isPlainInPath { index += 1 }
    return index
  }
}

extension UInt8 {
  fileprivate var isPlainInPath: Bool {
    isLetter || (self >= UInt8(ascii: "-") && self <= UInt8(ascii: "9"))
      || self == UInt8(ascii: "_")
  }
}
