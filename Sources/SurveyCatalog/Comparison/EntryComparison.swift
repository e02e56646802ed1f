/// Compares the entries that two lists have for a paper.
struct EntryComparison {
  private let matching: EntryMatching
  private let topics: TopicMatching
  private let includingSpelling: Bool

  init(_ matching: EntryMatching, _ topics: TopicMatching, includingSpelling: Bool) {
    self.matching = matching
    self.topics = topics
    self.includingSpelling = includingSpelling
  }

  /// The changes of all entries of a paper.
  func changes(ofPaper number: Int) -> [Change] {
    let paper = matching.papers[number]
    var changes: [Change] = []
    if paper.old.isEmpty {
      changes = paper.new.map { Change(.added, new: matching.newEntries[$0]) }
    } else if paper.new.isEmpty {
      changes = paper.old.map { Change(.removed, old: matching.oldEntries[$0]) }
    } else {
      changes = self.changes(old: paper.old, new: paper.new)
    }
    for index in changes.indices {
      changes[index].key = paper.key
      changes[index].isProbable = paper.isProbable
      changes[index].paperNumber = number
    }
    return changes
  }

  private func changes(old: [Int], new: [Int]) -> [Change] {
    var changes: [Change] = []
    let pairing = pairing(old: old, new: new)
    for (one, other) in pairing.stayed + pairing.moved {
      let (before, after) = (matching.oldEntries[one], matching.newEntries[other])
      if !topics.isSamePlace(old: one, new: other) {
        changes.append(Change(.moved, old: before, new: after))
      }
      changes += EntryChanges(before, after, includingSpelling: includingSpelling).changes
    }
    let oldPlaces = Set(pairing.stayed.map { topics.old.numberOfPaper[$0.old] })
    for entry in pairing.gone {
      let isListedAgain = oldPlaces.contains(topics.old.numberOfPaper[entry])
      changes.append(
        Change(
          isListedAgain ? .duplicateMerged : .noLongerCrossListed, old: matching.oldEntries[entry]))
    }
    let newPlaces = Set(pairing.stayed.map { topics.new.numberOfPaper[$0.new] })
    for entry in pairing.added {
      let isListedAgain = newPlaces.contains(topics.new.numberOfPaper[entry])
      changes.append(
        Change(isListedAgain ? .duplicateAdded : .crossListed, new: matching.newEntries[entry]))
    }
    return changes
  }

  /// Which entries of a paper are one.
  private struct Pairing {
    var stayed: [(old: Int, new: Int)] = []
    var moved: [(old: Int, new: Int)] = []
    var gone: [Int] = []
    var added: [Int] = []
  }

  /// Pairs entries in the same topic, then those that may have moved, in the order of topics.
  private func pairing(old: [Int], new: [Int]) -> Pairing {
    var pairing = Pairing()
    var waiting: [Int?: [Int]] = [:]
    let added = sorted(new, matching.newEntries)
    for entry in added.reversed() {
      waiting[topics.new.numberOfPaper[entry], default: []].append(entry)
    }
    for entry in sorted(old, matching.oldEntries) {
      let topic = topics.old.numberOfPaper[entry]
      let place = topic.flatMap { topics.newOfOld[$0] }
      // A topic that is gone is another place than above all topics.
      if topic == nil || place != nil, let same = waiting[place]?.popLast() {
        pairing.stayed.append((entry, same))
      } else {
        pairing.gone.append(entry)
      }
    }
    let used = Set(pairing.stayed.map { $0.new })
    pairing.added = added.filter { !used.contains($0) }
    let count = min(pairing.gone.count, pairing.added.count)
    for index in 0..<count {
      pairing.moved.append((pairing.gone[index], pairing.added[index]))
    }
    pairing.gone.removeFirst(count)
    pairing.added.removeFirst(count)
    return pairing
  }

  /// Entries in an order that depends on nothing but what they say.
  private func sorted(_ positions: [Int], _ entries: [Paper]) -> [Int] {
    guard positions.count > 1 else { return positions }
    let keys = positions.map { position in
      let paper = entries[position]
      return [
        paper.topic.joined(separator: "\u{0}"), paper.title, paper.venue?.text ?? "",
        String(paper.year ?? 0),
        paper.links.map { $0.label + "\u{0}" + $0.url }.joined(separator: "\u{0}"),
      ]
    }
    return positions.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
      .map { positions[$0] }
  }
}
