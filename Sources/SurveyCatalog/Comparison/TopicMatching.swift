/// Which topics of two lists are the same, though one may have another heading or place.
///
/// Topics with the same path are the same. Of the others, two are the same if most of the papers of
/// either that both lists have are under the other one, too.
struct TopicMatching {
  /// The topics of a list; those with equal paths are one.
  struct Outline {
    /// The first topic of each path.
    private(set) var topics: [Topic] = []
    /// The number of the topic above each.
    private(set) var parents: [Int?] = []
    /// Whether each topic, or one below it, has papers.
    private(set) var hasPapers: [Bool] = []
    /// The number of the topic of each paper; nil above the first topic.
    private(set) var numberOfPaper: [Int?] = []
    private var numbers: [Place: Int] = [:]

    private struct Place: Hashable {
      let parent: Int?
      let heading: String
    }

    init(_ catalog: Catalog) {
      var numberOfTopic: [Int] = []
      for topic in catalog.topics {
        let place = Place(
          parent: topic.parent.map { numberOfTopic[$0] }, heading: Self.folded(topic.title))
        let number = numbers[place] ?? topics.count
        if number == topics.count {
          numbers[place] = number
          topics.append(topic)
          parents.append(place.parent)
        }
        numberOfTopic.append(number)
      }
      numberOfPaper = catalog.papers.entries.map { $0.topic.map { numberOfTopic[$0] } }
      hasPapers = Array(repeating: false, count: topics.count)
      for number in numberOfPaper {
        for number in path(number) { hasPapers[number] = true }
      }
    }

    /// The topic and those above it, the innermost first.
    func path(_ number: Int?) -> [Int] {
      var path: [Int] = []
      var next = number
      while let number = next {
        path.append(number)
        next = parents[number]
      }
      return path
    }

    /// The topic with a heading below another.
    func number(below parent: Int?, heading: String) -> Int? {
      numbers[Place(parent: parent, heading: heading)]
    }

    /// The heading as headings are compared.
    static func folded(_ heading: String) -> String {
      let folded = PaperIdentity.folded(heading)
      return folded.isEmpty ? heading : folded
    }
  }

  let old: Outline
  let new: Outline
  /// The new topic of each old one, and the old topic of each new one.
  private(set) var newOfOld: [Int?]
  private(set) var oldOfNew: [Int?]

  init(_ matching: EntryMatching) {
    old = Outline(matching.old)
    new = Outline(matching.new)
    newOfOld = Array(repeating: nil, count: old.topics.count)
    oldOfNew = Array(repeating: nil, count: new.topics.count)
    for (number, topic) in old.topics.enumerated() {
      let parent = old.parents[number]
      let newParent = parent.flatMap { newOfOld[$0] }
      guard parent == nil || newParent != nil,
        let same = new.number(below: newParent, heading: Outline.folded(topic.title))
      else { continue }
      match(number, same)
    }
    matchByPapers(matching)
  }

  private mutating func match(_ old: Int, _ new: Int) {
    newOfOld[old] = new
    oldOfNew[new] = old
  }

  /// An old and a new topic that may be the same.
  private struct Pair: Hashable {
    let old: Int
    let new: Int
  }

  /// Papers with more entries than this say nothing of topics.
  private static let mostEntries = 8

  private mutating func matchByPapers(_ matching: EntryMatching) {
    var oldCounts: [Int: Int] = [:]
    var newCounts: [Int: Int] = [:]
    var shared: [Pair: Int] = [:]
    for paper in matching.papers
    where (1...Self.mostEntries).contains(paper.old.count)
      && (1...Self.mostEntries).contains(paper.new.count)
    {
      let olds = Set(paper.old.flatMap { old.path(old.numberOfPaper[$0]) })
        .filter { newOfOld[$0] == nil }
      let news = Set(paper.new.flatMap { new.path(new.numberOfPaper[$0]) })
        .filter { oldOfNew[$0] == nil }
      for number in olds { oldCounts[number, default: 0] += 1 }
      for number in news { newCounts[number, default: 0] += 1 }
      for one in olds {
        for other in news { shared[Pair(old: one, new: other), default: 0] += 1 }
      }
    }
    let pairs = shared.filter { pair, count in
      2 * count > oldCounts[pair.old, default: 0] && 2 * count > newCounts[pair.new, default: 0]
    }
    let ranked = pairs.map { pair, count in (pair: pair, rank: rank(pair, shared: count)) }
      .sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    for (pair, _) in ranked where newOfOld[pair.old] == nil && oldOfNew[pair.new] == nil {
      match(pair.old, pair.new)
    }
  }

  /// What decides between pairs, the least first: heading, depth, papers; the same from both sides.
  private func rank(_ pair: Pair, shared: Int) -> [RankItem] {
    let (one, other) = (old.topics[pair.old], new.topics[pair.new])
    let isSame = Outline.folded(one.title) == Outline.folded(other.title)
    let depths = (one.path.count, other.path.count)
    let paths = [one.path, other.path].map { $0.joined(separator: "\u{0}") }.sorted()
    return [
      .number(isSame ? 0 : 1), .number(abs(depths.0 - depths.1)), .number(-shared),
      .number(depths.0 + depths.1), .text(paths[0]), .text(paths[1]),
    ]
  }

  private enum RankItem: Comparable {
    case number(Int)
    case text(String)
  }

  /// Whether an entry is where it was.
  func isSamePlace(old oldEntry: Int, new newEntry: Int) -> Bool {
    let number = new.numberOfPaper[newEntry]
    guard let oldNumber = old.numberOfPaper[oldEntry] else { return number == nil }
    return number != nil && newOfOld[oldNumber] == number
  }

  /// The changes of the topics that have papers.
  func changes(includingSpelling: Bool) -> [Change] {
    var changes: [Change] = []
    for (number, topic) in old.topics.enumerated() {
      guard let other = newOfOld[number] else {
        if old.hasPapers[number] { changes.append(Change(.topicRemoved, old: topic, new: nil)) }
        continue
      }
      guard old.hasPapers[number] || new.hasPapers[other] else { continue }
      let now = new.topics[other]
      let parent = old.parents[number].flatMap { newOfOld[$0] }
      let isBelowSame =
        old.parents[number] == nil
        ? new.parents[other] == nil
        : parent != nil
          && parent == new.parents[other]
      let isSpelledSame = topic.title == now.title
      if includingSpelling
        ? !isSpelledSame : Outline.folded(topic.title) != Outline.folded(now.title)
      {
        changes.append(Change(.topicRenamed, old: topic, new: now))
      } else if !isBelowSame {
        changes.append(Change(.topicMoved, old: topic, new: now))
      }
    }
    for (number, topic) in new.topics.enumerated() where oldOfNew[number] == nil {
      if new.hasPapers[number] { changes.append(Change(.topicAdded, old: nil, new: topic)) }
    }
    return changes
  }
}
