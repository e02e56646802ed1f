/// One search: the prepared query, and the passes over the list.
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

  /// Collects the papers that match the terms and the filters.
  private func findings(of terms: SearchTerms) -> Ranking {
    let topics = TopicEvidence(terms, catalog.topics, headings: headings)
    var filters = filters
    var ranking = Ranking(slotCount: terms.slots.count)
    let scan = EntryScan(terms)
    var matcher = EntryMatcher(terms, topics: topics, text: catalog.document.source)
    let bytes = catalog.document.source.bytes.span
    var topic: Int? = -1
    var isAdmitted = false
    var isInTopic = false
    for position in catalog.papers.indices {
      let entry = catalog.papers.entries[position]
      if entry.topic != topic {
        topic = entry.topic
        isAdmitted = filters.admits(topic: topic)
        isInTopic = scan.slot.map { topics.likeness(topic: topic, slot: $0) > 0 } ?? true
      }
      guard isAdmitted else { continue }
      let block = catalog.document.blockRange(atLine: entry.line)
      guard isInTopic || scan.mayMatch(bytes, in: block.indices) else { continue }
      let syntax = EntryParser.parse(bytes, in: block)
      guard matcher.matches(syntax, topic: topic) else { continue }
      if filters.readsEntries {
        var paper = ListedPaper(
          document: catalog.document,
          position: position,
          topic: topic,
          syntax: syntax
        )
        guard filters.admits(&paper) else { continue }
      }
      ranking.add(matcher, syntax, position: position)
    }
    return ranking
  }

  /// Merges findings of the same paper, by arXiv id or by title.
  private static func collapse(_ findings: [Finding]) -> [Finding] {
    var papers: [Finding] = []
    var byTitle: [[UInt8]: Int] = [:]
    var byArXiv: [Int: Int] = [:]
    for finding in findings {
      var place = finding.arxiv.flatMap { byArXiv[$0] }
      if place == nil, let same = byTitle[finding.title] {
        // Papers with one title but different ids are different.
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
