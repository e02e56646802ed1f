import SurveyCatalog

/// Search results for people, with matches highlighted.
struct SearchReport {
  private let catalog: Catalog
  private let listing: PaperListing
  private let style: Style

  init(_ catalog: Catalog, style: Style, width: Int) {
    self.catalog = catalog
    self.style = style
    listing = PaperListing(catalog, style: style, width: width)
  }

  func write(_ hits: [SearchResult.Hit], limit: Int?, to console: Console) {
    let shown = hits.prefix(limit ?? .max)
    for hit in shown {
      guard !console.isClosed else { return }
      let paper = catalog.papers[hit.position]
      let lines = listing.lines(
        for: paper, topics: topics(of: hit), matches: hit.titleRanges)
      for line in lines { console.writeLine(line) }
      console.writeLine("")
    }
    let count = hits.count == 1 ? "1 paper" : "\(hits.count) papers"
    let summary =
      shown.count < hits.count ? "\(shown.count) of \(count); --limit 0 shows all" : count
    console.writeLine(style.apply(.dim, summary))
  }

  /// The topics that list the paper.
  private func topics(of hit: SearchResult.Hit) -> [String] {
    ([hit.position] + hit.alsoListed).compactMap { catalog.papers.topic(at: $0)?.title }
  }

  /// Writes notes to standard error: which words were corrected, and why nothing was found.
  static func writeNotes(
    on result: SearchResult, for query: Query, in catalog: Catalog, to console: Console
  ) {
    let style = console.errorStyle()
    for correction in result.corrections {
      let words = correction.replacements.map { "'\($0.safeForTerminal())'" }
      let word = UsageError.quoted(correction.word)
      console.writeError(
        "\(style.apply(.info, "note:")) searched \(words.joined(separator: ", ")) for \(word)\n")
    }
    guard result.hits.isEmpty else { return }
    if let problem = query.problem(in: catalog) {
      console.writeError("survey: \(problem.message.safeForTerminal())\n")
      if let hint = DidYouMean.hint(problem.suggestions) {
        console.writeError("\(style.apply(.info, "hint:")) \(hint)\n")
      }
    } else {
      console.writeError("survey: no papers match\n")
    }
  }
}
