extension Rule {
  /// A preprint bears the year in which it was first submitted.
  static let arXivYearAfterID = Rule(
    "arxiv-year-after-id", .error, "a preprint's year is after that of its arXiv id",
    explanation: """
      A preprint with several versions has the year of the first, and that is what its id says: \
      `2308.16137` is of August 2023, whenever it was revised. A paper that a conference or a \
      journal took has the year of that venue and may well be younger than its id.

      Write the year that the id gives, or the URL that was meant.
      """,
    examples: [
      .good("- LM-Infinite, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2308.16137)]"),
      .good("- LM-Infinite, <ins>NAACL, 2024</ins> [[Paper](https://arxiv.org/abs/2308.16137)]"),
      .bad(
        "- LM-Infinite, <ins>arXiv, ↓2024</ins> [[Paper](https://arxiv.org/abs/2308.16137)]",
        fixed: "- LM-Infinite, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2308.16137)]"),
    ],
    check: .entry { entry, findings in
      guard let arxiv = entry.arxiv, let year = entry.year, let range = entry.syntax.year,
        year > arxiv.year, entry.isArXivPreprint()
      else { return }
      findings.report(
        "the year is \(year), but the arXiv id \(entry.quote(arxiv.range)) is of \(arxiv.year)",
        at: range,
        // Lists in forms of their own may date a preprint by a later version.
        severity: entry.syntax.isContribution ? nil : .warning,
        fix: Fix(
          "write the year of the id, \(arxiv.year)", .unsafe, [Edit(range, "\(arxiv.year)")]))
    }
  )
}
