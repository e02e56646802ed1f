import SurveyCatalog

extension FuzzTarget {
  /// Comparisons: a list equals itself, the way back is the reverse, and a feed has its entries once.
  static let compare = FuzzTarget("compare") { bytes throws(Violation) in
    let quarter = bytes.count / 4
    let shorter = Array(bytes[..<quarter] + bytes[(2 * quarter)...])
    let old = Catalog(SourceFile(path: "old.md", bytes: shorter))
    let new = Catalog(SourceFile(path: "new.md", bytes: bytes))
    for includingSpelling in [false, true] {
      func compare(_ old: Catalog, _ new: Catalog) -> ListComparison {
        ListComparison(from: old, to: new, includingSpelling: includingSpelling)
      }
      try require(compare(new, new).changes.isEmpty, "a list differs from itself")
      let there = compare(old, new)
      let back = compare(new, old)
      try require(
        there.counts { $0 } == back.counts { $0.reversed }, "the way back is not the reverse")
    }
    let feed = AtomFeed(
      ListComparison(from: old, to: new), url: "https://a.org/list", date: "2025-01-01T00:00:00Z")
    guard let (text, count) = feed.added(to: feed.text) else {
      throw Violation(text: "a feed is not read back")
    }
    try require(count == 0 && text == feed.text, "\(count) entries are added twice")
    try require(isPlain(text, butNewlines: true), "a feed with control characters")
  }

  /// Suggestions: ordered by finite scores, and never learned from what is excluded.
  static let suggest = FuzzTarget("suggest") { bytes throws(Violation) in
    let catalog = Catalog(SourceFile(path: "list.md", bytes: bytes))
    let suggester = TopicSuggester(catalog)
    for paper in catalog.papers.prefix(8) {
      for excluded in [[], [paper.position]] {
        let found = suggester.suggestions(for: paper.title, excluding: excluded)
        try require(found.allSatisfy { $0.score.isFinite }, "a score without a value")
        try require(
          zip(found, found.dropFirst()).allSatisfy { $0.score >= $1.score }, "scores out of order")
        try require(
          found.allSatisfy { !$0.nearest.contains(where: excluded.contains) },
          "a suggestion learned from the paper itself")
      }
    }
  }
}

extension ListComparison {
  /// How many changes there are of each kind, counted as another kind.
  fileprivate func counts(as kind: (Change.Kind) -> Change.Kind) -> [Change.Kind: Int] {
    var counts: [Change.Kind: Int] = [:]
    for change in changes {
      // On the way back, an acceptance is a change of venue.
      let own = change.kind == .accepted ? .venueChanged : change.kind
      counts[kind(own), default: 0] += 1
    }
    return counts
  }
}

extension Change.Kind {
  /// The kind of the change of the way back.
  fileprivate var reversed: Self {
    switch self {
    case .topicAdded: .topicRemoved
    case .topicRemoved: .topicAdded
    case .added: .removed
    case .removed: .added
    case .crossListed: .noLongerCrossListed
    case .noLongerCrossListed: .crossListed
    case .linkAdded: .linkRemoved
    case .linkRemoved: .linkAdded
    case .duplicateAdded: .duplicateMerged
    case .duplicateMerged: .duplicateAdded
    default: self
    }
  }
}
