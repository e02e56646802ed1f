/// Words as ids are made of: small letters and digits, accents taken off.
enum Slug {
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      if let base = LatinFolding.base(of: scalar) {
        word += base
      } else if scalar.properties.generalCategory == .nonspacingMark {
        continue
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty, scalar != "'", scalar != "’" {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The greatest number of words that an id has.
  static let mostWords = 6

  /// Appends the words of a title's short name, or else its first words, joined by hyphens.
  ///
  /// Returns false, and appends what is of no use, where the words cannot be told byte by byte: by
  /// plain ASCII alone.
  static func appendName(
    ofTitle title: Span<UInt8>, in range: Range<Int>, to slug: inout [UInt8]
  ) -> Bool {
    var words = 0
    var blanks = 0
    var isInside = false
    var isNamed = false
    for offset in range {
      let byte = title[offset]
      if byte.isLetter || byte.isDigit {
        if !isInside {
          if words > 0 { slug.append(UInt8(ascii: "-")) }
          words += 1
          isInside = true
        }
        slug.append(byte.lowercased)
        continue
      }
      guard byte >= .space, byte < 0x7F else { return false }
      if byte == UInt8(ascii: "'") { continue }
      isInside = false
      if words == mostWords { return true }
      if byte == .space { blanks += 1 }
      if byte == UInt8(ascii: ":"), !isNamed {
        // A mark behind the colon makes it another character.
        let isPlain = offset + 1 == range.upperBound || title[offset + 1] < 0x80
        guard isPlain else { return false }
        if blanks < 4, offset > range.lowerBound { return true }
        isNamed = true
      }
    }
    return true
  }
}
