/// Words as ids are made of: small letters and digits, accents taken off.
enum Slug {
  static func words(of text: String) -> [String] {
    let bytes = text.utf8.span
    if bytes.isASCII {
      return slug(ofASCII: bytes, words: .max).split(separator: hyphen)
        .map { String(decoding: $0, as: UTF8.self) }
    }
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

  /// The words of a text with nothing between: `accurateposttraining`.
  static func letters(of text: String) -> String {
    let bytes = text.utf8.span
    if bytes.isASCII {
      var letters = slug(ofASCII: bytes, words: .max)
      letters.removeAll { $0 == hyphen }
      return String(decoding: letters, as: UTF8.self)
    }
    // `joined` makes generic types that a short command needs for nothing else.
    return words(of: text).reduce(into: "") { $0 += $1 }
  }

  /// The first words of a text with hyphens between: `accurate-post-training`.
  static func slug(of text: Substring, words limit: Int) -> String {
    let bytes = text.utf8.span
    guard bytes.isASCII else {
      var slug = ""
      for word in words(of: String(text)).prefix(limit) {
        if !slug.isEmpty { slug += "-" }
        slug += word
      }
      return slug
    }
    return String(decoding: slug(ofASCII: bytes, words: limit), as: UTF8.self)
  }

  private static func slug(ofASCII text: Span<UInt8>, words limit: Int) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    var words = 0
    var isInside = false
    for index in text.indices {
      let byte = text[index]
      if byte.isLetter || byte.isDigit {
        if !isInside {
          if words == limit { break }
          if words > 0 { slug.append(hyphen) }
          words += 1
          isInside = true
        }
        slug.append(byte.lowercased)
      } else if byte != UInt8(ascii: "'") {
        isInside = false
      }
    }
    return slug
  }

  private static let hyphen = UInt8(ascii: "-")
}
