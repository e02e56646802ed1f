/// The differences between two versions of a list, as a list of papers.
///
/// Papers are recognized by ``PaperIdentity``, then by titles that are nearly alike if one of them
/// has no id. Entries may be in any order.
///
/// ```swift
/// for change in ListComparison(from: old, to: new).changes { print(change.kind, change.title) }
/// ```
public struct ListComparison: Sendable {
  /// The old list.
  public let old: Catalog
  /// The new list.
  public let new: Catalog
  /// The changes: one for each topic or paper and what happened to it.
  public let changes: [Change]
  /// The changes of entries: a paper that is listed twice may have two equal ones.
  let entryChanges: [Change]

  /// Compares two lists.
  ///
  /// - Parameters:
  ///   - old: The old list.
  ///   - new: The new list.
  ///   - includingSpelling: Whether to report what is only spelled in another way: case, accents
  ///     and punctuation of titles and headings, names of a venue, URLs of one page.
  /// - Complexity: O(*n* log *n*) in the length of the lists.
  public init(from old: Catalog, to new: Catalog, includingSpelling: Bool = false) {
    let matching = EntryMatching(old, new)
    let topics = TopicMatching(matching)
    var changes = topics.changes(includingSpelling: includingSpelling)
    let comparison = EntryComparison(matching, topics, includingSpelling: includingSpelling)
    for paper in matching.papers.indices { changes += comparison.changes(ofPaper: paper) }
    let order = ChangeOrder(matching, topics)
    entryChanges = order.sorted(changes)
    self.changes = Self.merged(entryChanges)
    self.old = old
    self.new = new
  }

  /// Merges the changes of one kind that the entries of a paper have in common.
  private static func merged(_ changes: [Change]) -> [Change] {
    struct Event: Hashable {
      let kind: Change.Kind
      let paper: Int
      let from: Change.Value?
      let to: Change.Value?
      let topic: [String]?
    }
    struct Listing: Hashable {
      let place: Int
      let topic: [String]
    }
    var merged: [Change] = []
    var places: [Event: Int] = [:]
    var known: Set<Listing> = []
    for change in changes {
      guard change.paper != nil else {
        merged.append(change)
        continue
      }
      let isOfTopic: Bool =
        switch change.kind {
        case .crossListed, .noLongerCrossListed, .duplicateAdded, .duplicateMerged: true
        default: false
        }
      let event = Event(
        kind: change.kind, paper: change.paperNumber, from: change.from, to: change.to,
        topic: isOfTopic ? change.topic : nil)
      if let place = places[event] {
        for topic in change.topics
        where known.insert(Listing(place: place, topic: topic)).inserted {
          merged[place].topics.append(topic)
        }
      } else {
        places[event] = merged.count
        known.formUnion(change.topics.map { Listing(place: merged.count, topic: $0) })
        merged.append(change)
      }
    }
    return merged
  }
}

/// The order in which changes are reported, whatever the order of the entries in the lists.
struct ChangeOrder {
  private let topicCount: Int
  private let newTopics: [[String]: Int]
  private let oldTopics: [[String]: Int]

  init(_ matching: EntryMatching, _ topics: TopicMatching) {
    topicCount = matching.new.topics.count
    func places(_ topics: [Topic]) -> [[String]: Int] {
      var places: [[String]: Int] = [:]
      for topic in topics where places[topic.path] == nil { places[topic.path] = topic.id }
      return places
    }
    newTopics = places(matching.new.topics)
    oldTopics = places(matching.old.topics)
  }

  /// Sorts changes by kind, topic, year and title; of equal entries, the one with most links first.
  func sorted(_ changes: [Change]) -> [Change] {
    let kinds = Dictionary(
      uniqueKeysWithValues: Change.Kind.allCases.enumerated().map { ($1, $0) })
    let keys = changes.map { change in
      Key(
        kind: kinds[change.kind] ?? 0, topic: place(of: change), year: -(change.paper?.year ?? 0),
        title: PaperIdentity.folded(change.title),
        links: -(change.paper?.links.count ?? 0),
        rest: [
          change.title, text(change.from), text(change.to), change.key?.text ?? "",
          change.paper?.links.map { "\($0.label) \($0.url)" }.joined(separator: " ") ?? "",
        ])
    }
    return changes.indices.sorted { keys[$0] < keys[$1] }.map { changes[$0] }
  }

  private func place(of change: Change) -> Int {
    if change.new != nil || change.newTopic != nil { return newTopics[change.topic] ?? -1 }
    return newTopics[change.topic] ?? topicCount + (oldTopics[change.topic] ?? -1)
  }

  private func text(_ value: Change.Value?) -> String {
    switch value {
    case .text(let text): text
    case .path(let path): path.joined(separator: " > ")
    case nil: ""
    }
  }

  private struct Key: Comparable {
    let kind: Int
    let topic: Int
    let year: Int
    let title: String
    let links: Int
    let rest: [String]

    static func < (one: Key, other: Key) -> Bool {
      if one.kind != other.kind { return one.kind < other.kind }
      if one.topic != other.topic { return one.topic < other.topic }
      if one.year != other.year { return one.year < other.year }
      if one.title != other.title { return one.title < other.title }
      if one.links != other.links { return one.links < other.links }
      return one.rest.lexicographicallyPrecedes(other.rest)
    }
  }
}
