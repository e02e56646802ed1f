extension Rule {
  /// A blank parts the venue from the links.
  static let missingSpaceAfterIns = Rule(
    "missing-space-after-ins", .warning, "no space between '</ins>' and the links",
    explanation: """
      Without a space the year runs into the first link: `2024[Paper]`. Write one after `</ins>`.
      """,
    examples: [
      .good("- Ask-LLM, <ins>arXiv, 2024</ins> [[Paper](https://arxiv.org/abs/2402.09668)]"),
      .bad(
        "- Ask-LLM, <ins>arXiv, 2024↓</ins>[[Paper](https://arxiv.org/abs/2402.09668)]",
        fixed: "- Ask-LLM, <ins>arXiv, 2024</ins> [[Paper](https://arxiv.org/abs/2402.09668)]"),
    ],
    check: .entry { entry, findings in
      let close = entry.syntax.closeTag
      guard close.form != .missing, close.range.upperBound < entry.syntax.range.upperBound,
        entry.bytes[close.range.upperBound] == .openBracket
      else { return }
      findings.report(
        "no space after \(entry.quote(close.range))", at: close.range,
        fix: Fix("insert a space after the tag", .safe, [.insert(" ", at: close.range.upperBound)]))
    }
  )
}
