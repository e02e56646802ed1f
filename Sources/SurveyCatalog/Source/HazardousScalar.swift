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
