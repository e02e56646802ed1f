extension Rule {
  /// The entry names the paper's year.
  static let missingYear = Rule(
    "missing-year", .error, "the entry names no year",
    explanation: """
      A topic is ordered by year, the newest first, so every entry needs one: four digits after \
      the venue and a comma. A preprint has the year in which its first version was submitted.
      """,
    examples: [
      .good("- KV-Runahead, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2405.05329)]"),
      .good("- Some Tool [[Code](https://github.com/someone/tool)]"),
      .good("- title, <ins>venue, year</ins> [[Paper](paper_link)] [[Code](code_link)]"),
      .bad("- KV-Runahead, <ins>↓ICML</ins> [[Paper](https://arxiv.org/abs/2405.05329)]"),
      .bad("- KV-Runahead, <ins>↓ICML, '24</ins> [[Paper](https://arxiv.org/abs/2405.05329)]"),
      .bad("- KV-Runahead↓ [[Paper](https://arxiv.org/abs/2405.05329)]"),
    ],
    check: .entry { entry, findings in
      guard entry.syntax.year == nil, !entry.namesNoPaper(), !entry.hidesVenueInTitle() else {
        return
      }
      let place = entry.venuePlace()
      let message =
        entry.syntax.venue == nil
        ? "the entry names no year" : "no year of four digits in \(entry.quote(place))"
      findings.report(
        message, at: place,
        notes: entry.arxiv.map { [Note("arXiv has the paper since \($0.year)")] } ?? [])
    }
  )
}
