extension Rule {
  /// Tells of papers that several topics list.
  static let crossListedEntry = Rule(
    "cross-listed-entry", .info, "a paper is listed in another topic too",
    explanation: """
      A paper may well belong to two topics; then nothing is to be done. Where it does not, keep it \
      in the topic that it is about.
      """,
    examples: [
      .good("- SparseGPT, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00774)]"),
      .bad(
        """
        ## Pruning
        - SparseGPT, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00774)]
        ## Sparsity
        - ↓SparseGPT, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00774)]
        """),
    ],
    check: .repeats { context, repeats, findings in
      let source = context.document.source
      for positions in repeats.papers {
        let listings = context.listings(of: positions)
        guard listings.count > 1, let first = listings.first else { continue }
        let firstTitle = context.catalog.papers.syntax(at: first.kept).title
        for listing in listings.dropFirst()
        where context.isInFocus(line: context.facts[listing.kept].line) {
          let title = context.catalog.papers.syntax(at: listing.kept).title
          findings.report(
            """
            \(Excerpt.quoted(title, of: source)) is listed under \
            \(Excerpt.quoted(context.topicTitle(first.topic))) too, on line \
            \(context.lineNumber(of: first.kept))
            """,
            at: title,
            notes: [Note("it is listed here", at: firstTitle)])
        }
      }
    }
  )
}
