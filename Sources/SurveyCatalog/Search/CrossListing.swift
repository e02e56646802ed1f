/// Papers that stand under more than one topic.
enum CrossListing {
  /// For each paper of a catalog, whether another topic lists it too.
  ///
  /// Entries are of one paper when they share an id of a site, or the words of their title.
  ///
  /// - Complexity: O(*n*) in the length of the list.
  static func flags(_ catalog: Catalog) -> [Bool] {
    var topics: [String: (topic: Int?, isShared: Bool)] = [:]
    let keys = catalog.papers.map { paper in
      let topic = catalog.papers.entries[paper.position].topic
      let keys = Self.keys(of: paper)
      for key in keys {
        if let known = topics[key] {
          topics[key]?.isShared = known.isShared || known.topic != topic
        } else {
          topics[key] = (topic, false)
        }
      }
      return keys
    }
    return keys.map { $0.contains { topics[$0]?.isShared ?? false } }
  }

  private static func keys(of paper: Paper) -> [String] {
    let identifiers = paper.identifiers
    let title = String(decoding: FoldedText(paper.title).bytes, as: UTF8.self)
    return [
      identifiers.arxiv.map { "arxiv " + $0.text },
      identifiers.openReview.map { "openreview " + $0 },
      identifiers.doi.map { "doi " + $0.lowercased() },
      identifiers.acl.map { "acl " + $0.lowercased() },
      title.isEmpty ? nil : "title " + title,
    ].compactMap(\.self)
  }
}
