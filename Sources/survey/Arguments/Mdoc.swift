/// Text in mdoc(7), the language of manual pages.
enum Mdoc {
  /// The preferred maximum length of a line of source.
  private static let width = 78

  /// The text without any special characters of the formatter.
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "\"": escaped += "\\(dq"
      // A hyphen between letters; others are typed.
      case "-" where !previous.properties.isAlphabetic: escaped += "\\-"
      case "." where previous == "\n": escaped += "\\&."
      case "\u{20}"..."\u{7E}": escaped.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      }
      previous = scalar
    }
    return escaped.first == "." ? "\\&\(escaped)" : escaped
  }

  /// The words as arguments of a macro, none of which is mistaken for a macro.
  static func arguments(_ text: some StringProtocol) -> String {
    let words = text.split(separator: " ").map { word in
      let isMacro = word.utf8.count <= 3 && word.first?.isUppercase == true
      return (isMacro ? "\\&" : "") + escaped(word)
    }
    return words.joined(separator: " ")
  }

  /// A paragraph, each sentence on lines of its own.
  static func paragraph(_ text: some StringProtocol) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let word = escaped(word)
      if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > width || line.endsSentence {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? word : " \(word)"
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Lines to show unchanged.
  static func literal(_ lines: [String]) -> [String] {
    lines.isEmpty
      ? [] : [".Bd -literal -offset indent"] + lines.map { escaped($0) } + [".Ed"]
  }
}

extension String {
  fileprivate var endsSentence: Bool { last.map { ".?!".contains($0) } ?? false }
}
