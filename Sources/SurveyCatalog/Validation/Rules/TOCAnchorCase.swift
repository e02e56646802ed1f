extension Rule {
  /// A line of the contents writes the anchor as its heading has it.
  static let tocAnchorCase = Rule(
    "toc-anchor-case", .info, "an anchor is written in other letter case than the heading's",
    explanation: """
      Anchors of headings have small letters alone. GitHub follows `#Model-Compression` all the \
      same; other viewers and programs that check links do not.
      """,
    examples: [
      .good(
        """
        - [Model Pruning](#model-pruning)

        ## Model Pruning
        """),
      .bad(
        """
        - [Model Pruning](#↓Model-Pruning)

        ## Model Pruning
        """,
        fixed: """
          - [Model Pruning](#model-pruning)

          ## Model Pruning
          """),
    ],
    check: .list { context, findings in
      let outline = context.outline
      for item in outline.items {
        guard case .otherCase(let index) = outline.target(of: item),
          context.isInFocus(line: item.line)
        else { continue }
        let anchor = outline.headings[index].anchor
        findings.report(
          "the heading's anchor is \(Excerpt.quoted("#" + anchor))", at: item.anchor,
          fix: Fix("write it in small letters", .safe, [Edit(item.anchor, anchor)]))
      }
    }
  )
}
