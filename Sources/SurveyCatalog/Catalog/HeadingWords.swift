/// The words of headings and contents as readers compare them.
enum HeadingWords {
  /// A text without what stands before its first letter, its blanks made single, its escapes undone.
  static func shown(_ text: String) -> [Substring] {
    let letters = fromFirstLetter(text)
    let body = letters.isEmpty ? text[...] : letters
    guard body.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
      return body.split { $0.isWhitespace }
    }
    // `&amp;` and `\&` are what a writer puts for `&`.
    var plain = ""
    var rest = body
    while let character = rest.popFirst() {
      if character == "\\", rest.first.map({ !$0.isLetter && !$0.isNumber }) ?? false { continue }
      plain.append(character)
      if character == "&", rest.hasPrefix("amp;") { rest = rest.dropFirst(4) }
    }
    return plain.split { $0.isWhitespace }
  }

  /// Whether a text without blanks has hyphens where another text of the same words has blanks.
  static func isJoined(_ text: String, whereSplit other: String) -> Bool {
    let split = fromFirstLetter(other)
    guard let joined = joinedWords(of: text), split.utf8.contains(.space) else { return false }
    return key(String(joined)) == key(String(split))
  }

  /// A text from its first letter on, where hyphens and no blanks stand in it.
  static func joinedWords(of text: String) -> Substring? {
    // Few headings have a hyphen: letters are looked at in those alone.
    guard text.utf8.contains(UInt8(ascii: "-")) else { return nil }
    let words = fromFirstLetter(text)
    guard words.utf8.contains(UInt8(ascii: "-")), !words.utf8.contains(where: \.isBlank),
      !words.contains(where: \.isWhitespace)
    else { return nil }
    return words
  }

  /// A text without what stands before its first letter: emoji, numbers.
  static func fromFirstLetter(_ text: String) -> Substring {
    text.utf8.first?.isLetter ?? false ? text[...] : text.drop { !$0.isLetter }
  }

  /// A text in small letters with its hyphens made blanks.
  static func key(_ text: String) -> String {
    let isASCII = text.utf8.span.isASCII
    let letters = isASCII ? text.utf8.map(\.lowercased) : Array(text.lowercased().utf8)
    return String(
      decoding: letters.map { $0 == UInt8(ascii: "-") ? .space : $0 }, as: UTF8.self)
  }
}
