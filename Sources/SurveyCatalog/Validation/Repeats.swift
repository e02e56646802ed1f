/// Which entries of a list are the same paper, and which have one URL for different papers.
struct Repeats: Sendable {
  /// The positions of the entries of each paper that is listed more than once.
  private(set) var papers: [[Int]] = []
  /// The URLs with different titles.
  private(set) var clashes: [AddressClash] = []

  /// Compares all entries.
  ///
  /// Entries are one paper if they share an id and their titles agree, or if their titles are equal and
  /// their ids do not differ.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  init(_ facts: [EntryFacts], in catalog: Catalog, focus: LineSet?) {
    var groups = Partition(count: facts.count)
    for positions in facts.indices.filter({ !facts[$0].title.isEmpty }).grouped(by: {
      facts[$0].title
    }) {
      for position in positions.dropFirst()
      where !facts[position].isOther(than: facts[positions[0]]) {
        groups.join(positions[0], position)
      }
    }
    let links = facts.indices.flatMap { position in
      facts[position].papers.map { (position: position, key: $0) }
    }
    for shared in links.grouped(by: \.key) where shared.count > 1 {
      let sorted = TitleClasses(shared.map(\.position), facts, catalog)
      for members in sorted.classes {
        for position in members.dropFirst() { groups.join(members[0], position) }
      }
      if sorted.classes.count > 1 {
        clashes.append(AddressClash(shared[0].key, sorted.classes, facts, focus))
      }
    }
    papers = groups.parts.filter { $0.count > 1 }
  }
}

extension EntryFacts {
  /// Whether the ids of two entries with one title differ.
  fileprivate func isOther(than first: EntryFacts) -> Bool {
    var isOther = false
    for key in papers where key.kind != nil {
      for known in first.papers where known.kind == key.kind {
        if known == key { return false }
        isOther = true
      }
    }
    return isOther
  }
}

/// One URL with different titles.
struct AddressClash: Sendable {
  let key: PaperKey
  /// The positions to report, each with that of an entry with another title.
  let blamed: [(position: Int, other: Int)]

  /// Reports the titles in the minority; all if there is no majority.
  ///
  /// Old lines count more than added ones.
  init(_ key: PaperKey, _ classes: [[Int]], _ facts: [EntryFacts], _ focus: LineSet?) {
    self.key = key
    let weights = classes.map { members in
      let added = focus.map { lines in members.count { lines.contains(facts[$0].line) } } ?? 0
      return (members.count - added, added)
    }
    let greatest = weights.max(by: <) ?? (0, 0)
    let leaders = weights.indices.filter { weights[$0] == greatest }
    // The title that others are compared with, and the one that it is compared with itself.
    let first = leaders.first ?? 0
    let second = weights.indices.first { $0 != first } ?? first
    var blamed: [(position: Int, other: Int)] = []
    for index in classes.indices where index != first || leaders.count > 1 {
      let other = classes[index == first ? second : first][0]
      blamed += classes[index].map { ($0, other) }
    }
    self.blamed = blamed
  }
}
