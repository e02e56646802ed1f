extension Rule {
  /// Links have two pairs of brackets.
  static let singleBrackets = Rule(
    "single-brackets", .warning, "a link has one pair of brackets where others have two",
    explanation: """
      `[[Paper](…)]` shows as `[Paper]` in brackets, `[Paper](…)` without. Write links as the other \
      entries have them.
      """,
    examples: [
      .good("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .good("- [GQA](https://arxiv.org/abs/2305.13245), <ins>EMNLP, 2023</ins>"),
      .bad(
        "- GQA, <ins>EMNLP, 2023</ins> ↓[Paper](https://arxiv.org/abs/2305.13245)",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
    ],
    check: .entry { entry, findings in
      let close = entry.syntax.closeTag
      guard close.form != .missing else { return }
      let bytes = entry.bytes.span
      for link in entry.links where link.syntax.form == .single && !link.syntax.label.isEmpty {
        let range = link.syntax.range
        guard range.lowerBound >= close.range.upperBound, !link.syntax.address.isEmpty,
          bytes[range.lowerBound] == .openBracket, link.role != .other,
          range.lowerBound == 0 || bytes[range.lowerBound - 1].isBlank
        else { continue }
        findings.report(
          "\(entry.quote(link)) has one pair of brackets", at: range,
          fix: Fix(
            "put it in brackets", .safe,
            [.insert("[", at: range.lowerBound), .insert("]", at: range.upperBound)]))
      }
    }
  )
}
