extension Rule {
  /// Commas and brackets of the format are ASCII.
  static let fullwidthPunctuation = Rule(
    "fullwidth-punctuation", .error, "a full-width mark is where an ASCII one belongs",
    explanation: """
      An input method for Chinese or Japanese leaves `，` where the format has `,`. It looks almost \
      the same and is another character: no program finds the end of the title, the venue or the \
      URL by it.

      Write the ASCII mark, and a space after a comma; in a URL look where it leads. In a title \
      that is written in such a script the marks are right and stay; in one that is not, they are a \
      warning.
      """,
    examples: [
      .good("- 大模型综述：方法，数据, <ins>arXiv, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00001)]"),
      .bad(
        "- P-Tuning v2↓，<ins>ACL Short, 2022</ins> [[Paper](https://aclanthology.org/2022.acl-short.8/)]",
        fixed:
          "- P-Tuning v2, <ins>ACL Short, 2022</ins> [[Paper](https://aclanthology.org/2022.acl-short.8/)]"
      ),
      .bad(
        "- P-Tuning v2, <ins>ACL↓，2022</ins> [[Paper](https://aclanthology.org/2022.acl-short.8/)]",
        fixed:
          "- P-Tuning v2, <ins>ACL, 2022</ins> [[Paper](https://aclanthology.org/2022.acl-short.8/)]"
      ),
      .bad(
        "- P-Tuning↓：Tuning, <ins>ACL, 2022</ins> [[Paper](https://aclanthology.org/2022.acl-short.8/)]",
        fixed:
          "- P-Tuning: Tuning, <ins>ACL, 2022</ins> [[Paper](https://aclanthology.org/2022.acl-short.8/)]"
      ),
      .bad("- P-Tuning, <ins>ACL, 2022</ins> [[Paper](https://example.org/p↓，q)]"),
    ],
    check: .entry { entry, findings in
      guard entry.hasNonASCII else { return }
      let bytes = entry.bytes.span
      let end = entry.syntax.range.upperBound
      let title = entry.syntax.title.indices
      var isNative: Bool?
      var link = 0
      var index = entry.syntax.range.lowerBound
      while index < end {
        guard bytes[index] == 0xEF || bytes[index] == 0xE3,
          let mark = FullWidthMark(at: index, before: end, bytes)
        else {
          index += 1
          continue
        }
        let range = ByteRange(index, index + 3)
        index += 3
        let isInTitle = title.contains(range.lowerBound)
        if isInTitle {
          let isWritten = isNative ?? bytes.holdsEastAsianText(in: title)
          isNative = isWritten
          if isWritten { continue }
        }
        while link < entry.links.count, entry.links[link].syntax.address.upperBound < index {
          link += 1
        }
        let isInAddress =
          mark.isSpaced && link < entry.links.count
          && entry.links[link].syntax.address.lowerBound <= range.lowerBound
        let blankFollows = bytes.blankLength(at: range.upperBound, before: end) > 0
        let isSpaced = mark.isSpaced && !blankFollows && range.upperBound < end
        findings.report(
          "\(entry.quote(range)) is a full-width mark", at: range,
          severity: isInTitle ? .warning : .error,
          fix: isInAddress
            ? nil
            : Fix(
              "write '\(mark.ascii)'", .safe, [Edit(range, mark.ascii + (isSpaced ? " " : ""))]))
      }
    }
  )
}

/// A full-width punctuation mark and the ASCII one in whose place it stands.
private struct FullWidthMark {
  let ascii: String
  /// Whether a blank follows the mark in running text.
  let isSpaced: Bool

  private static let table: [(mark: String, ascii: String, isSpaced: Bool)] = [
    ("，", ",", true), ("、", ",", true), ("；", ";", true), ("。", ".", true), ("．", ".", false),
    ("：", ":", true), ("？", "?", true), ("！", "!", true), ("（", "(", false), ("）", ")", false),
    ("［", "[", false), ("］", "]", false), ("【", "[", false), ("】", "]", false),
    ("＜", "<", false), ("＞", ">", false), ("／", "/", false),
  ]

  init?(at offset: Int, before end: Int, _ bytes: Span<UInt8>) {
    guard let row = Self.table.first(where: { bytes.matches($0.mark, at: offset, before: end) })
    else { return nil }
    ascii = row.ascii
    isSpaced = row.isSpaced
  }
}

extension Span where Element == UInt8 {
  /// Whether a range holds kana, Hangul or Han characters.
  fileprivate func holdsEastAsianText(in range: Range<Int>) -> Bool {
    // U+3040 to U+D7FF begin with E3 81 to ED 9F; U+3000 to U+303F are marks.
    range.contains { index in
      switch self[index] {
      case 0xE3: index + 1 < range.upperBound && self[index + 1] >= 0x81
      case 0xE4...0xED: true
      default: false
      }
    }
  }
}
