import SurveyCatalog

/// A character, or a scalar that is one by itself: what takes columns of a terminal.
protocol Letter {
  /// The columns that the letter takes: 2 for wide letters and emoji, 0 for what shows nothing.
  var displayWidth: Int { get }
}

/// How many columns text takes in a terminal.
extension StringProtocol {
  /// The columns that the text takes on one line.
  ///
  /// - Complexity: O(*n*) in the length of the text; sixteen bytes at a time for plain letters.
  var displayWidth: Int {
    if isPrintableASCII { return utf8.count }
    return loneWidth ?? reduce(0) { $0 + $1.displayWidth }
  }

  /// The columns of text of which every scalar is surely a character by itself; nil of other text.
  private var loneWidth: Int? {
    utf8.withContiguousStorageIfAvailable { bytes in
      var width = 0
      var offset = 0
      while offset < bytes.count {
        if (0x20...0x7E).contains(bytes[offset]) {
          width += 1
          offset += 1
          continue
        }
        let (scalar, length) = bytes.span.scalar(at: offset, before: bytes.count)
        guard scalar.isLone else { return nil }
        width += scalar.displayWidth
        offset += length
      }
      return width
    } ?? nil
  }

  /// Whether every scalar is surely a character by itself: then scalars are looked at, which is quicker.
  var isOfLoneScalars: Bool { unicodeScalars.allSatisfy(\.isLone) }

  var isPrintableASCII: Bool {
    utf8.withContiguousStorageIfAvailable { $0.span.isPrintableASCII }
      ?? utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }
}

extension Character: Letter {
  var displayWidth: Int {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return 0 }
    // Latin letters and signs below the combining marks are narrow; controls show nothing.
    if first.value < 0x300, scalars.count == 1 {
      return first.value < 0x20 || (0x7F..<0xA0).contains(first.value) ? 0 : 1
    }
    // Two letters make a flag; U+FE0F asks for the picture of what is otherwise a letter or sign.
    var letters = 0
    var widest = 0
    for scalar in scalars {
      if scalar.isRegionalIndicator { letters += 1 }
      if scalar == "\u{FE0F}", first.properties.isEmoji { return 2 }
      widest = Swift.max(widest, scalar.displayWidth)
    }
    return letters == 2 ? 2 : widest
  }
}

extension Unicode.Scalar: Letter {
  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// Whether the scalar is a character by itself, unless one beside it is not of these.
  var isLone: Bool {
    switch value {
    // Latin, Greek and Cyrillic, punctuation, arrows, signs.
    case 0x20...0x7E, 0xA0..<0x300, 0x370...0x482, 0x2010...0x2027, 0x2190...0x27BF: true
    // Kana, ideographs and Hangul, and what stands for bytes that are no text.
    case 0x3001...0x3029, 0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
      0xFF01...0xFF60, 0xFFFD:
      true
    // Emoji but for tones of skin.
    case 0x1F300..<0x1F3FB, 0x1F400...0x1FAFF: true
    default: false
    }
  }

  var displayWidth: Int {
    switch value {
    // What is frequent needs no look at its properties.
    case 0x20...0x7E, 0xA0..<0x300, 0x2010...0x2027, 0x2500...0x257F: 1
    case 0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF: 2
    default: widthByProperties
    }
  }

  /// The columns of the scalar, by what Unicode says of it.
  var widthByProperties: Int {
    switch properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator:
      return 0
    case .format:
      // Terminals show the soft hyphen as a hyphen.
      return value == 0xAD ? 1 : 0
    default:
      // The later letters of a Hangul syllable stand within its first.
      if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
      if isRegionalIndicator { return 1 }
      return WideRanges.contains(value) || properties.isEmojiPresentation ? 2 : 1
    }
  }
}

/// The East Asian wide and fullwidth scalars of Unicode 16, emoji left out.
///
/// Scalars of no width and those not assigned fill gaps between ranges, which keeps the table short.
private enum WideRanges {
  private static let bounds: [(first: UInt32, last: UInt32)] = [
    (0x1100, 0x115F), (0x2329, 0x232A), (0x2630, 0x2637), (0x268A, 0x268F), (0x2E80, 0x303E),
    (0x3041, 0x3247), (0x3250, 0xA4C6), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
    (0xFE10, 0xFE19), (0xFE30, 0xFE6B), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18D08),
    (0x1AFF0, 0x1B2FB), (0x1D300, 0x1D356), (0x1D360, 0x1D376), (0x1F200, 0x1F265),
    (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
  ]

  static func contains(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle].last < value { low = middle + 1 } else { high = middle }
    }
    return low < bounds.count && bounds[low].first <= value
  }
}
