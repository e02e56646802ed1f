/// The ids of a catalog's papers, told apart where papers would share one.
///
/// A paper listed under two topics has one id. Of two different papers that come out the same, the
/// later gets `-2`, and so on.
public struct PaperIDs: Sendable {
  /// A paper whose id another, earlier one would have as well.
  private struct Namesake: Sendable {
    let position: Int
    /// How many other papers of the id stand before it.
    let place: Int
  }

  private let papers: PaperCollection
  /// In the order of the list; all other papers have the ids that they would have alone.
  private let namesakes: [Namesake]

  /// Gives every paper of a catalog its id.
  ///
  /// - Complexity: O(*n*) in the number of papers.
  public init(_ catalog: Catalog) {
    self.init(catalog.papers, at: Array(catalog.papers.indices))
  }

  /// Gives some papers of a catalog their ids, which are those that they have among all.
  ///
  /// - Complexity: O(*n*) in the number of papers of the catalog, for most of which a word is looked
  ///   at, and no more.
  public init(_ catalog: Catalog, of positions: [Int]) {
    if positions.count == catalog.papers.count {
      self.init(catalog)
      return
    }
    // Only a paper whose title begins alike can come out the same.
    var words = FirstWords(capacity: positions.count)
    for position in positions {
      guard let word = catalog.firstWord(ofPaperAt: position) else {
        self.init(catalog)
        return
      }
      words.insert(word)
    }
    let alike = catalog.papers.indices.filter {
      words.mayContain(catalog.firstWord(inEntryOfPaperAt: $0))
    }
    self.init(catalog.papers, at: catalog.positionsOfSharedWords(among: alike))
  }

  /// Tells the papers at some positions apart, which are in the order of the list.
  private init(_ papers: PaperCollection, at positions: [Int]) {
    let ids = positions.map { papers.fingerprintOfID(at: $0) }
    var numbers = FingerprintNumbers(capacity: ids.count)
    /// The position of the first paper of each id.
    var firsts: [Int] = []
    var titles = Titles()
    var namesakes: [Namesake] = []
    for (position, id) in zip(positions, ids) {
      let number = numbers.number(of: id)
      guard number < firsts.count else {
        firsts.append(position)
        continue
      }
      let place = titles.place(
        of: papers.titleAndYear(at: position).title,
        after: papers.titleAndYear(at: firsts[number]).title, id: number)
      if place > 0 { namesakes.append(Namesake(position: position, place: place)) }
    }
    self.init(papers, namesakes)
  }

  private init(_ papers: PaperCollection, _ namesakes: [Namesake]) {
    self.papers = papers
    self.namesakes = namesakes
  }

  /// The ids that papers would have alone, for who shows none: nothing is read.
  package static func own(_ catalog: Catalog) -> PaperIDs { PaperIDs(catalog.papers, []) }

  /// The id of a paper.
  public subscript(paper: Paper) -> String { told(paper.id, at: paper.position) }

  /// The positions, among the catalog's papers, of those with an id.
  ///
  /// - Complexity: O(*n*) in the number of papers.
  public func positions(of id: String) -> [Int] {
    papers.indices.filter { self.id(at: $0) == id }
  }

  /// The id of the paper at a position.
  func id(at position: Int) -> String { told(papers.id(at: position), at: position) }

  private func told(_ id: String, at position: Int) -> String {
    var (low, high) = (0, namesakes.count)
    while low < high {
      let middle = (low + high) / 2
      if namesakes[middle].position < position { low = middle + 1 } else { high = middle }
    }
    guard low < namesakes.count, namesakes[low].position == position else { return id }
    return id + "-" + String(namesakes[low].place + 1)
  }
}

/// The titles of those ids that several papers would have.
private struct Titles {
  private var ids = PositionNumbers()
  /// How many titles each of the ids has.
  private var counts: [Int] = []
  private var titles = FingerprintNumbers(capacity: 0)
  /// The place of each title among those of its id.
  private var places: [Int] = []

  /// The place of a paper among the titles of its id, the first paper's being 0.
  mutating func place(of title: String, after first: @autoclosure () -> String, id: Int) -> Int {
    let number = ids.number(of: id)
    if number == counts.count {
      counts.append(0)
      _ = place(of: key(first(), id), number)
    }
    return place(of: key(title, id), number)
  }

  private mutating func place(of key: Fingerprint, _ id: Int) -> Int {
    let number = titles.number(of: key)
    if number == places.count {
      places.append(counts[id])
      counts[id] += 1
    }
    return places[number]
  }

  /// What titles of the id that say the same have in common.
  private func key(_ title: String, _ id: Int) -> Fingerprint {
    Fingerprint(String(id) + "/" + Slug.slug(of: title[...], words: .max))
  }
}

extension Catalog {
  /// The first word of a paper's title as its entry shows it; nil where the entry leaves it open.
  fileprivate func firstWord(inEntryOfPaperAt position: Int) -> FirstWord? {
    let line = document.lines[papers.entries[position].line].range.indices
    return FirstWord(document.source.bytes.span, inEntry: line)
  }

  /// The first word of a paper's title; nil where its id does not tell it.
  fileprivate func firstWord(ofPaperAt position: Int) -> FirstWord? {
    firstWord(inEntryOfPaperAt: position) ?? FirstWord(ofID: papers.id(at: position))
  }

  /// Those of some positions at which a title begins with a word with which another one begins, too.
  fileprivate func positionsOfSharedWords(among positions: [Int]) -> [Int] {
    var words = FirstWords(capacity: positions.count)
    var shared = words
    for position in positions {
      guard let word = firstWord(ofPaperAt: position) else { return positions }
      if words.mayContain(word) { shared.insert(word) }
      words.insert(word)
    }
    return positions.filter { shared.mayContain(firstWord(ofPaperAt: $0)) }
  }
}

extension FirstWords {
  /// Whether a word may be among the words; of one that is not told nobody knows.
  fileprivate func mayContain(_ word: FirstWord?) -> Bool { word.map(mayContain) ?? true }
}

extension PaperCollection {
  /// The fingerprint of the id that the paper at a position would have alone.
  func fingerprintOfID(at position: Int) -> Fingerprint {
    let bytes = document.source.bytes.span
    let block = document.blockRange(atLine: entries[position].line)
    guard let (title, year) = RegularEntry.titleAndYear(in: block, bytes),
      bytes.firstIndexBeyondASCII(in: title) == nil,
      bytes.firstIndex(of: .newline, in: title) == nil,
      let fingerprint = Paper.fingerprintOfID(bytes, title: title, year: year)
    else { return Fingerprint(id(at: position)) }
    return fingerprint
  }

  /// The id that the paper at a position would have alone.
  fileprivate func id(at position: Int) -> String {
    let (title, year) = titleAndYear(at: position)
    return Paper.id(title: title, year: year)
  }
}
