/// One search: the query made ready, and the passes over the list.
struct Search: Sendable {
  private let catalog: Catalog
  private let filters: FilterSet
  private let headings: [FoldedText]
  private let terms: SearchTerms

  init(_ query: Query, in catalog: Catalog) {
    self.catalog = catalog
    headings = catalog.topics.map { FoldedText($0.title) }
    terms = SearchTerms(query)
    filters = FilterSet(query.filters, in: catalog, headings: headings)
  }

  func result(order: SortOrder) -> SearchResult {
    var ranking = findings(of: terms)
    var corrections: [SearchResult.Correction] = []
    if ranking.findings.isEmpty, !terms.slots.isEmpty {
      let speller = SpellingCorrection(terms, in: catalog, headings: headings)
      for isWide in [false, true] where ranking.findings.isEmpty {
        guard let corrected = speller.corrected(isWide: isWide) else { continue }
        ranking = findings(of: corrected.terms)
        corrections = corrected.corrections
      }
    }
    ranking.score()
    let hits = Self.collapse(ranking.findings)
    return SearchResult(
      hits: hits.sorted(by: order, in: catalog).map {
        SearchResult.Hit(
          position: $0.position,
          score: $0.score,
          matches: $0.ranges,
          alsoListed: $0.alsoListed
        )
      },
      corrections: corrections
    )
  }

  /// Walks the list once and gathers what has the terms and passes the filters.
  private func findings(of terms: SearchTerms) -> Ranking {
    let topics = TopicEvidence(terms, catalog.topics, headings: headings)
    var ranking = Ranking(slotCount: terms.slots.count)
    var matcher = PaperMatcher(terms, topics: topics)
    for (paper, entry) in zip(catalog.papers, catalog.papers.entries) {
      guard filters.admits(topic: entry.topic), matcher.matches(paper, topic: entry.topic),
        filters.admits(paper, topic: entry.topic)
      else { continue }
      ranking.add(matcher, paper)
    }
    return ranking
  }

  /// Makes one of the findings that list the same paper, by arXiv id or by title.
  private static func collapse(_ findings: [Finding]) -> [Finding] {
    var papers: [Finding] = []
    var byTitle: [[UInt8]: Int] = [:]
    var byArXiv: [String: Int] = [:]
    for finding in findings {
      var place = finding.arxiv.flatMap { byArXiv[$0] }
      if place == nil, let same = byTitle[finding.title] {
        // Two papers of one title have ids of their own.
        let isOther = finding.arxiv != nil && papers[same].arxiv != nil
        if !isOther { place = same }
      }
      guard let place else {
        if let arxiv = finding.arxiv, byArXiv[arxiv] == nil { byArXiv[arxiv] = papers.count }
        if byTitle[finding.title] == nil { byTitle[finding.title] = papers.count }
        papers.append(finding)
        continue
      }
      papers[place].score = max(papers[place].score, finding.score)
      papers[place].alsoListed.append(finding.position)
    }
    return papers
  }
}
