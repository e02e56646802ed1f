extension Span where Element == UInt8 {
  /// The scalar at an offset and its length; U+FFFD of one byte where the bytes are ill-formed.
  package func scalar(at offset: Int, before end: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = self[offset]
    let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 0, lead < 0xF5, offset + length <= end else { return ("\u{FFFD}", 1) }
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard self[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }

  /// The number of scalars in a range.
  func scalarCount(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where self[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is in a block of emoji or of older symbols that look like them.
  ///
  /// None of them is a letter, a digit or a mark.
  var isPictograph: Bool {
    switch value {
    case 0x1F300...0x1FAFF, 0x2600...0x2775, 0x2794...0x27BF, 0x2B00...0x2BFF: true
    default: false
    }
  }

  /// Whether the scalar joins pictographs (U+200D) or asks for one (U+FE0F).
  var isPictographMark: Bool { value == 0x200D || value == 0xFE0F }

  /// Whether the scalar is a pictograph or part of one.
  var isPictorial: Bool { isPictograph || isPictographMark }
}
