/// A query's filters, ready for the papers of one catalog.
struct FilterSet: Sendable {
  /// One value of a filter, ready to be asked.
  enum Test: Sendable {
    /// For each topic, whether papers right under it pass.
    case topics([Bool])
    /// For each paper, whether it passes.
    case papers([Bool])
    /// What the entry itself must show.
    case entry(@Sendable (Paper) -> Bool)
  }

  /// Tests of which one must be passed, or, negated, none.
  struct Group: Sendable {
    var tests: [Test]
    let isNegated: Bool
    let field: Query.Filter.Field

    /// Whether the group can be judged by the topic alone.
    var isOfTopics: Bool {
      tests.allSatisfy {
        if case .topics = $0 { return true }
        return false
      }
    }
  }

  /// Fields of which a paper has one value: several filters of them widen the search.
  private static let singular: Set<Query.Filter.Field> = [.venue, .perspective, .arxiv, .id]

  private var ofTopics: [Group] = []
  private var ofEntries: [Group] = []

  /// Makes the filters ready.
  ///
  /// - Complexity: O(*n*) in the number of topics; with `id:` and `is:cross-listed`, of papers.
  init(_ filters: [Query.Filter], in catalog: Catalog, headings: [FoldedText]) {
    var groups: [Group] = []
    for filter in filters {
      let tests = filter.conditions.map { Self.test($0, catalog, headings) }
      let same = groups.firstIndex {
        $0.field == filter.field && !$0.isNegated && !filter.isNegated
          && Self.singular.contains(filter.field)
      }
      if let same {
        groups[same].tests += tests
      } else {
        groups.append(Group(tests: tests, isNegated: filter.isNegated, field: filter.field))
      }
    }
    ofTopics = groups.filter(\.isOfTopics)
    ofEntries = groups.filter { !$0.isOfTopics }
  }

  /// Whether papers right under a topic can pass.
  func admits(topic: Int?) -> Bool {
    ofTopics.allSatisfy { group in
      let passes = group.tests.contains { test in
        guard case .topics(let topics) = test, let topic else { return false }
        return topics[topic]
      }
      return passes != group.isNegated
    }
  }

  /// Whether a paper that stands under an admitted topic passes.
  func admits(_ paper: Paper, topic: Int?) -> Bool {
    for group in ofEntries {
      var passes = false
      for test in group.tests where !passes {
        switch test {
        case .topics(let topics): passes = topic.map { topics[$0] } ?? false
        case .papers(let papers): passes = papers[paper.position]
        case .entry(let isMet): passes = isMet(paper)
        }
      }
      if passes == group.isNegated { return false }
    }
    return true
  }

  private static func test(
    _ condition: Condition,
    _ catalog: Catalog,
    _ headings: [FoldedText]
  ) -> Test {
    switch condition {
    case .venue(let pattern):
      let keys = pattern.keys
      return .entry { $0.venue.map { pattern.matches($0, keys: keys) } ?? false }
    case .years(let range):
      return .entry { $0.year.map(range.years.contains) ?? false }
    case .topic(let pattern):
      return .topics(pattern.matches(catalog.topics, headings: headings))
    case .perspective(let perspective):
      return .topics(catalog.topics.map { $0.perspective == perspective })
    case .trait(let trait):
      return trait.isCrossListed ? .papers(CrossListing.flags(catalog)) : .entry(trait.holds)
    case .author(let term):
      return .entry { $0.authors.map { term.stands(in: FoldedText($0)) } ?? false }
    case .label(let term):
      return .entry { $0.hasLabel(term) }
    case .arxiv(let id, let isPrefix):
      return .entry { paper in
        paper.links.contains { link in
          guard let key = PaperIdentity.Key(url: link.url), key.kind == .arxiv else { return false }
          return isPrefix ? key.value.hasPrefix(id) : key.value == id
        }
      }
    case .title(let term):
      return .entry { term.stands(in: FoldedText($0.title)) }
    case .id(let id, let isPrefix):
      let ids = PaperIDs(catalog)
      return .papers(
        catalog.papers.indices.map { position in
          isPrefix ? ids.id(at: position).hasPrefix(id) : ids.id(at: position) == id
        }
      )
    }
  }
}
