extension Rule {
  /// One of an entry's links is the paper.
  static let noPaperLink = Rule(
    "no-paper-link", .info, "none of the entry's links is the paper",
    explanation: """
      Most entries have a link `Paper`. One that has none, because it is a post or a program, may \
      be right; where there is a paper, add its URL.
      """,
    examples: [
      .good("- Medusa, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2401.10774)]"),
      .bad(
        "- Medusa, <ins>Blog, 2023</ins> ↓[[Blog](https://sites.google.com/view/medusa-llm)] [[Code](https://github.com/FasterDecoding/Medusa)]"
      ),
    ],
    check: .entry { entry, findings in
      guard let first = entry.links.first, !entry.hasPaperLink() else { return }
      // Labels without addresses, and brackets that make no link, are errors of their own.
      guard entry.links.contains(where: { !$0.syntax.address.isEmpty }) else { return }
      findings.report("none of the links is the paper", at: first.syntax.range)
    }
  )
}
