/// Text as TeX sets it: no character of it is a command, a comment or a group.
extension TextBytes {
  /// Appends a text in a field whose capitals styles keep.
  mutating func append(teX text: String) {
    let text = Escaping.plain(text)
    append(teX: text.utf8.span, text.utf8.span.indices)
  }

  /// Appends a title, with braces around words whose capitals a style must keep: `{GPTQ}`, `{LoRA}`,
  /// `{3D}`.
  ///
  /// Styles make a title's letters small but for the first and the first after a colon. A word is kept
  /// that has a capital behind its first letter, and a capital that stands by itself, unless it is the
  /// article.
  mutating func append(teXTitle title: String) {
    let title = Escaping.plain(title)
    let bytes = title.utf8.span
    var index = 0
    var last = UInt8.space
    while index < bytes.count {
      let word = TeXWord(bytes, at: index)
      guard !word.range.isEmpty else {
        let (_, length) = bytes.scalar(at: index, before: bytes.count)
        append(teX: bytes, index..<index + length)
        if bytes[index] != .space { last = bytes[index] }
        index += length
        continue
      }
      let isKept =
        word.isSingle
        ? word.startsLarge && (bytes[index] != UInt8(ascii: "A") || last == UInt8(ascii: ":"))
        : word.hasCapitalInside
      if isKept { append("{") }
      append(teX: bytes, word.range)
      if isKept { append("}") }
      index = word.range.upperBound
      last = bytes[index - 1]
    }
  }

  /// Appends characters, each as its command; in UTF-8 where TeX has none.
  private mutating func append(teX bytes: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let (scalar, length) = bytes.scalar(at: index, before: range.upperBound)
      if let command = TeXCommands.table[scalar] {
        append(bytes, start..<index)
        self += command
        start = index + length
      }
      index += length
    }
    append(bytes, start..<range.upperBound)
  }
}

/// A run of letters and digits.
private struct TeXWord {
  let range: Range<Int>
  /// Whether the word is one letter or digit.
  private(set) var isSingle = true
  private(set) var startsLarge = false
  private(set) var hasCapitalInside = false

  init(_ bytes: Span<UInt8>, at start: Int) {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      var (isLarge, length) = (byte.isLetter && byte != byte.lowercased, 1)
      if byte < 0x80 {
        guard byte.isLetter || byte.isDigit else { break }
      } else {
        let (scalar, count) = bytes.scalar(at: index, before: bytes.count)
        guard scalar.properties.isAlphabetic else { break }
        (isLarge, length) = (scalar.properties.isUppercase, count)
      }
      if index == start {
        startsLarge = isLarge
      } else {
        isSingle = false
        hasCapitalInside = hasCapitalInside || isLarge
      }
      index += length
    }
    range = start..<index
  }
}
