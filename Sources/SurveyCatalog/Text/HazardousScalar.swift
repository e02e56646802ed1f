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
  /// Whether well-formed text has no hazardous scalar.
  package var isHarmless: Bool {
    for index in indices where startsHazard(at: index) { return false }
    return true
  }

  /// Whether the bytes contain `##[`, which some CI runners take for a command.
  package var holdsCommand: Bool { firstIndex(of: "##[", in: indices) != nil }

  private func startsHazard(at index: Int) -> Bool {
    switch self[index] {
    case 0..<0x20, 0x7F: true
    // U+0080 to U+009F, U+061C.
    case 0xC2: holds(0x80...0x9F, at: index + 1)
    case 0xD8: holds(0x9C...0x9C, at: index + 1)
    // U+200E, U+200F, U+2028 to U+202E; U+2066 to U+206F.
    case 0xE2 where holds(0x80...0x80, at: index + 1):
      holds(0x8E...0x8F, at: index + 2) || holds(0xA8...0xAE, at: index + 2)
    case 0xE2: holds(0x81...0x81, at: index + 1) && holds(0xA6...0xAF, at: index + 2)
    default: false
    }
  }

  private func holds(_ bounds: ClosedRange<UInt8>, at index: Int) -> Bool {
    index < count && bounds.contains(self[index])
  }
}
