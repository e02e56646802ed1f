extension Rule {
  /// The brackets of a link enclose its label and its address.
  static let bracketMisplacedLink = Rule(
    "bracket-misplaced-link", .error, "the brackets of a link are in the wrong place",
    explanation: """
      A link is `[[Label](URL)]`: the inner brackets hold the label, the parentheses the \
      URL, the outer brackets both. Where a bracket closes too early, or is not closed at all, \
      pages show brackets and URLs as text, or link to the wrong thing.
      """,
    examples: [
      .good(
        "- Mamba, <ins>COLM, 2024</ins> [[Paper](https://arxiv.org/abs/2312.00752)] [[Code](https://github.com/state-spaces/mamba)]"
      ),
      .good(
        "- Mamba, <ins>COLM, 2024</ins> [[Paper](https://arxiv.org/abs/2312.00752), [Code](https://github.com/state-spaces/mamba)]"
      ),
      .bad(
        "- Mamba, <ins>COLM, 2024</ins> [[Paper]↓](https://arxiv.org/abs/2312.00752)",
        fixed: "- Mamba, <ins>COLM, 2024</ins> [[Paper](https://arxiv.org/abs/2312.00752)]"),
      .bad(
        "- Mamba, <ins>COLM, 2024</ins> ↓[[Paper](https://arxiv.org/abs/2312.00752)",
        fixed: "- Mamba, <ins>COLM, 2024</ins> [[Paper](https://arxiv.org/abs/2312.00752)]"),
      .bad(
        "- Mamba, <ins>COLM, 2024</ins> ↓[[Paper](https://arxiv.org/abs/2312.00752)[",
        fixed: "- Mamba, <ins>COLM, 2024</ins> [[Paper](https://arxiv.org/abs/2312.00752)]"),
      .bad(
        "- Mamba, <ins>COLM, 2024</ins> ↓[[Paper](https://arxiv.org/abs/2312.00752]",
        fixed: "- Mamba, <ins>COLM, 2024</ins> [[Paper](https://arxiv.org/abs/2312.00752)]"),
      .bad(
        "- Mamba, <ins>COLM, 2024</ins> ↓[Paper](https://arxiv.org/abs/2312.00752)]",
        fixed: "- Mamba, <ins>COLM, 2024</ins> [[Paper](https://arxiv.org/abs/2312.00752)]"),
      .bad(
        "- Mamba, <ins>COLM, 2024</ins> ↓[[Paper(https://arxiv.org/abs/2312.00752)]]",
        fixed: "- Mamba, <ins>COLM, 2024</ins> [[Paper](https://arxiv.org/abs/2312.00752)]"),
    ],
    check: .entry { entry, findings in
      guard let first = entry.links.first else { return }
      let bytes = entry.bytes.span
      var isBalanced: Bool?
      for link in entry.links {
        guard let fault = LinkBracketFault(link, in: entry.syntax.range, among: entry.links, bytes)
        else { continue }
        if fault.mayBeGroup {
          // `[[Paper](…), [Code](…)]`: one pair of brackets around all links.
          let start = first.syntax.range.lowerBound
          let balance =
            isBalanced ?? bytes.bracketsBalance(in: start..<entry.syntax.range.upperBound)
          isBalanced = balance
          if balance { continue }
        }
        findings.report(
          "the bracket around \(entry.quote(fault.name)) \(fault.what)", at: fault.range,
          fix: fault.edits.isEmpty ? nil : Fix(fault.remedy, .safe, fault.edits))
      }
    }
  )
}
