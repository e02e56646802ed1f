/// The words of headings and contents as readers compare them.
enum HeadingWords {
  /// A text from its first letter on, with single spaces and without escapes.
  static func shown(_ text: String) -> String {
    let letters = fromFirstLetter(text)
    let body = letters.isEmpty ? text[...] : letters
    // `&amp;` and `\&` are written for `&`.
    var plain = ""
    var rest = body
    while let character = rest.popFirst() {
      if character == "\\", rest.first.map({ !$0.isLetter && !$0.isNumber }) ?? false { continue }
      plain.append(character)
      if character == "&", rest.hasPrefix("amp;") { rest = rest.dropFirst(4) }
    }
    return singleBlanks(plain[...])
  }

  /// A text with single spaces between words and none at its ends.
  private static func singleBlanks(_ text: Substring) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether a text has hyphens where another text with the same words has spaces.
  static func isJoined(_ text: String, whereSplit other: String) -> Bool {
    let split = fromFirstLetter(other)
    guard let joined = joinedWords(of: text), split.utf8.contains(.space) else { return false }
    return key(joined) == key(split)
  }

  /// A text from its first letter on; nil unless it has hyphens and no whitespace.
  static func joinedWords(of text: String) -> Substring? {
    let words = fromFirstLetter(text)
    return words.contains("-") && !words.contains { $0.isWhitespace } ? words : nil
  }

  /// A text from its first letter on, without the emoji or number before it.
  static func fromFirstLetter(_ text: String) -> Substring {
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count, !bytes[index].isLetter {
      let (scalar, length) = bytes.scalar(at: index, before: bytes.count)
      if !scalar.isASCII, !scalar.isPictorial, scalar.properties.isAlphabetic { break }
      index += length
    }
    return text[text.utf8.index(text.startIndex, offsetBy: index)...]
  }

  /// A text in lowercase with spaces for its hyphens, by which it is compared with others.
  static func key(_ text: Substring) -> String {
    String(text.lowercased().map { $0 == "-" ? " " : $0 })
  }
}
