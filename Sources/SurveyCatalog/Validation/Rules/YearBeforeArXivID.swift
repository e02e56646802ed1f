extension Rule {
  /// A paper is not older than its arXiv id.
  static let yearBeforeArXivID = Rule(
    "year-before-arxiv-id", .error, "the year is before that of the paper's arXiv id",
    explanation: """
      The first four digits of an arXiv id are the year and month in which the paper was first \
      submitted: `2404.19737` is of April 2024, and no `arXiv, 2023`.

      Write the year that the id gives, or the URL that was meant. It is a warning where a \
      paper may have appeared elsewhere before it was put on arXiv, and where the id is of the \
      January after the year: a paper submitted on the last day of December has such an id.
      """,
    examples: [
      .good("- QLoRA, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2305.14314)]"),
      .bad(
        "- QLoRA, <ins>arXiv, ↓2022</ins> [[Paper](https://arxiv.org/abs/2305.14314)]",
        fixed: "- QLoRA, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2305.14314)]"),
      .bad("- Fairness, <ins>arXiv, ↓2023</ins> [[Paper](https://arxiv.org/abs/2401.00588)]"),
      .bad("- Loki, <ins>ICML Workshop, ↓2023</ins> [[Paper](https://arxiv.org/abs/2406.02542)]"),
    ],
    check: .entry { entry, findings in
      guard let arxiv = entry.arxiv, let year = entry.year, let range = entry.syntax.year,
        year < arxiv.year
      else { return }
      let isOfNewYear = arxiv.month == 1 && year == arxiv.year - 1
      let isCertain = entry.isArXivPreprint() && !isOfNewYear
      findings.report(
        "the year is \(year), but the arXiv id \(entry.quote(arxiv.range)) is of \(arxiv.year)",
        at: range,
        severity: isCertain ? .error : .warning,
        fix: isCertain
          ? Fix("write the year of the id, \(arxiv.year)", .unsafe, [Edit(range, "\(arxiv.year)")])
          : nil)
    }
  )
}

extension Entry {
  /// Whether the venue says that arXiv is where the paper appeared.
  borrowing func isArXivPreprint() -> Bool { venueReading?.venue.isArXivPreprint ?? false }
}

extension Venue {
  /// Whether the venue says that arXiv is where the paper appeared.
  var isArXivPreprint: Bool {
    kind == .preprint && ["arXiv", "CoRR", "Preprint"].contains(name)
  }
}
