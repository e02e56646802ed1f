/// The ids of a catalog's papers, with a number where different papers would share one.
///
/// A paper listed under two topics has one id. Of two different papers with the same id, the later
/// gets `-2`, and so on.
public struct PaperIDs: Sendable {
  /// By position.
  private let ids: [String]

  /// Gives every paper of a catalog its id.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ catalog: Catalog) {
    var counts: [String: Int] = [:]
    var known: [Title: String] = [:]
    ids = catalog.papers.map { paper in
      let id = paper.id
      let title = Title(id: id, words: Slug.slug(of: paper.title))
      if let known = known[title] { return known }
      counts[id, default: 0] += 1
      let count = counts[id, default: 1]
      let own = count == 1 ? id : "\(id)-\(count)"
      known[title] = own
      return own
    }
  }

  /// The id of a paper of the catalog.
  public subscript(paper: Paper) -> String { ids[paper.position] }

  /// The positions, among the catalog's papers, of those with an id.
  ///
  /// - Complexity: O(*n*) in the number of papers.
  public func positions(of id: String) -> [Int] { ids.indices.filter { ids[$0] == id } }

  /// The id of the paper at a position.
  func id(at position: Int) -> String { ids[position] }
}

/// What two listings of one paper have in common.
private struct Title: Hashable {
  let id: String
  let words: String
}
