import Foundation
import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

/// What holds for any two lists.
@Suite struct ComparisonLawTests {
  /// The first two and the last two versions of a real list, where they are present.
  static let revisions: [(old: SourceFile, new: SourceFile)] = {
    let sources = Corpus.files.filter { $0.path.contains("/reference/") }
      .compactMap { try? Corpus.source($0) }
    let last = sources.count - 1
    return last < 2 ? [] : [(sources[0], sources[1]), (sources[last - 1], sources[last])]
  }()

  @Test(.enabled(if: Corpus.isPresent), arguments: revisions)
  func `the laws hold for versions of a real list`(_ old: SourceFile, _ new: SourceFile) {
    var generator = RandomNumbers(seed: UInt64(old.bytes.count))
    check(Catalog(old), Catalog(new), [true], using: &generator)
  }

  @Test(arguments: 0..<20) func `the laws hold for lists that were edited`(seed: UInt64) {
    var generator = RandomNumbers(seed: seed)
    for _ in 0..<5 {
      var list = EditableList(using: &generator)
      let old = list.catalog
      for _ in 0..<Int.random(in: 0...12, using: &generator) { list.edit(using: &generator) }
      check(old, list.catalog, using: &generator)
    }
  }

  @Test(arguments: 0..<4) func `the laws hold for lists that were damaged`(seed: UInt64) {
    var generator = RandomNumbers(seed: seed)
    let old = EditableList(using: &generator).text
    for mutation in Mutation.allCases {
      let bytes = mutation.apply(to: Array(old.utf8), using: &generator)
      check(
        ListComparisonTests.catalog(old), Catalog(SourceFile(path: "list.md", bytes: bytes)),
        using: &generator)
    }
  }

  private func check(
    _ old: Catalog, _ new: Catalog, _ spellings: [Bool] = [false, true],
    using generator: inout RandomNumbers
  ) {
    let (oldIDs, newIDs) = (
      PaperIdentity.identities(of: old.papers), PaperIdentity.identities(of: new.papers)
    )
    for includingSpelling in spellings {
      func compare(_ old: Catalog, _ new: Catalog) -> ListComparison {
        ListComparison(from: old, to: new, includingSpelling: includingSpelling)
      }
      #expect(compare(old, old).changes.isEmpty, "nothing differs from itself")
      let there = compare(old, new)
      let back = compare(new, old)
      #expect(
        there.entryChanges.map { Event($0) }.sorted()
          == back.entryChanges.map { Event($0).reversed }.sorted(), "the way back is the reverse")
      #expect(Self.count(new) == Self.count(old) + there.entryGrowth, "entries are accounted for")
      let shuffled = compare(Self.shuffled(old, &generator), Self.shuffled(new, &generator))
      #expect(there.changes.map { Event($0) } == shuffled.changes.map { Event($0) }, "order")
      for change in there.changes where change.isProbable {
        guard let one = change.old, let other = change.new else { continue }
        let isPair = oldIDs[one.position].ids.isEmpty || newIDs[other.position].ids.isEmpty
        #expect(isPair, "papers with ids are not paired by likeness")
      }
      if includingSpelling { expectApplied(there, gives: new) }
    }
  }

  private static func count(_ catalog: Catalog) -> Int { catalog.papers.count }

  /// Expects that the changes turn the entries of the old list into those of the new one.
  private func expectApplied(_ comparison: ListComparison, gives new: Catalog) {
    var paths: [[String]: [String]] = [:]
    for change in comparison.entryChanges {
      if case .path(let from) = change.from, case .path(let to) = change.to, change.paper == nil {
        paths[from] = to
      }
    }
    func now(_ path: [String]) -> [String] {
      for count in stride(from: path.count, to: 0, by: -1) {
        if let to = paths[Array(path.prefix(count))] { return to + path.dropFirst(count) }
      }
      return path
    }
    var entries = comparison.old.papers.map { Optional(Entry($0, topic: now($0.topic))) }
    for change in comparison.entryChanges {
      switch (change.kind, change.old, change.new) {
      case (.added, _, let new?), (.crossListed, _, let new?), (.duplicateAdded, _, let new?):
        entries.append(Entry(new, topic: new.topic))
      case (.removed, let old?, _), (.noLongerCrossListed, let old?, _),
        (.duplicateMerged, let old?, _):
        entries[old.position] = nil
      case (.moved, let old?, let new?): entries[old.position]?.topic = new.topic
      case (.retitled, let old?, let new?): entries[old.position]?.title = new.title
      case (.yearChanged, let old?, let new?): entries[old.position]?.year = new.year
      case (.accepted, let old?, let new?), (.venueChanged, let old?, let new?):
        entries[old.position]?.venue = new.venue?.text
        entries[old.position]?.year = new.year
      case (.linkAdded, let old?, _), (.linkChanged, let old?, _), (.linkRemoved, let old?, _):
        if let link = change.oldLink.flatMap({ entries[old.position]?.links.firstIndex(of: $0) }) {
          entries[old.position]?.links.remove(at: link)
        }
        if let link = change.newLink { entries[old.position]?.links.append(link) }
      default: break
      }
    }
    let wanted = new.papers.map { Entry($0, topic: $0.topic) }
    #expect(
      entries.compactMap { $0 }.map(\.text).sorted() == wanted.map(\.text).sorted(),
      "the changes give the new list")
  }

  /// The same list with the papers of each topic in another order.
  private static func shuffled(_ catalog: Catalog, _ generator: inout RandomNumbers) -> Catalog {
    let source = catalog.document.source
    let text = source.text(in: ByteRange(0, source.bytes.count))
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // Only lists whose entries are whole lines can be shuffled by line.
    for topic in catalog.topics {
      let numbers = topic.papers.map { catalog.papers[$0].line - 1 }
      let isByLine = topic.papers.allSatisfy { position in
        let paper = catalog.papers[position]
        return !source.text(in: paper.range).contains { $0.isNewline }
          && lines.indices.contains(paper.line - 1)
          && lines[paper.line - 1] == source.text(in: paper.range)
      }
      guard isByLine else { continue }
      for (number, line) in zip(numbers, numbers.map { lines[$0] }.shuffled(using: &generator)) {
        lines[number] = line
      }
    }
    let result = ListComparisonTests.catalog(lines.joined(separator: "\n"))
    return result.papers.count == catalog.papers.count ? result : catalog
  }
}

/// An entry as far as changes tell it.
private struct Entry {
  var title: String
  var venue: String?
  var year: Int?
  var links: [Link]
  var topic: [String]

  init(_ paper: Paper, topic: [String]) {
    title = paper.title
    venue = paper.venue?.text
    year = paper.year
    links = paper.links
    self.topic = topic
  }

  var text: String {
    let links = links.map { "\($0.label) \($0.url)" }.sorted()
    return "\(topic) \(title) \(venue ?? "-") \(year ?? 0) \(links)"
  }
}

/// A change without what depends on where it is in a list.
private struct Event: Comparable {
  var kind: Change.Kind
  var sides: [String]
  var paths: [[[String]]]

  init(_ change: Change) {
    kind = change.kind
    func text(_ paper: Paper?, _ link: Link?) -> String {
      paper.map { Entry($0, topic: []).text + " \(link.map { "\($0.label) \($0.url)" } ?? "")" }
        ?? ""
    }
    sides = [text(change.old, change.oldLink), text(change.new, change.newLink)]
    paths = [
      [change.old?.topic ?? change.oldTopic?.path ?? []],
      [change.new?.topic ?? change.newTopic?.path ?? []],
    ]
  }

  /// The change of the way back.
  var reversed: Event {
    var event = self
    event.sides.reverse()
    event.paths.reverse()
    event.kind =
      switch kind {
      case .topicAdded: .topicRemoved
      case .topicRemoved: .topicAdded
      case .added: .removed
      case .removed: .added
      case .crossListed: .noLongerCrossListed
      case .noLongerCrossListed: .crossListed
      case .linkAdded: .linkRemoved
      case .linkRemoved: .linkAdded
      case .duplicateAdded: .duplicateMerged
      case .duplicateMerged: .duplicateAdded
      case .accepted: .venueChanged
      case .topicRenamed, .topicMoved, .venueChanged, .yearChanged, .retitled, .moved, .linkChanged:
        kind
      }
    return event
  }

  private var key: [String] {
    // A preprint's acceptance is a change of venue on the way back.
    let kind = kind == .accepted ? Change.Kind.venueChanged : kind
    return [kind.rawValue] + sides + paths.map { "\($0)" }
  }

  static func < (one: Event, other: Event) -> Bool {
    one.key.lexicographicallyPrecedes(other.key)
  }

  static func == (one: Event, other: Event) -> Bool { one.key == other.key }
}

extension ListComparison {
  /// How many more entries the new list has than the old one, by the changes.
  fileprivate var entryGrowth: Int {
    entryChanges.reduce(0) { growth, change in
      switch change.kind {
      case .added, .crossListed, .duplicateAdded: growth + 1
      case .removed, .noLongerCrossListed, .duplicateMerged: growth - 1
      default: growth
      }
    }
  }
}
