extension Rule {
  /// A topic holds something.
  static let emptyTopic = Rule(
    "empty-topic", .warning, "a topic holds nothing",
    explanation: """
      Nothing is between the heading and the next one: no paper, no framework, no sub-topic, not \
      even a sentence. Fill the topic or take it out, in the contents as well. Headings of the \
      introduction and of what follows the topics are not meant.
      """,
    examples: [
      .good(
        """
        ## News

        ## Compression
        ### Pruning
        - SparseGPT, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00774)]
        ### Sharing
        Nothing here yet: tell us of papers.
        """),
      .bad(
        """
        ## Compression
        ### Pruning
        - SparseGPT, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00774)]
        ### ↓Sharing
        """),
    ],
    check: .list { context, findings in
      let document = context.document
      let topics = context.catalog.topics
      let roots = context.catalog.topics.filter { $0.parent == nil }
      func holdsPapers(_ topic: Topic) -> Bool {
        topic.paperCount > 0 || topic.frameworkCount > 0
      }
      // Among headings that no other holds, the topics reach from the first to the last with papers.
      let first = roots.first(where: holdsPapers)?.id ?? topics.count
      let last = roots.last(where: holdsPapers)?.id ?? -1
      // Whether a topic or one that holds it has papers, told from the outermost inwards.
      var isAmongTopics: [Bool] = []
      isAmongTopics.reserveCapacity(topics.count)
      for topic in topics {
        let isInside =
          topic.parent.map { isAmongTopics[$0] } ?? (first < topic.id && topic.id < last)
        isAmongTopics.append(isInside || topic.perspective != nil || holdsPapers(topic))
        guard isAmongTopics[topic.id], !holdsPapers(topic), topic.children.isEmpty,
          context.isInFocus(line: topic.line - 1), document.holdsNothing(belowLine: topic.line - 1)
        else { continue }
        let range = document.headingRange(atLine: topic.line - 1)
        guard !AsideHeading.matches(document.source.bytes.span, in: range.indices) else { continue }
        findings.report("no papers under \(Excerpt.quoted(topic.title))", at: range)
      }
    }
  )
}

extension Document {
  /// Whether nothing but blank lines and comments stands between a heading and the next.
  fileprivate func holdsNothing(belowLine index: Int) -> Bool {
    var next = endOfBlock(atLine: index)
    while next < lines.count {
      switch lines[next].kind {
      case .heading: return true
      case .blank, .comment: next += 1
      default: return false
      }
    }
    return true
  }
}
