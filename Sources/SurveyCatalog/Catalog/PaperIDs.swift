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
    let papers = catalog.papers
    var firsts: [String: Int] = [:]
    var namesakes = Namesakes()
    var ids: [String] = []
    ids.reserveCapacity(papers.count)
    for paper in papers {
      let id = paper.id
      if let first = firsts[id] {
        let place = namesakes.place(of: paper, after: papers[first], id: id)
        ids.append(place == 0 ? id : "\(id)-\(place + 1)")
      } else {
        firsts[id] = paper.position
        ids.append(id)
      }
    }
    self.ids = ids
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

/// The papers of those ids that several papers would have.
private struct Namesakes {
  private struct Title: Hashable {
    let id: String
    let words: [String]
  }

  private var places: [Title: Int] = [:]
  private var counts: [String: Int] = [:]

  /// The place of a paper among the titles of its id, the first paper's being 0.
  mutating func place(of paper: Paper, after first: @autoclosure () -> Paper, id: String) -> Int {
    if counts[id] == nil {
      counts[id] = 1
      places[title(first(), id)] = 0
    }
    let title = title(paper, id)
    if let place = places[title] { return place }
    let place = counts[id, default: 1]
    counts[id] = place + 1
    places[title] = place
    return place
  }

  private func title(_ paper: Paper, _ id: String) -> Title {
    Title(id: id, words: Slug.words(of: paper.title))
  }
}
