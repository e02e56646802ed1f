/// Reads the candidates of a document in rounds: each reads with the habits of the round before.
struct Learning {
  let document: SurveyMarkdown.Document
  let venues: VenueNames
  private(set) var finder: CandidateFinder
  /// The columns of each table.
  private(set) var tables: [TableColumns] = []
  private(set) var readable: [ReadableEntry] = []
  private(set) var labels: [[Label]] = []
  /// The candidates that are papers, in document order.
  private(set) var papers: [Int] = []
  /// What each candidate says for itself about being a paper.
  private var own: [Float] = []
  private var columnCount = 1

  /// Habits are learned from about so many candidates.
  private static let sampleSize = 400
  private static let rounds = 3

  init(_ document: SurveyMarkdown.Document, _ venues: VenueNames) {
    self.document = document
    self.venues = venues
    finder = CandidateFinder(document)
    tables = finder.headers.map { _ in TableColumns(labels: [], first: 1) }
    readHeaders()
    readable = finder.candidates.indices.map(cut)
    labels = Array(repeating: [], count: readable.count)
    own = Array(repeating: 0, count: readable.count)
    let all = Array(readable.indices)
    joinDetails()
    let sample = self.sample()
    read(sample, Decoder())
    vote(on: sample)
    for round in 0..<Self.rounds {
      let habits = habits()
      let isLast = round == Self.rounds - 1
      read(isLast ? all : sample, Decoder(habits))
      vote(on: isLast ? all : sample)
    }
  }

  private mutating func readHeaders() {
    var firsts: [[String]: Int] = [:]
    for (index, header) in finder.headers.enumerated() {
      let first = firsts[header] ?? columnCount
      if firsts[header] == nil {
        firsts[header] = first
        columnCount = min(columnCount + header.count + 1, TableColumns.limit)
      }
      let hasTitle = header.contains { HeaderWords.isTitle($0.utf8) }
      tables[index] = TableColumns(
        labels: header.map { HeaderWords.label(of: $0.utf8, isBesideTitle: hasTitle) },
        first: first)
    }
  }

  func columns(of index: Int) -> TableColumns? {
    let header = finder.candidates[index].header
    return header >= 0 ? tables[header] : nil
  }

  func visibleText(of index: Int) -> VisibleText {
    CandidateFinder.visibleText(of: finder.candidates[index], in: document)
  }

  private func cut(_ index: Int) -> ReadableEntry {
    ReadableEntry(visibleText(of: index), columns: columns(of: index), venues: venues)
  }

  // MARK: Rounds

  /// The candidates from which habits are learned: all of a short list, else those whose text
  /// chooses them, so that a new entry changes nothing about the others.
  private func sample() -> [Int] {
    var step: UInt64 = 1
    while readable.count / Int(step) > 2 * Self.sampleSize { step *= 2 }
    guard step > 1 else { return Array(readable.indices) }
    return readable.indices.filter { index in
      let sum = readable[index].atoms.prefix(4).reduce(0) { $0 &+ $1.fingerprint }
      return (sum ^ sum >> 29) % step == 0
    }
  }

  private func habits() -> Habits {
    var habits = Habits(columnCount: columnCount + 1)
    for index in papers { habits.add(readable[index], labels[index]) }
    habits.settle()
    return habits
  }

  private mutating func read(_ indices: [Int], _ decoder: Decoder) {
    var decoder = decoder
    for index in indices {
      labels[index] = decoder.decode(readable[index])
      own[index] = PaperVotes.own(
        finder.candidates[index], readable[index], labels[index], columns: columns(of: index))
    }
  }

  // MARK: Votes

  /// Decides which candidates are papers: what each says, then what its section or table and the
  /// candidates of its shape say, and what most papers have.
  private mutating func vote(on indices: [Int]) {
    let candidates = finder.candidates
    let usual = usualParts()
    let rare = rareContainers()
    var sections: [Int: Share] = [:]
    var shapes: [UInt64: Share] = [:]
    var containers: [ReadEntry.Container: Share] = [:]
    var shapeOf: [UInt64] = []
    let indices = indices.filter { !readable[$0].atoms.isEmpty }
    for index in indices {
      let shape = PaperVotes.shape(candidates[index], readable[index], labels[index])
      shapeOf.append(shape)
      sections[candidates[index].topic, default: Share()].add(own[index])
      shapes[shape, default: Share()].add(own[index])
      containers[candidates[index].container, default: Share()].add(own[index])
    }
    var topicScores: [Int: Float] = [:]
    papers = []
    for (position, index) in indices.enumerated() where labels[index].contains(.title) {
      let candidate = candidates[index]
      let section = sections[candidate.topic]?.mean ?? 0
      let shape = shapes[shapeOf[position]]?.mean ?? 0
      let topic = topicScores[candidate.topic] ?? PaperVotes.section(finder.topics[candidate.topic])
      topicScores[candidate.topic] = topic
      var score =
        own[index] + (candidate.header >= 0 ? 2.2 : 1.5) * section + 0.6 * shape + topic
      score += 0.6 * max(0, containers[candidate.container]?.mean ?? 0)
      score -= Float(usual.subtracting(parts(index)).rawValue.nonzeroBitCount)
      if rare.contains(candidate.container) { score -= 1.5 }
      if let parent = candidate.parent, own[parent] > 0.5, readable[index].facts.links == 0 {
        score -= 2.5
      }
      if score > 0 { papers.append(index) }
    }
  }

  /// The parts that nine of ten papers have.
  private func usualParts() -> EntryParts {
    guard papers.count >= 10 else { return [] }
    let parts = papers.map(parts)
    var usual: EntryParts = []
    for part in EntryParts.all {
      let count = parts.count { $0.contains(part) }
      if count * 10 >= papers.count * 9 { usual.insert(part) }
    }
    return usual
  }

  /// The containers that fewer than one of ten papers have.
  private func rareContainers() -> Set<ReadEntry.Container> {
    guard papers.count >= 10 else { return [] }
    var rare: Set<ReadEntry.Container> = []
    for container in [ReadEntry.Container.item, .paragraph, .row] {
      let count = papers.count { finder.candidates[$0].container == container }
      if count * 10 < papers.count { rare.insert(container) }
    }
    return rare
  }

  private func parts(_ index: Int) -> EntryParts {
    var parts: EntryParts = readable[index].facts.links > 0 ? .link : []
    for label in labels[index] {
      switch label {
      case .authors: parts.insert(.authors)
      case .venue: parts.insert(.venue)
      case .date: parts.insert(.date)
      default: break
      }
    }
    return parts
  }

  /// Why a candidate that links to a paper is not one of the papers; nil if it is no wonder.
  func reasonUnread(_ index: Int) -> String? {
    let candidate = finder.candidates[index]
    let facts = readable[index].facts
    guard facts.paperLinks > 0, facts.links <= 4, candidate.container != .paragraph,
      !candidate.isQuoted, PaperVotes.section(finder.topics[candidate.topic]) > -2
    else { return nil }
    return labels[index].contains(.title)
      ? "it differs from the entries of the list" : "it has no title"
  }

  // MARK: Details

  /// Joins items to the entry that contains or precedes them, where they say more about it: a list
  /// of authors, a line of links, a remark.
  private mutating func joinDetails() {
    let candidates = finder.candidates
    var related: Set<Int> = []
    for index in candidates.indices {
      guard let owner = candidates[index].parent ?? candidates[index].lead else { continue }
      related.insert(index)
      related.insert(owner)
    }
    read(related.sorted(), Decoder())
    var decoder = Decoder()
    var groups: [Bool: DetailGroup] = [:]
    for index in candidates.indices {
      guard let owner = candidates[index].parent ?? candidates[index].lead else { continue }
      let isDetail =
        own[index] <= 0.3
        || !decoder.decode(readable[index], needsTitle: false).contains(.title)
      groups[candidates[index].parent != nil, default: DetailGroup()].add(
        index, owner, isDetail: isDetail, isTitled: titleWords(owner) >= 4)
    }
    var joined: [Int: Int] = [:]
    for group in groups.values where group.areJoined {
      for (index, owner) in group.details
      where labels[owner].contains(.title) && candidates[owner].parent == nil {
        joined[index] = owner
      }
    }
    guard !joined.isEmpty else { return }
    finder.join(joined)
    var changed = Set(joined.keys)
    changed.formUnion(joined.values)
    for index in changed { readable[index] = cut(index) }
  }

  private func titleWords(_ index: Int) -> Int {
    var words = 0
    for (piece, label) in labels[index].enumerated() where label == .title {
      words += Int(readable[index].atoms[piece].words)
    }
    return words
  }
}

/// Items below or after possible entries.
private struct DetailGroup {
  private(set) var details: [(index: Int, owner: Int)] = []
  private var owners: [Int: Bool] = [:]
  private var count = 0

  mutating func add(_ index: Int, _ owner: Int, isDetail: Bool, isTitled: Bool) {
    count += 1
    owners[owner] = isTitled
    if isDetail { details.append((index, owner)) }
  }

  /// Whether most owners are titled and few items are entries of their own.
  var areJoined: Bool {
    let papers = count - details.count
    let titled = owners.values.count { $0 }
    return papers * 10 <= count * 3 && (titled * 10 >= owners.count * 6 || papers == 0)
  }
}

/// The mean of votes, drawn to zero where there are few.
private struct Share {
  private var sum: Float = 0
  private var count: Float = 0

  mutating func add(_ vote: Float) {
    sum += min(2, max(-2, vote))
    count += 1
  }

  var mean: Float { sum / (count + 2) }
}

/// Parts that an entry has or lacks.
private struct EntryParts: OptionSet {
  var rawValue: UInt8

  static let link = EntryParts(rawValue: 1)
  static let authors = EntryParts(rawValue: 2)
  static let venue = EntryParts(rawValue: 4)
  static let date = EntryParts(rawValue: 8)
  static let all: [EntryParts] = [.link, .authors, .venue, .date]
}
