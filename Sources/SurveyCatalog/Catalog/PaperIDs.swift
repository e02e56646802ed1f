/// The ids of a catalog's papers, told apart where papers would share one.
///
/// A paper listed under two topics has one id. Of two different papers that come out the same, the
/// later gets `-2`, and so on.
public struct PaperIDs: Sendable {
  /// The ids by the positions of the papers.
  private var ids: [Int: String] = [:]

  /// Gives every paper of a catalog its id.
  ///
  /// - Complexity: O(*n*) in the number of papers.
  public init(_ catalog: Catalog) {
    let papers = catalog.papers
    ids.reserveCapacity(papers.count)
    var namesakes = Namesakes(papers)
    for position in papers.indices {
      ids[position] = namesakes.id(of: papers.title(at: position), at: position)
    }
  }

  /// Gives some papers of a catalog their ids; it has none for the others.
  ///
  /// - Complexity: O(*n*) in the number of papers in the catalog, of which few are read.
  public init(_ catalog: Catalog, for papers: some Collection<Paper>) {
    let all = catalog.papers
    let scan = NamesakeScan(papers)
    var namesakes = Namesakes(all)
    for position in scan.candidates(in: all) {
      ids[position] = namesakes.id(of: all.title(at: position), at: position)
    }
  }

  /// The id of a paper.
  public subscript(paper: Paper) -> String { ids[paper.position] ?? paper.id }

  /// The positions, among the catalog's papers, of those with an id.
  ///
  /// - Complexity: O(*n*) in the number of papers.
  public func positions(of id: String) -> [Int] {
    ids.filter { $0.value == id }.keys.sorted()
  }
}

extension PaperCollection {
  /// What a paper's id is made of.
  struct DatedTitle {
    let text: String
    let year: Int?

    var id: String { Paper.id(title: text, year: year) }
  }

  fileprivate func title(at position: Int) -> DatedTitle {
    let syntax = syntax(at: position)
    let source = document.source
    return DatedTitle(
      text: source.unbrokenText(in: syntax.title),
      year: syntax.year.flatMap { Int(source.text(in: $0)) })
  }
}

/// The papers of those ids that several papers would have.
private struct Namesakes {
  private struct Title: Hashable {
    let id: String
    let words: [String]
  }

  private let papers: PaperCollection
  private var firsts: [String: Int] = [:]
  private var places: [Title: Int] = [:]
  private var counts: [String: Int] = [:]

  init(_ papers: PaperCollection) {
    self.papers = papers
  }

  /// The id of the next paper of the list.
  mutating func id(of title: PaperCollection.DatedTitle, at position: Int) -> String {
    let id = title.id
    guard let first = firsts[id] else {
      firsts[id] = position
      return id
    }
    let place = place(of: title.text, after: first, id: id)
    return place == 0 ? id : "\(id)-\(place + 1)"
  }

  /// The place of a paper among the titles of its id, the first paper's being 0.
  private mutating func place(of text: String, after first: Int, id: String) -> Int {
    if counts[id] == nil {
      counts[id] = 1
      places[Title(id: id, words: Slug.words(of: papers.title(at: first).text))] = 0
    }
    let title = Title(id: id, words: Slug.words(of: text))
    if let place = places[title] { return place }
    let place = counts[id, default: 1]
    counts[id] = place + 1
    places[title] = place
    return place
  }
}
