extension StringProtocol {
  /// The number of columns that the text takes on one line of a terminal.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var displayWidth: Int {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }
}

extension Character {
  /// The number of columns: 2 for wide letters and emoji, 0 for controls and lone combining marks.
  public var displayWidth: Int {
    // Two regional indicators make a flag; U+FE0F asks for the emoji form of a letter or sign.
    var indicators = 0
    var widest = 0
    for scalar in unicodeScalars {
      if scalar.isRegionalIndicator { indicators += 1 }
      if scalar == "\u{FE0F}", unicodeScalars.first?.properties.isEmoji ?? false { return 2 }
      widest = Swift.max(widest, scalar.displayWidth)
    }
    return indicators == 2 ? 2 : widest
  }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator:
      return 0
    case .format:
      // Terminals show the soft hyphen as a hyphen.
      return value == 0xAD ? 1 : 0
    default:
      // The medial and final letters of a Hangul syllable are drawn inside its first.
      if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
      if isRegionalIndicator { return 1 }
      return WideRanges.contains(value) || properties.isEmojiPresentation ? 2 : 1
    }
  }
}

/// The East Asian wide and fullwidth scalars of Unicode 16, without emoji.
///
/// Ranges also cover scalars between them that have no width or are not assigned.
private enum WideRanges {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
    0x3041...0x3247, 0x3250...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08,
    0x1AFF0...0x1B2FB, 0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F265,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]

  static func contains(_ value: UInt32) -> Bool {
    value >= 0x1100 && ranges.contains { $0.contains(value) }
  }
}
