extension Rule {
  /// Every character of an entry or heading can be seen, and spaces are plain.
  static let invisibleCharacter = Rule(
    "invisible-character", .warning, "a character is invisible, or an unusual space",
    explanation: """
      A zero-width space or a direction mark in a title or URL cannot be seen, yet a search for the \
      word fails and the URL leads nowhere. They come with text pasted from a page or a PDF. The fix \
      removes them, and makes unusual spaces plain.
      """,
    examples: [
      .good("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- G↓\u{200B}QA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245↓\u{200B})]",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- Grouped↓\u{3000}Queries, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]",
        fixed:
          "- Grouped Queries, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
    ],
    check: .list { context, findings in
      let document = context.document
      for index in document.lines.indices where context.isInFocus(line: index) {
        switch document.lines[index].kind {
        case .entry, .continuation, .heading, .contentsItem:
          check(document.source, document.content(ofLine: index), &findings)
        default: break
        }
      }
    }
  )

  private static func check(
    _ source: SourceFile, _ range: ByteRange, _ findings: inout Findings
  ) {
    let bytes = source.bytes.span
    guard var index = bytes.firstIndexBeyondASCII(in: range.indices) else { return }
    while index < range.upperBound {
      let (scalar, length) = bytes.scalar(at: index, before: range.upperBound)
      if let name = OddCharacter.names[scalar.value] {
        let place = ByteRange(index, index + length)
        let isSpace = OddCharacter.isSpace(scalar)
        let isSpaced =
          index > range.lowerBound && bytes[index - 1].isBlank
          || place.upperBound < range.upperBound && bytes[place.upperBound].isBlank
        let replacement = isSpace && !isSpaced ? " " : ""
        findings.report(
          "\(name) (U+\(OddCharacter.code(scalar)))", at: place,
          fix: Fix(
            replacement.isEmpty ? "remove it" : "replace it with a space", .safe,
            [Edit(place, replacement)]))
      }
      index += max(1, length)
    }
  }
}

/// Characters that cannot be seen, and spaces that are not U+0020.
private enum OddCharacter {
  /// U+00A0 has a rule of its own; joiners between letters belong to some scripts and to emoji.
  static let names: [UInt32: String] = [
    0x00AD: "soft hyphen", 0x180E: "Mongolian vowel separator", 0x200B: "zero-width space",
    0x200E: "left-to-right mark", 0x200F: "right-to-left mark", 0x2028: "line separator",
    0x2029: "paragraph separator", 0x202A: "direction mark", 0x202B: "direction mark",
    0x202C: "direction mark", 0x202D: "direction mark", 0x202E: "direction mark",
    0x2060: "word joiner", 0x2066: "direction mark", 0x2067: "direction mark",
    0x2068: "direction mark", 0x2069: "direction mark", 0xFEFF: "zero-width no-break space",
    0x2000: "en quad", 0x2001: "em quad", 0x2002: "en space", 0x2003: "em space",
    0x2004: "three-per-em space", 0x2005: "four-per-em space", 0x2006: "six-per-em space",
    0x2007: "figure space", 0x2008: "punctuation space", 0x2009: "thin space",
    0x200A: "hair space", 0x202F: "narrow no-break space", 0x205F: "mathematical space",
    0x3000: "ideographic space", 0x0085: "next-line character",
  ]

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x0085: true
    default: false
    }
  }

  static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
