extension Rule {
  /// A paper's address is that of no other paper.
  static let sameURLDifferentTitle = Rule(
    "same-url-different-title", .error, "papers of different titles have the same paper link",
    explanation: """
      The link points to another paper than the line names, mostly because a line was copied and its \
      URL left. It is reported where the title is in the minority for the URL, or at all \
      lines where none has the majority. Links to code may be shared, links to the paper may not; all \
      forms of an arXiv URL count as one, and a short name before the title makes no difference.
      """,
    examples: [
      .good(
        """
        - Wanda: A Simple Pruning, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2306.11695)] [[Code](https://github.com/a/b)]
        - SparseGPT, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00774)] [[Code](https://github.com/a/b)]
        """),
      .bad(
        """
        - Wanda, <ins>ICLR, 2024</ins> [[Paper](↓https://arxiv.org/abs/2301.00774)]
        - SparseGPT, <ins>ICML, 2023</ins> [[Paper](↓https://arxiv.org/pdf/2301.00774.pdf)]
        """),
    ],
    check: .repeats { context, repeats, findings in
      let source = context.document.source
      for clash in repeats.clashes {
        // All lines are held against two at most.
        var titles: [Int: ByteRange] = [:]
        for (position, other) in clash.blamed
        where context.isInFocus(entryAt: position) {
          let link = context.entry(at: position).links.first { link in
            link.leadsToPaper(source)
              && (PaperKey(link, source) ?? PaperKey(page: link, source)) == clash.key
          }
          guard let link else { continue }
          let title = titles[other] ?? context.catalog.papers.syntax(at: other).title
          titles[other] = title
          findings.report(
            """
            the paper link is also that of \(Excerpt.quoted(title, of: source)) on line \
            \(context.lineNumber(of: other))
            """,
            at: link.syntax.address, notes: [Note("the other paper is here", at: title)])
        }
      }
    }
  )
}
