/// Text as TeX sets it: no character of it is a command, a comment or a group.
enum TeXText {
  /// A text in a field whose capitals styles keep.
  static func text(_ text: String) -> String { commands(Escaping.plain(text).unicodeScalars) }

  /// A title, with braces around words whose capitals a style must keep: `{GPTQ}`, `{LoRA}`, `{3D}`.
  ///
  /// Styles make a title lowercase except the first letter and the first after a colon. A word is kept
  /// that has a capital after its first letter, and so is a single capital, unless it is the article.
  static func title(_ title: String) -> String {
    var rest = Array(Escaping.plain(title).unicodeScalars)[...]
    var result = ""
    var last: Unicode.Scalar = " "
    while let first = rest.first {
      let word = rest.prefix { $0.isOfWord }
      guard !word.isEmpty else {
        result += commands(rest.prefix(1))
        if first != " " { last = first }
        rest.removeFirst()
        continue
      }
      let isKept =
        word.count == 1
        ? first.isCapital && (first != "A" || last == ":")
        : word.dropFirst().contains { $0.isCapital }
      result += isKept ? "{\(commands(word))}" : commands(word)
      last = first
      rest = rest.dropFirst(word.count)
    }
    return result
  }

  /// The command of each character; the character itself where TeX has none.
  private static func commands(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars {
      if let command = TeXCommands.table[scalar] {
        text += command
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool {
    guard isASCII, case let byte = UInt8(ascii: self) else { return properties.isAlphabetic }
    return byte.isLetter || byte.isDigit
  }

  fileprivate var isCapital: Bool { properties.isUppercase }
}
