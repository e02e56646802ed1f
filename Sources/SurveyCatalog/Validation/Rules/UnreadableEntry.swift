extension Rule {
  /// A line that is meant to be a paper can be read as one.
  static let unreadableEntry = Rule(
    "unreadable-entry", .error, "a line that is meant to be a paper cannot be read",
    explanation: """
      An entry without a title, or one whose brackets make no link, says nothing that can be \
      listed. Of lines that are handed over by themselves each must be a paper.

      Write it as `- Title, <ins>Venue, Year</ins> [[Paper](URL)]`.
      """,
    examples: [
      .good(
        "- Mixtral of Experts, <ins>arXiv, 2024</ins> [[Paper](https://arxiv.org/abs/2401.04088)]"),
      .good(
        "Mixtral of Experts, <ins>arXiv, 2024</ins> [[Paper](https://arxiv.org/abs/2401.04088)]"),
      .bad("- ↓<ins>arXiv, 2024</ins> [[Paper](https://arxiv.org/abs/2401.04088)]"),
      .bad("↓Please add Mixtral of Experts"),
      .bad(
        """
        ## Experts
        - Mixtral of Experts, <ins>arXiv, 2024</ins> [[Paper](https://arxiv.org/abs/2401.04088)]
        - ↓Lory, arXiv, 2024 [[Paper(https://arxiv.org/abs/2405.03133)
        """),
    ],
    check: .section { list, lines, findings in
      for position in list.positions(ofEntriesIn: lines) where list.facts[position].title.isEmpty {
        let syntax = list.entry(at: position).syntax
        guard syntax.title.isEmpty else { continue }
        let place = ByteRange(
          syntax.openTag.range.lowerBound,
          max(syntax.openTag.range.upperBound, syntax.title.upperBound))
        findings.report("the entry has no title", at: place)
      }
      let document = list.document
      // Prose is found only where papers stand: from the first entry of a section to its end.
      var isAmongPapers = false
      for index in lines {
        switch document.lines[index].kind {
        case .entry: isAmongPapers = true
        case .prose:
          guard let text = document.attempt(atLine: index, isAmongPapers: isAmongPapers) else {
            continue
          }
          findings.report(
            "\(Excerpt.quoted(text, of: document.source)) cannot be read as a paper", at: text,
            notes: [Note("write 'Paper Title, <ins>Venue, Year</ins> [[Paper](https://…)]'")])
        default: break
        }
      }
    }
  )
}

extension Document {
  /// The text of a line of prose that was meant to be a paper; nil for other prose.
  ///
  /// In a list that is an item beside papers whose double brackets hold an address and make no link.
  fileprivate func attempt(atLine index: Int, isAmongPapers: Bool) -> ByteRange? {
    let bytes = source.bytes.span
    let content = self.content(ofLine: index).indices
    let text = bytes.trimmed(content)
    if form == .lines { return ByteRange(text.lowerBound, text.upperBound) }
    // Lists in forms of their own have tools among their papers.
    guard isAmongPapers, !hasOwnForm else { return nil }
    let marker = bytes.markerLength(at: text.lowerBound, before: text.upperBound)
    guard marker > 0, let bracket = bytes.firstIndex(of: "[[", in: text),
      bytes.firstIndex(of: "http", in: bracket..<text.upperBound) != nil
    else { return nil }
    return ByteRange(text.lowerBound + marker, text.upperBound)
  }
}
