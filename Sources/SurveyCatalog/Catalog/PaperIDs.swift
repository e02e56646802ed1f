/// The ids of a catalog's papers, told apart where papers would share one.
///
/// A paper listed under two topics has one id. Of two different papers that come out the same, the
/// later gets `-2`, and so on.
public struct PaperIDs: Sendable {
  private let ids: [String]

  /// Gives every paper of a catalog its id.
  ///
  /// - Complexity: O(*n*) in the number of papers.
  public init(_ catalog: Catalog) {
    var owners: [String: [String]] = [:]
    ids = catalog.papers.map { paper in
      let title = Slug.words(of: paper.title).joined(separator: " ")
      let id = paper.id
      let titles = owners[id, default: []]
      let place = titles.firstIndex(of: title) ?? titles.count
      if place == titles.count { owners[id] = titles + [title] }
      return place == 0 ? id : "\(id)-\(place + 1)"
    }
  }

  /// The id of a paper.
  public subscript(paper: Paper) -> String { ids[paper.position] }

  /// The positions, among the catalog's papers, of those with an id.
  ///
  /// - Complexity: O(*n*) in the number of papers.
  public func positions(of id: String) -> [Int] {
    ids.indices.filter { ids[$0] == id }
  }
}
