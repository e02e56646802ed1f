extension Rule {
  /// No merge conflict is left.
  static let mergeConflict = Rule(
    "merge-conflict", .error, "a merge conflict is not resolved",
    explanation: """
      Git marks the two sides of a conflict with `<<<<<<<`, `=======` and `>>>>>>>`. Keep the lines \
      that belong in the list and remove the three marks.
      """,
    examples: [
      .good("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        """
        ## Attention
        ↓<<<<<<< HEAD
        - GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]
        =======
        - GQA, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]
        ↓>>>>>>> branch
        """),
    ],
    check: .list { context, findings in
      let document = context.document
      let bytes = document.source.bytes.span
      for index in document.lines.indices
      where document.lines[index].kind != .fence && context.isInFocus(line: index) {
        let content = document.content(ofLine: index)
        for mark in ["<<<<<<< ", ">>>>>>> "]
        where bytes.matches(mark, at: content.lowerBound, before: content.upperBound) {
          findings.report(
            "this line marks a merge conflict",
            at: ByteRange(content.lowerBound, content.lowerBound + 7))
        }
      }
    }
  )
}
