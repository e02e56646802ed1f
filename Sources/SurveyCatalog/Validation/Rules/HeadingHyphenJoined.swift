extension Rule {
  /// The words of a heading are joined by blanks.
  static let headingHyphenJoined = Rule(
    "heading-hyphen-joined", .warning,
    "the words of a heading are joined by hyphens that are spaces elsewhere",
    explanation: """
      The heading looks like an anchor: all its words are joined by hyphens, while the contents, or \
      another heading, have spaces in their places. Write it as a reader would; the anchor stays the \
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
      var names: [Int?] = Array(repeating: nil, count: outline.headings.count)
      for item in outline.items {
        guard let index = outline.heading(of: item), names[index] == nil else { continue }
        names[index] = item.position
      }
      let splitHeadings = SplitHeadings(outline.headings)
      for index in joined where context.isInFocus(line: outline.headings[index].line) {
        let heading = outline.headings[index]
        let words = String(HeadingWords.fromFirstLetter(heading.text))
        let model: (text: String, line: Int, range: ByteRange)
        let item = names[index].map { outline.items[$0] }
        let isInContents =
          item.map { HeadingWords.isJoined(heading.text, whereSplit: $0.title) } ?? false
        if isInContents, let item {
          model = (item.title, item.line, item.text)
        } else if let other = splitHeadings.heading(of: words[...]) {
          model = (other.text, other.line, other.range)
        } else {
          continue
        }
        let split = String(HeadingWords.fromFirstLetter(model.text))
        let start = heading.range.upperBound - words.utf8.count
        let range = ByteRange(max(start, heading.range.lowerBound), heading.range.upperBound)
        // A heading with emphasis or a link does not end in its words.
        let isPlain = context.document.source.text(in: range) == words
        findings.report(
          "\(Excerpt.quoted(words)) is \(Excerpt.quoted(split)) on line \(model.line + 1)",
          at: isPlain ? range : heading.range,
          notes: [Note("it has spaces here", at: model.range)],
          fix: isPlain
            ? Fix(
              "replace the hyphens with spaces", isInContents ? .safe : .unsafe,
              [Edit(range, split)])
            : nil)
      }
    }
  )
}

/// The headings that have blanks between their words, by those words.
private struct SplitHeadings {
  private var headings: [String: Heading] = [:]

  init(_ headings: [Heading]) {
    for heading in headings {
      let words = HeadingWords.fromFirstLetter(heading.text)
      guard words.utf8.contains(.space) else { continue }
      let key = HeadingWords.key(words)
      if self.headings[key] == nil { self.headings[key] = heading }
    }
  }

  /// The first heading of the same words.
  func heading(of words: Substring) -> Heading? { headings[HeadingWords.key(words)] }
}
