extension Sequence {
  /// The elements that share a key, for each key in the order of its first element.
  func grouped<Key: Hashable>(by key: (Element) -> Key) -> [[Element]] {
    var groups: [[Element]] = []
    var indices: [Key: Int] = [:]
    for element in self {
      let index = indices[key(element), default: groups.count]
      if index == groups.count {
        indices[key(element)] = index
        groups.append([])
      }
      groups[index].append(element)
    }
    return groups
  }
}

extension Sequence where Element: Hashable {
  /// How often each element occurs.
  var counts: [Element: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}

extension Sequence where Element: Hashable & Comparable {
  /// The element that occurs most often; of several, the least.
  var mostFrequent: Element? {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The element that more than half of all are.
  var majority: Element? {
    let counts = counts
    let total = counts.values.reduce(0, +)
    return counts.first { $0.value * 2 > total }?.key
  }
}

/// A partition of `0..<count` whose parts are joined two at a time.
struct Partition {
  /// The parent of each member, never greater than the member itself.
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  /// The least member of the part of a member.
  mutating func root(of member: Int) -> Int {
    var root = member
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  /// Joins the parts of two members.
  mutating func join(_ first: Int, _ second: Int) {
    let (one, other) = (root(of: first), root(of: second))
    parents[max(one, other)] = min(one, other)
  }

  /// The parts in the order of their first members, each in order.
  var parts: [[Int]] {
    mutating get {
      var roots: [Int] = []
      for member in parents.indices { roots.append(root(of: member)) }
      return parents.indices.grouped { roots[$0] }
    }
  }
}
