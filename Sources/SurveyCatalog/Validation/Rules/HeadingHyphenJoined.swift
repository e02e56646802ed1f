extension Rule {
  /// The words of a heading are joined by blanks.
  static let headingHyphenJoined = Rule(
    "heading-hyphen-joined", .warning,
    "the words of a heading are joined by hyphens that stand as blanks elsewhere",
    explanation: """
      The heading looks like an anchor: all its words are joined by hyphens, while the contents, or \
      another heading, have blanks in their places. Write it as a reader would; the anchor stays the \
      same.
      """,
    examples: [
      .good(
        """
        - [Fine-Tuning](#fine-tuning)

        ## Fine-Tuning
        """),
      .bad(
        """
        - [Weight Sharing](#weight-sharing)

        ## ↓Weight-Sharing
        """,
        fixed: """
          - [Weight Sharing](#weight-sharing)

          ## Weight Sharing
          """),
    ],
    check: .list { context, findings in
      let outline = context.outline
      let joined = outline.headings.indices.filter {
        HeadingWords.joinedWords(of: outline.headings[$0].text) != nil
      }
      guard !joined.isEmpty else { return }
      // What the contents call a heading counts more than what another heading is called.
      var names: [Int: (title: String, line: Int, range: ByteRange)] = [:]
      var isJoined = outline.headings.map { _ in false }
      for index in joined { isJoined[index] = true }
      for item in outline.contents.lazy.flatMap(\.items) {
        guard let index = outline.heading(of: item), isJoined[index], names[index] == nil
        else { continue }
        names[index] = (item.title, item.line, item.text)
      }
      var headings: [String: Int] = [:]
      for (index, heading) in outline.headings.enumerated() {
        let words = String(HeadingWords.fromFirstLetter(heading.text))
        guard words.utf8.contains(.space) else { continue }
        let key = HeadingWords.key(words)
        if headings[key] == nil { headings[key] = index }
      }
      for index in joined where context.isInFocus(line: outline.headings[index].line) {
        let heading = outline.headings[index]
        let words = String(HeadingWords.fromFirstLetter(heading.text))
        var model = names[index].flatMap {
          HeadingWords.isJoined(heading.text, whereSplit: $0.title) ? $0 : nil
        }
        let isInContents = model != nil
        if model == nil, let other = headings[HeadingWords.key(words)] {
          model = (
            outline.headings[other].text, outline.headings[other].line,
            outline.headings[other].range
          )
        }
        guard let model else { continue }
        let split = String(HeadingWords.fromFirstLetter(model.title))
        let start = heading.range.upperBound - words.utf8.count
        let range = ByteRange(max(start, heading.range.lowerBound), heading.range.upperBound)
        // A heading with emphasis or a link does not end in its words.
        let isPlain = context.document.source.text(in: range) == words
        findings.report(
          "\(Excerpt.quoted(words)) is \(Excerpt.quoted(split)) on line \(model.line + 1)",
          at: isPlain ? range : heading.range,
          notes: [Note("it has blanks here", at: model.range)],
          fix: isPlain
            ? Fix(
              "put blanks for the hyphens", isInContents ? .safe : .unsafe, [Edit(range, split)])
            : nil)
      }
    }
  )
}
