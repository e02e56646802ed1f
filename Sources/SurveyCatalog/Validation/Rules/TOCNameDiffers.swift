extension Rule {
  /// A line of the contents has the text of the heading that it leads to.
  static let tocNameDiffers = Rule(
    "toc-name-differs", .warning, "a line of the contents and its heading have different texts",
    explanation: """
      The line links to a heading that is called something else, mostly because one of the two was \
      changed alone. Emoji and numbers before the text may differ.

      The fix takes the heading's text; where the heading is the wrong one of the two, fix that.
      """,
    examples: [
      .good(
        """
        - [Model Pruning](#-model-pruning)

        ## 🔧 Model Pruning
        """),
      .bad(
        """
        - [↓Memory Efficient Tuning](#memory-efficient-tuning)

        ## Memory-Efficient Tuning
        """,
        fixed: """
          - [Memory-Efficient Tuning](#memory-efficient-tuning)

          ## Memory-Efficient Tuning
          """),
    ],
    check: .list { context, findings in
      let outline = context.outline
      for item in outline.items {
        let index: Int
        switch outline.target(of: item) {
        case .heading(let heading), .otherCase(let heading): index = heading
        case .place, .nothing: continue
        }
        let heading = outline.headings[index]
        guard context.isInFocus(line: item.line), !heading.isNamed(by: item.title) else { continue }
        // Where it is the heading that is joined by hyphens, its own finding mends it.
        let isMendable =
          !HeadingWords.isJoined(heading.text, whereSplit: item.title)
          && !heading.text.contains { $0 == "[" || $0 == "]" || $0 == "\\" }
        findings.report(
          "the heading on line \(heading.line + 1) is called \(Excerpt.quoted(heading.text))",
          at: item.text, notes: [Note("the heading is here", at: heading.range)],
          fix: isMendable
            ? Fix("take the heading's text", .unsafe, [Edit(item.text, heading.text)]) : nil)
      }
    }
  )
}
