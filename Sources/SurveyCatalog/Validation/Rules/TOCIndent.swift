extension Rule {
  /// A line of the contents is indented as deep as its heading stands.
  static let tocIndent = Rule(
    "toc-indent-vs-heading-level", .warning,
    "a line of the contents is indented deeper, or less deep, than its heading is",
    explanation: """
      The contents show by their indentation which topic holds which, one step for a level. A line \
      that is indented otherwise tells a reader of another order than the headings do. Depth is \
      counted from the outermost lines of the contents and their headings; levels of which the \
      contents list nothing do not count.

      Where the heading's level is the wrong one of the two, fix that.
      """,
    examples: [
      .good(
        """
        - [Compression](#compression)
          - [Pruning](#pruning)

        ## Compression
        ### Pruning
        """),
      .good(
        """
        - [Compression](#compression)
            - [Pruning](#pruning)

        ## Compression
        ### Pruning
        """),
      .bad(
        """
        - [Compression](#compression)
          - [Pruning](#pruning)
        - [Serving](#serving)
        ↓    - [Paging](#paging)

        ## Compression
        ### Pruning
        ## Serving
        ### Paging
        """,
        fixed: """
          - [Compression](#compression)
            - [Pruning](#pruning)
          - [Serving](#serving)
            - [Paging](#paging)

          ## Compression
          ### Pruning
          ## Serving
          ### Paging
          """),
    ],
    check: .list { context, findings in
      let outline = context.outline
      for contents in outline.contents {
        var levels = HeadingLevels()
        for item in contents.items {
          if let index = outline.heading(of: item) { levels.insert(outline.headings[index].level) }
        }
        guard let base = contents.baseDepth(outline, listing: levels) else { continue }
        var above = -1
        for item in contents.items {
          let steps = contents.steps(of: item)
          guard let index = outline.heading(of: item) else {
            above = steps
            continue
          }
          let heading = outline.headings[index]
          let depth = outline.headings.depth(of: index, listing: levels) - base
          // No line is nested two levels below the one above it, whatever its blanks: the line
          // between them is missing.
          let canNest = (0...max(0, above + 1)).contains(depth)
          above = canNest ? depth : steps
          guard steps != depth, context.isInFocus(line: item.line) else { continue }
          // Where Markdown nests the line right whatever its blanks, only the blanks change.
          let indent = String(repeating: " ", count: contents.base + max(0, depth) * contents.step)
          let fix =
            !canNest
            ? nil
            : Fix(
              "indent it by \(indent.utf8.count) \(indent.utf8.count == 1 ? "blank" : "blanks")",
              item.depth == depth ? .safe : .unsafe, [Edit(item.indentation, indent)])
          findings.report(
            """
            \(Excerpt.quoted(item.title)) is indented \(steps) \(steps == 1 ? "step" : "steps"), but \
            its heading on line \(heading.line + 1) is \(depth) \
            \(depth == 1 ? "level" : "levels") deep
            """,
            at: item.indentation.isEmpty ? item.text : item.indentation,
            notes: [Note("the heading is here", at: heading.range)], fix: fix)
        }
      }
    }
  )
}

extension ContentsList {
  /// The depth of the headings that the outermost items lead to; nil where no item leads anywhere.
  fileprivate func baseDepth(_ outline: Outline, listing levels: HeadingLevels) -> Int? {
    // The outermost items decide; deeper ones only where those lead to no heading.
    var outermost = Int.max
    var differences: [Int] = []
    for item in items {
      guard let heading = outline.heading(of: item), case let steps = steps(of: item),
        steps <= outermost
      else { continue }
      if steps < outermost { differences = [] }
      outermost = steps
      differences.append(outline.headings.depth(of: heading, listing: levels) - steps)
    }
    return differences.mostFrequent
  }
}
