/// The words of headings and contents as readers compare them.
enum HeadingWords {
  /// A text without what stands before its first letter, its blanks made single, its escapes undone.
  static func shown(_ text: String) -> String {
    let letters = fromFirstLetter(text)
    let body = letters.isEmpty ? text[...] : letters
    guard body.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
      return singleBlanks(body)
    }
    // `&amp;` and `\&` are what a writer puts for `&`.
    var plain = ""
    var rest = body
    while let character = rest.popFirst() {
      if character == "\\", rest.first.map({ !$0.isLetter && !$0.isNumber }) ?? false { continue }
      plain.append(character)
      if character == "&", rest.hasPrefix("amp;") { rest = rest.dropFirst(4) }
    }
    return singleBlanks(plain[...])
  }

  /// A text without blanks at its ends, those between its words made single.
  private static func singleBlanks(_ text: Substring) -> String {
    let bytes = text.utf8.span
    guard bytes.isASCII else {
      return text.split(whereSeparator: \.isWhitespace).reduce(into: "") { shown, word in
        if !shown.isEmpty { shown += " " }
        shown += word
      }
    }
    var shown: [UInt8] = []
    shown.reserveCapacity(bytes.count)
    for index in bytes.indices {
      if !bytes[index].isBlank {
        shown.append(bytes[index])
      } else if let last = shown.last, last != .space {
        shown.append(.space)
      }
    }
    if shown.last == .space { shown.removeLast() }
    return String(decoding: shown, as: UTF8.self)
  }

  /// Whether a text without blanks has hyphens where another text of the same words has blanks.
  static func isJoined(_ text: String, whereSplit other: String) -> Bool {
    let split = fromFirstLetter(other)
    guard let joined = joinedWords(of: text), split.utf8.span.contains(.space) else { return false }
    return Key(joined) == Key(split)
  }

  /// A text from its first letter on, where hyphens and no blanks stand in it.
  static func joinedWords(of text: String) -> Substring? {
    // Few headings have a hyphen: letters are looked at in those alone.
    guard text.utf8.span.contains(UInt8(ascii: "-")) else { return nil }
    let words = fromFirstLetter(text)
    let bytes = words.utf8.span
    guard bytes.contains(UInt8(ascii: "-")), !bytes.indices.contains(where: { bytes[$0].isBlank }),
      bytes.isASCII || !words.contains(where: \.isWhitespace)
    else { return nil }
    return words
  }

  /// A text without what stands before its first letter: emoji, numbers.
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

  /// A text in small letters with its hyphens made blanks, to be told from others.
  struct Key: Equatable {
    private let fingerprint: Fingerprint

    init(_ text: Substring) {
      var maker = FingerprintMaker()
      let bytes = text.utf8.span
      if bytes.isASCII {
        for index in bytes.indices { maker.add(Self.split(bytes[index].lowercased)) }
      } else {
        for byte in text.lowercased().utf8 { maker.add(Self.split(byte)) }
      }
      fingerprint = maker.fingerprint
    }

    var hash: UInt64 { fingerprint.hash }

    private static func split(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "-") ? .space : byte }
  }
}
