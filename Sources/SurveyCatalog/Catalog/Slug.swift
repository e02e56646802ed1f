/// Words as ids are made of: small letters and digits, accents taken off.
enum Slug {
  static func words(of text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return words(ofASCII: text) }
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

  private static func words(ofASCII text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      if byte.isLetter || byte.isDigit {
        word.append(byte.lowercased)
      } else if !word.isEmpty, byte != UInt8(ascii: "'") {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
