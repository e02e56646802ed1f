/// Papers that are listed under more than one topic.
enum CrossListing {
  /// For each paper of a catalog, whether another topic lists it too.
  ///
  /// - Complexity: O(*n* log *n*) in the length of the list.
  static func flags(_ catalog: Catalog) -> [Bool] {
    let groups = PaperGroups(PaperIdentity.identities(of: catalog.papers))
    var topics: [Set<Int?>] = Array(repeating: [], count: groups.count)
    for (group, entry) in zip(groups.groups, catalog.papers.entries) {
      topics[group].insert(entry.topic)
    }
    return groups.groups.map { topics[$0].count > 1 }
  }
}
