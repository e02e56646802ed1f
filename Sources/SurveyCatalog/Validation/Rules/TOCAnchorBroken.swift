extension Rule {
  /// A line of the contents leads to a heading.
  static let tocAnchorBroken = Rule(
    "toc-anchor-broken", .error, "a line of the contents links to no heading",
    explanation: """
      The anchor after `#` is that of no heading, so a click on the line does nothing. GitHub makes \
      a heading's anchor of its text: small letters, spaces made hyphens, punctuation and emoji \
      dropped; what joins the parts of an emoji (U+200D) stays. A heading that was given a new text \
      has a new anchor too.

      The fix takes the anchor of the heading that has the line's text, or else of the only heading \
      between those of the neighbouring lines that resembles it.
      """,
    examples: [
      .good(
        """
        - [Pruning](#pruning)
        - [Search & Rescue](#search--rescue)

        ## Pruning
        ## Search & Rescue
        """),
      .bad(
        """
        - [🔧 Pruning Methods](#↓-pruning)

        ## 🔧 Pruning Methods
        """,
        fixed: """
          - [🔧 Pruning Methods](#-pruning-methods)

          ## 🔧 Pruning Methods
          """),
      .bad(
        """
        - [Pruning](#pruning)
        - [Quantisation](#↓quantisation)

        ## Pruning
        ## Quantization
        """,
        fixed: """
          - [Pruning](#pruning)
          - [Quantisation](#quantization)

          ## Pruning
          ## Quantization
          """),
    ],
    check: .list { context, findings in
      let outline = context.outline
      for contents in outline.contents {
        // Built when the first broken line is met.
        var gaps: ContentsGaps?
        for (index, item) in contents.items.enumerated()
        where outline.target(of: item) == .nothing && context.isInFocus(line: item.line) {
          var heading = outline.heading(withText: item.title)
          let isSure = heading != nil
          if heading == nil {
            let known = gaps ?? ContentsGaps(contents, outline)
            gaps = known
            heading = known.onlyHeading(for: index, contents, outline)
          }
          let fix = heading.map { heading in
            let anchor = outline.headings[heading].anchor
            return Fix(
              "link it to \(Excerpt.quoted(outline.headings[heading].text))",
              isSure ? .safe : .unsafe, [Edit(item.anchor, anchor)])
          }
          findings.report(
            "no heading has the anchor \(Excerpt.quoted("#" + item.fragment))", at: item.anchor,
            fix: fix)
        }
      }
    }
  )
}

/// The headings that no line of a table of contents leads to, between those that its lines lead to.
private struct ContentsGaps {
  /// For each line the last heading that it or a line before it leads to; -1 for none.
  private var before: [Int] = []
  /// For each line the first heading that it or a line after it leads to.
  private var after: [Int] = []
  /// The headings that no line leads to, in order.
  private let unlinked: [Int]

  init(_ contents: ContentsList, _ outline: Outline) {
    let targets = contents.items.map { outline.heading(of: $0) }
    var last = -1
    for target in targets {
      if let target { last = target }
      before.append(last)
    }
    var next = outline.headings.count
    for target in targets.reversed() {
      if let target { next = target }
      after.append(next)
    }
    after.reverse()
    var isLinked = outline.headings.map { _ in false }
    for case let target? in targets { isLinked[target] = true }
    unlinked = outline.headings.indices.filter { !isLinked[$0] }
  }

  /// The only heading in the gap around a line that resembles it; nil where there are several.
  func onlyHeading(for index: Int, _ contents: ContentsList, _ outline: Outline) -> Int? {
    var start = 0
    var end = unlinked.count
    while start < end {
      let middle = (start + end) / 2
      if unlinked[middle] <= before[index] { start = middle + 1 } else { end = middle }
    }
    var found: Int?
    let pairs = LetterPairs(contents.items[index].title.utf8.span)
    // A gap of many headings tells nothing.
    for heading in unlinked[start...].prefix(8) {
      guard heading < after[index] else { break }
      guard LetterPairs(outline.headings[heading].text.utf8.span).resemble(pairs, percent: 50)
      else { continue }
      if found != nil { return nil }
      found = heading
    }
    return found
  }
}
