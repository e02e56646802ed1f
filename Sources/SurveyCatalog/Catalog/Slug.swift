/// Words as ids are made of: lowercase letters and digits, without accents.
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

  /// The words of a text with nothing between them: `accurateposttraining`.
  static func letters(of text: String) -> String { words(of: text).joined() }

  /// The first words of a text, joined by hyphens: `accurate-post-training`.
  static func slug(of text: String, words limit: Int = .max) -> String {
    words(of: text).prefix(limit).joined(separator: "-")
  }
}
