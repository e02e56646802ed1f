extension PaperIdentity {
  /// Returns the identities of the papers of one list.
  ///
  /// An id is in doubt, and skipped, if the list gives it to papers with different titles: someone
  /// copied an entry and forgot to change its link. Then the titles decide.
  ///
  /// - Complexity: O(*n*) in the length of titles and links.
  public static func identities(of papers: some Sequence<Paper>) -> [PaperIdentity] {
    let papers = Array(papers)
    var identities = papers.map { PaperIdentity($0) }
    var positions: [Key: [Int]] = [:]
    for (position, identity) in identities.enumerated() {
      for id in identity.ids { positions[id, default: []].append(position) }
    }
    let inDoubt = positions.filter { _, positions in
      positions.count > 1 && Set(positions.map { identities[$0].title }).count > 1
        && !areAlike(positions.map { papers[$0].title })
    }
    for (id, positions) in inDoubt {
      for position in positions { identities[position].ids.removeAll { $0 == id } }
    }
    return identities
  }

  /// Whether all titles share half of the words of the shortest one.
  private static func areAlike(_ titles: [String]) -> Bool {
    let words = titles.map { title in
      let folded = FoldedText(title)
      return Set(folded.words.map { Array(folded.bytes[$0.range]) })
    }
    guard var shared = words.first, let shortest = words.map({ $0.count }).min() else {
      return true
    }
    for words in words { shared.formIntersection(words) }
    return 2 * shared.count >= shortest
  }
}
