/// The ids of a catalog's papers, told apart where papers would share one.
///
/// A paper listed under two topics has one id. Of two different papers that come out the same, the
/// later gets `-2`, and so on.
public struct PaperIDs: Sendable {
  private let ids: [String]
  /// The positions of the papers that have ids, in order; nil where all have.
  private let positions: [Int]?

  /// Gives every paper of a catalog its id.
  ///
  /// - Complexity: O(*n*) in the number of papers.
  public init(_ catalog: Catalog) {
    var naming = Naming(catalog.papers, capacity: catalog.papers.count)
    self.init(
      ids: catalog.papers.indices.map { position in
        let (title, year) = catalog.papers.titleAndYear(at: position)
        return naming.name(title, id: Paper.id(title: title, year: year), at: position)
      },
      positions: nil
    )
  }

  /// Gives some papers of a catalog their ids, which are those that they have among all.
  ///
  /// - Complexity: O(*n*) in the number of papers of the catalog, for most of which a word is looked
  ///   at, and no more.
  public init(_ catalog: Catalog, of papers: some Collection<Paper>) {
    self.init(catalog, of: Array(papers), parallelism: OneAfterTheOther())
  }

  package init(_ catalog: Catalog, of papers: [Paper], parallelism: some Parallelism) {
    let own = parallelism.inHalves(of: papers.indices, leastForTwo: 1024) {
      papers[$0].map(\.id)
    } adding: {
      $0 += $1
    }
    // Only a paper whose title begins alike can come out the same.
    var words = FirstWords(capacity: papers.count)
    for id in own {
      guard let word = FirstWord(ofID: id) else {
        self.init(catalog)
        return
      }
      words.insert(word)
    }
    let known = words
    let alike = parallelism.inHalves(of: catalog.papers.indices, leastForTwo: 16384) {
      $0.filter { known.mayContain(titleAt: $0, in: catalog) }
    } adding: {
      $0 += $1
    }
    let order = papers.indices.sorted { papers[$0].position < papers[$1].position }
    var next = 0
    var naming = Naming(catalog.papers, capacity: papers.count * 2)
    var positions: [Int] = []
    var ids: [String] = []
    var other = 0
    while next < order.count || other < alike.count {
      let place = next < order.count ? order[next] : nil
      if let place, other == alike.count || papers[place].position <= alike[other] {
        let position = papers[place].position
        positions.append(position)
        ids.append(naming.name(papers[place].title, id: own[place], at: position))
        while next < order.count, papers[order[next]].position == position { next += 1 }
        if other < alike.count, alike[other] == position { other += 1 }
        continue
      }
      let position = alike[other]
      other += 1
      let (title, year) = catalog.papers.titleAndYear(at: position)
      positions.append(position)
      ids.append(naming.name(title, id: Paper.id(title: title, year: year), at: position))
    }
    self.init(ids: ids, positions: positions)
  }

  private init(ids: [String], positions: [Int]?) {
    self.ids = ids
    self.positions = positions
  }

  /// The id of a paper; of one that was given none, the id that it would have alone.
  public subscript(paper: Paper) -> String {
    guard let positions else { return ids[paper.position] }
    var low = 0
    var high = positions.count
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] < paper.position { low = middle + 1 } else { high = middle }
    }
    return low < positions.count && positions[low] == paper.position ? ids[low] : paper.id
  }

  /// The positions, among the catalog's papers, of those with an id.
  ///
  /// - Complexity: O(*n*) in the number of papers.
  public func positions(of id: String) -> [Int] {
    ids.indices.filter { ids[$0] == id }.map { positions?[$0] ?? $0 }
  }
}

/// Gives papers their ids in the order of the list.
private struct Naming {
  private let papers: PaperCollection
  private var ids: StringNumbers
  /// The position of the first paper of each id.
  private var firsts: [Int] = []
  private var namesakes = Namesakes()

  /// Names for about so many papers.
  init(_ papers: PaperCollection, capacity: Int) {
    self.papers = papers
    ids = StringNumbers(capacity: capacity)
  }

  /// The id of the paper at a position whose own id may be another's as well.
  mutating func name(_ title: String, id: String, at position: Int) -> String {
    let number = ids.number(of: id)
    guard number < firsts.count else {
      firsts.append(position)
      return id
    }
    let first = firsts[number]
    let place = namesakes.place(of: title, after: papers.titleAndYear(at: first).title, id: id)
    return place == 0 ? id : "\(id)-\(place + 1)"
  }
}

/// The papers of those ids that several papers would have.
private struct Namesakes {
  private var ids = StringNumbers(capacity: 16)
  /// How many titles each of the ids has.
  private var counts: [Int] = []
  /// Ids with titles, the words of both parted by hyphens and the two by a slash.
  private var titles = StringNumbers(capacity: 16)
  /// The place of each title among those of its id.
  private var places: [Int] = []

  /// The place of a paper among the titles of its id, the first paper's being 0.
  mutating func place(of title: String, after first: @autoclosure () -> String, id: String) -> Int {
    let number = ids.number(of: id)
    if number == counts.count {
      counts.append(0)
      _ = place(of: key(first(), id), number)
    }
    return place(of: key(title, id), number)
  }

  private mutating func place(of key: String, _ id: Int) -> Int {
    let number = titles.number(of: key)
    if number == places.count {
      places.append(counts[id])
      counts[id] += 1
    }
    return places[number]
  }

  private func key(_ title: String, _ id: String) -> String {
    id + "/" + Slug.slug(of: title[...], words: .max)
  }
}

extension FirstWords {
  /// Whether the paper at a position may have a title that begins with one of the words.
  fileprivate func mayContain(titleAt position: Int, in catalog: Catalog) -> Bool {
    let line = catalog.document.lines[catalog.papers.entries[position].line].range.indices
    return FirstWord(catalog.document.source.bytes.span, inEntry: line).map(mayContain) ?? true
  }
}
