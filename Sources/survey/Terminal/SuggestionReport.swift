import SurveyCatalog

/// Suggested topics as people read them: the topic, and below it what speaks for it.
struct SuggestionReport {
  private let catalog: Catalog
  private let style: Style
  private let width: Int

  private static let column = "perhaps  ".count

  init(_ catalog: Catalog, style: Style, width: Int) {
    self.catalog = catalog
    self.style = style
    self.width = max(40, min(width, 100))
  }

  /// The lines for the topics suggested for a title.
  func lines(_ suggestions: [TopicSuggestion]) -> [String] {
    var lines: [String] = []
    var parent: Int?
    for suggestion in suggestions {
      let verdict = suggestion.isLikely ? "likely" : "perhaps"
      let look = style.apply(suggestion.isLikely ? .year : .dim, verdict.padded(to: Self.column))
      // A topic beside the one above it needs no path.
      let isSibling = parent != nil && suggestion.topic.parent == parent
      parent = suggestion.topic.parent
      let path = isSibling ? "… › \(suggestion.topic.title)" : suggestion.topic.path.pathText
      let margin = String(repeating: " ", count: Self.column)
      for (index, part) in wrapped(path).enumerated() {
        lines.append((index == 0 ? look : margin) + style.apply(.heading, part))
      }
      lines += wrapped(reasons(suggestion)).map { margin + style.apply(.dim, $0) }
    }
    return lines
  }

  private func wrapped(_ text: String) -> [String] {
    text.isEmpty ? [] : text.safeForTerminal().wrapped(to: width - Self.column)
  }

  /// The words that speak for a topic, and the papers of the topic that are nearest.
  private func reasons(_ suggestion: TopicSuggestion) -> String {
    let papers = suggestion.nearest.map { position in
      let paper = catalog.papers[position]
      return paper.name ?? "\"\(paper.title.truncated(to: 40))\""
    }
    var reasons: [String] = []
    if !suggestion.words.isEmpty { reasons.append(suggestion.words.joined(separator: ", ")) }
    if !papers.isEmpty { reasons.append("like \(papers.joined(separator: ", "))") }
    return reasons.joined(separator: " · ")
  }
}
