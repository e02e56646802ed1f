extension Unicode.Scalar {
  /// Whether showing the scalar could change what a terminal or an editor shows around it.
  ///
  /// C0 and C1 controls, DEL, line and paragraph separators and the bidirectional controls.
  package var isHazardous: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    default: false
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether well-formed text holds no hazardous scalar; false as well of some that holds none.
  package var isSurelyHarmless: Bool {
    if isPrintableASCII { return true }
    for index in indices {
      switch self[index] {
      // What begins DEL, C1, U+0600…U+063F and U+2000…U+207F.
      case 0..<0x20, 0x7F, 0xC2, 0xD8: return false
      case 0xE2 where index + 1 == count || self[index + 1] <= 0x81: return false
      default: break
      }
    }
    return true
  }
}
