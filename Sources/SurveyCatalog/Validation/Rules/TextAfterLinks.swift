extension Rule {
  /// The links end the entry.
  static let textAfterLinks = Rule(
    "text-after-links", .warning, "text follows the links",
    explanation: """
      An entry ends with its links. What follows them is no part of the paper: a note, the start \
      of another entry, or a link whose brackets were lost. Make it a link or an entry of its own, \
      or remove it.
      """,
    examples: [
      .good("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]."),
      .bad("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)] ↓great work"),
    ],
    check: .entry { entry, findings in
      guard !entry.links.isEmpty, entry.syntax.openTag.form != .missing else { return }
      let bytes = entry.bytes.span
      let text = bytes.trimmed(entry.syntax.trailing.indices)
      let hasWord = text.contains { bytes[$0].isLetter || bytes[$0].isDigit || bytes[$0] >= 0x80 }
      // `[[Paper]]（…）` is a link whose brackets are of the wrong width.
      let isLink = bytes.matches("（", at: text.lowerBound, before: text.upperBound)
      guard hasWord, !isLink, bytes[text.lowerBound] != .less else { return }
      let range = ByteRange(text.lowerBound, text.upperBound)
      findings.report("\(entry.quote(range)) follows the links", at: range)
    }
  )
}
