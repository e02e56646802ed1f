extension Rule {
  /// One blank stands between the parts of an entry.
  static let doubleSpace = Rule(
    "double-space", .warning, "more than one space in a row",
    explanation: """
      Pages show several spaces as one, so they are never seen and never meant. They make lines \
      that say the same differ.

      An entry that is wrapped over several lines may be indented as it likes.
      """,
    examples: [
      .good("- MEDA, <ins>NAACL, 2025</ins> [[Paper](https://arxiv.org/abs/2502.17599)]"),
      .good(
        "- MEDA: Caching,\n  <ins>NAACL, 2025</ins> [[Paper](https://arxiv.org/abs/2502.17599)]"),
      .bad(
        "- MEDA, <ins>NAACL, 2025</ins>↓  [[Paper](https://arxiv.org/abs/2502.17599)]",
        fixed: "- MEDA, <ins>NAACL, 2025</ins> [[Paper](https://arxiv.org/abs/2502.17599)]"),
      .bad(
        "- MEDA:↓  Caching,↓   <ins>NAACL, 2025</ins> [[Paper](https://arxiv.org/abs/2502.17599)]",
        fixed: "- MEDA: Caching, <ins>NAACL, 2025</ins> [[Paper](https://arxiv.org/abs/2502.17599)]"
      ),
    ],
    check: .entry { entry, findings in
      guard entry.hasBlanksInARow else { return }
      let bytes = entry.bytes.span
      let end = bytes.trimmed(entry.syntax.range.indices).upperBound
      // Blanks behind the list marker are a matter of indentation.
      var index = bytes.skippingBlanks(from: entry.syntax.marker.upperBound, before: end)
      while index < end, let next = bytes.firstPlainBlanksInARow(in: index..<end) {
        index = next
        let run = entry.blanks(from: index)
        if !run.isEmpty, !bytes[index - 1].isBlank, !entry.isOthersBlank(run) {
          let range = ByteRange(run.lowerBound, run.upperBound)
          findings.report(
            "\(run.count) spaces in a row", at: range,
            fix: Fix("leave one space", .safe, [Edit(range, " ")]))
        }
        index = bytes.skippingSpaces(from: index, before: end)
      }
    }
  )
}

extension Entry {
  /// Whether blanks are where none belongs at all, so that another rule speaks of them.
  fileprivate borrowing func isOthersBlank(_ run: Range<Int>) -> Bool {
    let bytes = self.bytes.span
    let inside = syntax.inside.indices
    if openTagIsThere, run.lowerBound == inside.lowerBound { return true }
    if closeTagIsThere, run.upperBound == inside.upperBound { return true }
    if bytes.isStrayBlank(run, before: syntax.range.upperBound) { return true }
    if syntax.closeTag.range.upperBound == run.lowerBound, bytes[run.upperBound] == .comma {
      return true
    }
    return links.prefix(64).contains { $0.syntax.destination.indices.contains(run.lowerBound) }
  }

  private var openTagIsThere: Bool { syntax.openTag.form != .missing }
  private var closeTagIsThere: Bool { syntax.closeTag.form != .missing }
}
