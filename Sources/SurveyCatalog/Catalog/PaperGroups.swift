/// The entries of one or two lists grouped by paper.
///
/// Entries that share an id are one paper, unless ids of a more reliable kind tell them apart; titles
/// decide last. If a chain of entries would join two different ids of one kind, the chain is not
/// joined at all, so the order of the entries does not matter.
struct PaperGroups {
  /// The number of the group of each entry.
  private(set) var groups: [Int]
  /// How many groups there are.
  private(set) var count: Int

  /// - Complexity: O(*n* log *n*) in the number of entries.
  init(_ identities: [PaperIdentity]) {
    var numbers: [PaperIdentity: Int] = [:]
    groups = identities.map { identity in
      let number = numbers[identity] ?? numbers.count
      numbers[identity] = number
      return number
    }
    count = numbers.count
    for kind in PaperIdentity.Kind.allCases { join(by: kind, identities) }
  }

  /// Joins the groups that share a key of a kind.
  private mutating func join(by kind: PaperIdentity.Kind, _ identities: [PaperIdentity]) {
    var sets = Partition(count: count)
    var firsts: [String: Int] = [:]
    for (entry, identity) in identities.enumerated() {
      let value = kind == .title ? identity.title : identity.id(kind) ?? ""
      if value.isEmpty { continue }
      if let first = firsts[value] {
        sets.join(first, groups[entry])
      } else {
        firsts[value] = groups[entry]
      }
    }
    let roots = (0..<count).map { sets.root(of: $0) }
    let conflicts = conflicts(in: roots, before: kind, identities)
    var numbers: [Int: Int] = [:]
    var next = 0
    let new = roots.indices.map { group in
      let root = roots[group]
      if let number = numbers[root], !conflicts.contains(root) { return number }
      numbers[root] = next
      next += 1
      return next - 1
    }
    groups = groups.map { new[$0] }
    count = next
  }

  /// The sets that would join groups with different ids of a more reliable kind.
  private func conflicts(
    in roots: [Int], before kind: PaperIdentity.Kind, _ identities: [PaperIdentity]
  ) -> Set<Int> {
    var conflicts: Set<Int> = []
    for other in PaperIdentity.Kind.allCases where other < kind {
      // The ids of each group, then those that all groups of a set that have any share.
      var ids: [Int: Set<String>] = [:]
      for (entry, identity) in identities.enumerated() {
        if let id = identity.id(other) { ids[groups[entry], default: []].insert(id) }
      }
      var shared: [Int: Set<String>] = [:]
      for (group, values) in ids {
        let root = roots[group]
        shared[root] = shared[root].map { $0.intersection(values) } ?? values
      }
      for (root, values) in shared where values.isEmpty { conflicts.insert(root) }
    }
    return conflicts
  }
}
