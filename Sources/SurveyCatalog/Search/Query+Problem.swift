extension Query {
  /// Tells the first filter that no paper of a catalog can meet: a venue, topic or label unknown there.
  ///
  /// - Complexity: O(*n*) in the length of the list, where a filter asks for a venue or a label.
  public func problem(in catalog: Catalog) -> QueryError? {
    for filter in filters {
      for condition in filter.conditions {
        if let problem = problem(with: condition, in: catalog) { return problem }
      }
    }
    return nil
  }

  private func problem(with condition: Condition, in catalog: Catalog) -> QueryError? {
    switch condition {
    case .venue(let pattern): problem(with: pattern, in: catalog)
    case .topic(let pattern): problem(with: pattern, in: catalog)
    case .label(let term): problem(with: term, in: catalog)
    default: nil
    }
  }

  private func problem(with pattern: VenuePattern, in catalog: Catalog) -> QueryError? {
    let keys = pattern.keys
    var names: Set<String> = []
    for paper in catalog.papers {
      guard let venue = paper.venue else { continue }
      if pattern.matches(venue, keys: keys) { return nil }
      names.insert(venue.name)
    }
    let name = pattern.text.droppingStar().text
    return QueryError(
      "no paper of the list has the venue '\(pattern.text)'",
      suggestions: DidYouMean.nearest(to: name, in: names.sorted())
    )
  }

  private func problem(with pattern: TopicPattern, in catalog: Catalog) -> QueryError? {
    let headings = catalog.topics.map { FoldedText($0.title) }
    guard !pattern.matches(catalog.topics, headings: headings).contains(true) else { return nil }
    let titles = catalog.topics.filter { $0.paperCount > 0 }.map { $0.title }
    return QueryError(
      "no topic of the list is called '\(pattern.text)'",
      suggestions: DidYouMean.nearest(to: pattern.text.droppingStar().text, in: titles)
    )
  }

  private func problem(with term: Term, in catalog: Catalog) -> QueryError? {
    var labels: [String] = []
    for paper in catalog.papers {
      if paper.hasLabel(term) { return nil }
      for link in paper.links where labels.count < 1000 && !labels.contains(link.label) {
        labels.append(link.label)
      }
    }
    let name = String(decoding: term.joined.word, as: UTF8.self)
    return QueryError(
      "no link of the list is labelled '\(name)'",
      suggestions: DidYouMean.nearest(to: name, in: labels)
    )
  }
}
