extension Rule {
  /// The entry names the paper's venue.
  static let missingVenue = Rule(
    "missing-venue", .error, "the entry names no venue",
    explanation: """
      Readers look for papers by venue, and a paper without one cannot be told from a note. A \
      preprint's venue is the server that holds it: `arXiv`.

      Write the venue before the year. No program can know it: a URL at arXiv does not say \
      whether a conference took the paper since.
      """,
    examples: [
      .good("- JetMoE, <ins>arXiv, 2024</ins> [[Paper](https://arxiv.org/abs/2404.07413)]"),
      .good("- A Contest's Page., [[Website](https://example.org/contest)]"),
      .bad("- JetMoE, <ins>↓2024</ins> [[Paper](https://arxiv.org/abs/2404.07413)]"),
      .bad("- JetMoE, ↓2024</ins> [[Paper](https://arxiv.org/abs/2404.07413)]"),
      .bad("- JetMoE↓ [[Paper](https://arxiv.org/abs/2404.07413)]"),
    ],
    check: .entry { entry, findings in
      guard entry.venueReading == nil, !entry.namesNoPaper(), !entry.hidesVenueInTitle() else {
        return
      }
      let place = entry.venuePlace()
      let message =
        entry.syntax.year == nil
        ? "the entry names no venue"
        : "no venue before \(entry.quote(place))"
      let note = Note("the paper is on arXiv: where no conference took it, the venue is arXiv")
      findings.report(message, at: place, notes: entry.arxiv == nil ? [] : [note])
    }
  )
}
