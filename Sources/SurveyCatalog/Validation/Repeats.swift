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
    var titles = FirstPlaces(capacity: facts.count)
    var addresses = FirstPlaces(capacity: facts.count)
    var groups = PositionGroups()
    // The positions that share a key, by where it stands first.
    var shared = PositionLists()
    // Read in place: a copy of what is known of an entry would be counted.
    let known = facts.span
    for position in known.indices {
      if !known[position].title.isEmpty {
        let title = known[position].title
        let first = titles.first(position, title.hash) { facts[$0].title == title }
        if first != position, !facts[position].isOther(than: facts[first]) {
          groups.join(first, position)
        }
      }
      for index in 0..<known[position].papers.count {
        let key = known[position].papers[index]
        let place = KeyPlace(position, index)
        let first = addresses.first(place.number, key.hash) { KeyPlace($0).key(in: facts) == key }
        if first != place.number { shared.append(position, under: first) }
      }
    }
    let order = shared.heads.indices.sorted { shared.heads[$0] < shared.heads[$1] }
    for head in order {
      let first = KeyPlace(shared.heads[head])
      let key = first.key(in: facts)
      let sorted = TitleClasses([first.position] + shared[head], facts, catalog)
      for members in sorted.classes {
        for position in members.dropFirst() { groups.join(members[0], position) }
      }
      if sorted.classes.count > 1 {
        clashes.append(AddressClash(key, sorted.classes, facts, focus))
      }
    }
    papers = groups.groups
  }
}

/// Where a key stands: which entry has it, and which of its keys it is.
private struct KeyPlace {
  /// Both in one number; an entry has no more than sixteen keys.
  let number: Int

  init(_ number: Int) { self.number = number }
  init(_ position: Int, _ index: Int) { number = position << 4 | index }

  var position: Int { number >> 4 }
  func key(in facts: [EntryFacts]) -> PaperKey { facts[position].papers[number & 15] }
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
