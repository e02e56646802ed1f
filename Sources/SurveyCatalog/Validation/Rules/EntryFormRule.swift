extension Rule {
  /// Entries are written like most of their list.
  static let entryForm = Rule(
    "entry-form", .warning, "an entry is written differently from the others of its list",
    explanation: """
      A list in one form is easy to read, for people and for programs. The form is learned from the \
      entries, and `survey form` shows it. It counts where nearly all entries with the same parts \
      have it; where a list has no such habit, nothing is reported. A form that is declared in \
      `<!-- survey-form: TEMPLATE -->`, or given with `--form`, always counts.

      The fix writes the same parts in the form of the list.
      """,
    examples: [
      .good(
        """
        <!-- survey-form: - **{title}** ({venue} {year}) [[{label}]({url})] … -->
        ## Pruning
        - **SparseGPT** (ICML 2023) [[Paper](https://arxiv.org/abs/2301.00774)]
        """),
      .bad(
        """
        <!-- survey-form: - **{title}** ({venue} {year}) [[{label}]({url})] … -->
        ## Pruning
        - **SparseGPT** (ICML 2023) [[Paper](https://arxiv.org/abs/2301.00774)]
        - ↓**Wanda**, ICLR 2024 [[Paper](https://arxiv.org/abs/2306.11695)]
        """,
        fixed: """
          <!-- survey-form: - **{title}** ({venue} {year}) [[{label}]({url})] … -->
          ## Pruning
          - **SparseGPT** (ICML 2023) [[Paper](https://arxiv.org/abs/2301.00774)]
          - **Wanda** (ICLR 2024) [[Paper](https://arxiv.org/abs/2306.11695)]
          """),
    ],
    check: .list { context, findings in
      let document = context.document
      for declared in DeclaredForm.all(in: document.markdown)
      where context.isInFocus(line: declared.line) {
        guard case .failure(let error) = declared.form else { continue }
        findings.report(
          "the declared form cannot be read: \(error.message)", at: declared.range, severity: .error
        )
      }
      guard document.hasOwnForm else { return }
      for departure in FormDepartures(document).departures
      where context.isInFocus(line: departure.line) {
        let source = document.source
        let end = document.content(ofLine: departure.line).upperBound
        let start = source.bytes.span.skippingBlanks(from: departure.range.lowerBound, before: end)
        findings.report(
          "the list writes this differently: \(departure.difference)",
          at: ByteRange(start, max(start, min(end, departure.range.upperBound))),
          notes: [Note("the form is '\(departure.form)'")],
          fix: departure.fix.map { Fix("write it like the others", .safe, [$0]) })
      }
    }
  )
}
