/// Text in TeX's notation, as bibliographies and OpenReview write titles, made plain.
///
/// Accents and letters become characters, `{`, `}` and `$` go, and of a command that is unknown the
/// argument remains.
struct PlainTeX {
  private var output: [UInt8] = []

  /// The plain text of some bytes.
  static func text(of bytes: [UInt8]) -> [UInt8] {
    // DBLP writes a title's own TeX in TeX: `{\textdollar}{\textbackslash}alpha{\textdollar}`.
    let text = textOnce(of: bytes)
    return text.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "$") }
      ? textOnce(of: text) : text
  }

  private static func textOnce(of bytes: [UInt8]) -> [UInt8] {
    var text = PlainTeX()
    text.output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count { index = text.read(bytes, at: index) }
    return text.output
  }

  /// Reads what is at an offset and returns the offset after it.
  private mutating func read(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\\"): return readCommand(bytes, at: index + 1)
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"): break
    case UInt8(ascii: "~"): output.append(0x20)
    case UInt8(ascii: "^"), UInt8(ascii: "_"):
      // Raised and lowered text joins what is before it: `L_2` is read as `L2`.
      break
    default: output.append(byte)
    }
    return index + 1
  }

  private mutating func readCommand(_ bytes: [UInt8], at start: Int) -> Int {
    guard start < bytes.count else { return start }
    var end = start
    while end < bytes.count, bytes[end].isTeXLetter { end += 1 }
    if end == start { return readSign(bytes, at: start) }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    var next = end
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    if end - start == 1, let (key, after) = Self.accented(name, bytes, at: next) {
      output += Self.characters[key]?.utf8.map { $0 } ?? Array(key.utf8.suffix(1))
      return after
    }
    if let character = Self.characters["\\" + name] ?? Self.moreCharacters[name] {
      output += Array(character.utf8)
    } else if Self.argumentsToDrop.contains(name) {
      return Self.endOfGroup(bytes, at: next)
    } else if Self.names.contains(name) || (next < bytes.count && !Self.isGroup(bytes, at: next)) {
      if !Self.switches.contains(name) {
        output += bytes[start..<end]
        return end
      }
    }
    return next
  }

  /// Reads a command whose name is a sign: an accent, or a character that TeX would not print as it is.
  private mutating func readSign(_ bytes: [UInt8], at index: Int) -> Int {
    let sign = bytes[index]
    switch sign {
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "_"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      output.append(sign)
      return index + 1
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "\\"), UInt8(ascii: "\n"):
      output.append(0x20)
      return index + 1
    case UInt8(ascii: "!"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
      return index + 1
    default: break
    }
    let name = String(decoding: [sign], as: UTF8.self)
    guard let (key, after) = Self.accented(name, bytes, at: index + 1) else { return index + 1 }
    output += Self.characters[key]?.utf8.map { $0 } ?? Array(key.utf8.suffix(1))
    return after
  }

  /// The letter that an accent belongs to, as the table of characters writes it, and what follows.
  private static func accented(
    _ accent: String, _ bytes: [UInt8], at start: Int
  ) -> (key: String, after: Int)? {
    guard accents.contains(accent) else { return nil }
    var index = start
    var depth = 0
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "{") {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      index += 1
    }
    // The accent takes the dot of an i.
    let isDotless = index + 1 < bytes.count && bytes[index] == UInt8(ascii: "\\")
    if isDotless { index += 1 }
    guard index < bytes.count, bytes[index].isTeXLetter else { return nil }
    let letter = String(decoding: [bytes[index]], as: UTF8.self)
    index += 1
    while depth > 0, index < bytes.count, bytes[index] == UInt8(ascii: "}") {
      depth -= 1
      index += 1
    }
    let isBelow = accent == "c" || accent == "k" || accent == "d"
    let base = letter == "i" && !isBelow ? "\\i" : letter
    return (
      accent.utf8.allSatisfy { $0.isTeXLetter } ? "\\\(accent){\(base)}" : "\\\(accent)\(base)",
      index
    )
  }

  private static func isGroup(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "{")
  }

  /// The offset after the group at an offset, or the offset where there is none.
  private static func endOfGroup(_ bytes: [UInt8], at start: Int) -> Int {
    guard start < bytes.count, isGroup(bytes, at: start) else { return start }
    var depth = 0
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      index += 1
      if depth == 0 { break }
    }
    return index
  }
}

extension UInt8 {
  fileprivate var isTeXLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}

extension PlainTeX {
  private static let accents: Set<String> = [
    "`", "'", "^", "\"", "~", "=", ".", "u", "v", "H", "r", "c", "k", "d", "t", "b",
  ]

  /// The characters by their commands: what exports write is read the same way.
  private static let characters: [String: String] = {
    var characters: [String: String] = [:]
    for (character, command) in TeXCommands.table.sorted(by: { $0.key.value < $1.key.value }) {
      var key = command[...]
      while let first = key.first, first == "{" || first == "$" { key = key.dropFirst() }
      while key.last == "$" || (key.last == "}" && !key.contains("{")) { key = key.dropLast() }
      if key.hasSuffix("}}") { key = key.dropLast() }
      if key.hasPrefix("\\"), characters[String(key)] == nil {
        characters[String(key)] = String(character)
      }
    }
    return characters
  }()

  private static let moreCharacters = [
    "textdollar": "$", "textunderscore": "_", "textasteriskcentered": "*", "textquotesingle": "'",
    "textquotedbl": "\"", "textmu": "μ", "textonehalf": "½", "slash": "/", "varphi": "φ",
    "epsilon": "ε", "textperiodcentered": "·", "textbardbl": "‖", "dots": "…", "to": "→", "j": "j",
    "le": "≤", "ge": "≥", "ne": "≠", "textregistered": "®", "colon": ":", "lbrace": "{",
    "rbrace": "}", "textdegree": "°", "textsuperscript": "", "textsubscript": "", "star": "*",
  ]

  /// Commands whose argument is not a part of the text.
  private static let argumentsToDrop: Set<String> = [
    "cite", "footnote", "thanks", "label", "vspace", "hspace", "href", "textcolor", "color",
  ]

  /// Commands that print their own name.
  private static let names: Set<String> = [
    "LaTeX", "TeX", "BibTeX", "log", "sin", "cos", "min", "max",
  ]

  /// Commands that change how text looks and print nothing.
  private static let switches: Set<String> = [
    "it", "bf", "em", "sc", "tt", "rm", "sl", "sf", "itshape", "bfseries", "scshape", "ttfamily",
    "normalfont", "relax", "left", "right", "big", "bigl", "bigr", "displaystyle", "textstyle",
    "protect", "noopsort", "ensuremath", "quad", "qquad", "limits", "boldmath",
  ]
}
