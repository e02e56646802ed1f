/// Which entries of a list name the same paper, and which give one address to different papers.
struct Repeats: Sendable {
  /// The positions of the entries that name one paper, for each paper that is named twice or more.
  private(set) var papers: [[Int]] = []
  /// The addresses that stand under different titles.
  private(set) var clashes: [AddressClash] = []

  /// Compares all entries.
  ///
  /// Entries name one paper where they share an id and their titles agree, or where their titles are
  /// equal and their ids do not speak against it.
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
  /// Whether the ids of two entries of one title say that the papers differ.
  fileprivate func isOther(than first: EntryFacts) -> Bool {
    var isOther = false
    for key in papers where key.site != nil {
      for known in first.papers where known.site == key.site {
        if known == key { return false }
        isOther = true
      }
    }
    return isOther
  }
}

/// One address under different titles.
struct AddressClash: Sendable {
  let key: PaperKey
  /// The positions at which the finding belongs, each with that of an entry of another title.
  let blamed: [(position: Int, other: Int)]

  /// Blames the titles in the minority; all where none has the majority.
  ///
  /// Lines that were there before weigh more than added ones.
  init(_ key: PaperKey, _ classes: [[Int]], _ facts: [EntryFacts], _ focus: LineSet?) {
    self.key = key
    let weights = classes.map { members in
      let added = focus.map { lines in members.count { lines.contains(facts[$0].line) } } ?? 0
      return (members.count - added, added)
    }
    let greatest = weights.max(by: <) ?? (0, 0)
    let leaders = weights.indices.filter { weights[$0] == greatest }
    // The title that others are held against, and what it is held against itself.
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
