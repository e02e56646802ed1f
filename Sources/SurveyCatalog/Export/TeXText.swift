/// Text as TeX sets it: no character of it is a command, a comment or a group.
enum TeXText {
  /// A text in a field whose capitals styles keep.
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in Escaping.plain(text).unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// A title, with braces around words whose capitals a style must keep: `{GPTQ}`, `{LoRA}`, `{3D}`.
  ///
  /// Styles make a title's letters small but for the first and the first after a colon. A word is kept
  /// that has a capital behind its first letter, and a capital that stands by itself, unless it is the
  /// article.
  static func title(_ title: String) -> String {
    let scalars = Array(Escaping.plain(title).unicodeScalars)
    var result = ""
    var index = 0
    var last: Unicode.Scalar = " "
    while index < scalars.count {
      guard isWordPart(scalars[index]) else {
        append(scalars[index], to: &result)
        if scalars[index] != " " { last = scalars[index] }
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, isWordPart(scalars[end]) { end += 1 }
      let word = scalars[index..<end]
      let isKept =
        word.count == 1
        ? word.allSatisfy { $0.properties.isUppercase && ($0 != "A" || last == ":") }
        : word.dropFirst().contains { $0.properties.isUppercase }
      if isKept { result += "{" }
      for scalar in word { append(scalar, to: &result) }
      if isKept { result += "}" }
      last = word.last ?? last
      index = end
    }
    return result
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(ascii: scalar).isLetter || UInt8(ascii: scalar).isDigit }
    return scalar.properties.isAlphabetic
  }

  /// Writes a scalar as its command; in UTF-8 where TeX has none.
  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    if let command = TeXCommands.table[scalar] {
      text += command
    } else {
      text.unicodeScalars.append(scalar)
    }
  }
}
