extension Rule {
  /// The venue's tags are `<ins>` and `</ins>`.
  static let underlineTag = Rule(
    "underline-tag", .warning, "the venue is in '<u>' tags, not in '<ins>' tags",
    explanation: """
      `<u>` and `<ins>` look the same on a page. A list that uses both cannot be searched for either: \
      the other entries mark their venue with `<ins>`.
      """,
    examples: [
      .good("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- GQA, ↓<u>EMNLP, 2023</u> [[Paper](https://arxiv.org/abs/2305.13245)]",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
    ],
    check: .entry { entry, findings in
      let open = entry.syntax.openTag
      let close = entry.syntax.closeTag
      guard open.form == .underline, close.form == .underline, close.isClosing else { return }
      findings.report(
        "the venue is in '<u>' tags", at: open.range,
        fix: Fix(
          "write '<ins>' and '</ins>'", .safe,
          [Edit(open.range, "<ins>"), Edit(close.range, "</ins>")]))
    }
  )
}
