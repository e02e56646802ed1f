extension Rule {
  /// A heading is at most one level deeper than the heading above it.
  static let headingLevelJump = Rule(
    "heading-level-jump", .warning, "a heading is more than one level deeper than the one above it",
    explanation: """
      A heading of the fourth level right below one of the second leaves a level out: readers look \
      for the topic in between, and the table of contents has a hole. Give it one `#` more than the \
      heading that holds it; the headings beside and below it move with it.
      """,
    examples: [
      .good(
        """
        # Lists
        ## Compression
        ### Pruning
        ## Serving
        """),
      .bad(
        """
        # Lists
        ↓### Compression
        """),
    ],
    check: .list { context, findings in
      let headings = context.outline.headings
      for (above, heading) in zip(headings, headings.dropFirst())
      where heading.level > above.level + 1 && context.isInFocus(line: heading.line) {
        let start = context.document.content(ofLine: heading.line).lowerBound
        findings.report(
          """
          a heading of level \(heading.level) is right below one of level \(above.level) on \
          line \(above.line + 1)
          """,
          at: ByteRange(start, heading.range.upperBound),
          notes: [Note("the heading above is here", at: above.range)])
      }
    }
  )
}
