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
    var first: [UInt8] = []
    first.reserveCapacity(bytes.count)
    let end = bytes.firstIndexBeyondASCII(in: bytes.indices)
    let isCut = forEachByte(ofASCII: bytes, 0..<(end ?? bytes.count), words: limit) {
      first.append($0)
    }
    // Where ASCII letters are words enough, what comes behind them does not matter.
    if isCut || end == nil { return String(decoding: first, as: UTF8.self) }
    var slug = ""
    for word in words(of: String(text)).prefix(limit) {
      if !slug.isEmpty { slug += "-" }
      slug += word
    }
    return slug
  }

  private static func slug(ofASCII text: Span<UInt8>, words limit: Int) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    forEachByte(ofASCII: text, text.indices, words: limit) { slug.append($0) }
    return slug
  }

  /// Hands on the bytes of the slug that the first words of an ASCII text make; returns whether there are
  /// more words.
  @inline(__always)
  @discardableResult
  static func forEachByte(
    ofASCII text: Span<UInt8>, _ range: Range<Int>, words limit: Int, _ body: (UInt8) -> Void
  ) -> Bool {
    var words = 0
    var isInside = false
    for index in range {
      let byte = text[index]
      if byte.isLetter || byte.isDigit {
        if !isInside {
          if words == limit { return true }
          if words > 0 { body(hyphen) }
          words += 1
          isInside = true
        }
        body(byte.lowercased)
      } else if byte != UInt8(ascii: "'") {
        isInside = false
      }
    }
    return false
  }

  static let hyphen = UInt8(ascii: "-")
}
