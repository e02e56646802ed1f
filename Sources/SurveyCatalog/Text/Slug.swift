/// Words as ids are made of: lowercase letters and digits, without accents.
enum Slug {
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
      case "'", "’": break
      default:
        // Unicode properties are slow to look up, and needed only beyond ASCII.
        if !scalar.isASCII, let letters = letters(of: scalar) {
          word += letters
        } else if !word.isEmpty {
          words.append(word)
          word = ""
        }
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The letters of a scalar beyond ASCII without accents, empty for a combining mark; nil if it is
  /// neither a letter nor a digit.
  private static func letters(of scalar: Unicode.Scalar) -> String? {
    if let base = LatinFolding.base(of: scalar) { return base }
    let properties = scalar.properties
    if properties.generalCategory == .nonspacingMark { return "" }
    return properties.isAlphabetic || properties.numericType == .decimal ? String(scalar) : nil
  }

  /// The words of a text with nothing between them: `accurateposttraining`.
  static func letters(of text: String) -> String { words(of: text).joined() }

  /// The first words of a text, joined by hyphens: `accurate-post-training`.
  static func slug(of text: String, words limit: Int = .max) -> String {
    words(of: text).prefix(limit).joined(separator: "-")
  }
}
