/// The fewest moves that sort a run of entries by year, newest first.
///
/// The entries that stay are a longest subsequence whose years never increase; of several, the earliest,
/// so that late additions move. The resulting order is the same: by year, and entries of one year keep
/// their order.
struct YearOrder: Hashable, Sendable {
  /// How much an entry counts when it stays.
  enum Weight: Hashable, Sendable {
    /// An entry that is to be left alone; it does not keep others from their place.
    case pinned
    /// An entry like any other.
    case plain
    /// An entry that was there before the checked ones.
    case old
  }

  /// An entry that is out of order.
  struct Move: Hashable, Sendable {
    /// The index of the entry in the run.
    let entry: Int
    /// The index of the entry that stays, after which it belongs; nil for the top of the run.
    let after: Int?
  }

  /// The entries that are out of order, in the order of the run.
  let moves: [Move]

  /// Finds the moves from the years of a run; an entry without a year stays.
  ///
  /// The subsequence that stays has as many old entries as possible, then as many plain ones.
  ///
  /// - Complexity: O(*n* log *n*).
  init(_ years: [Int?], weight: (Int) -> Weight = { _ in .plain }) {
    guard !Self.isOrdered(years) else {
      moves = []
      return
    }
    let entries = years.indices.filter { years[$0] != nil }
    let dated = entries.compactMap { years[$0] }
    let kept = Self.longest(dated) { weight(entries[$0]) }
    var moves: [Move] = []
    var next = 0
    for index in entries.indices {
      if next < kept.count, kept[next] == index {
        next += 1
        continue
      }
      // Those that stay and have a later year, or the same year and an earlier place, come before; they
      // are a prefix.
      var low = 0
      var high = kept.count
      while low < high {
        let middle = (low + high) / 2
        let (year, other) = (dated[index], dated[kept[middle]])
        if other > year || (other == year && kept[middle] < index) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      moves.append(Move(entry: entries[index], after: low > 0 ? entries[kept[low - 1]] : nil))
    }
    self.moves = moves
  }

  /// Whether years never increase.
  static func isOrdered(_ years: [Int?]) -> Bool {
    var last = Int.max
    for case let year? in years {
      if year > last { return false }
      last = year
    }
    return true
  }

  /// The indices of the heaviest subsequence whose years never increase; of several, the earliest.
  private static func longest(_ years: [Int], weight: (Int) -> Weight) -> [Int] {
    let ranks = Ranks(years)
    let weights = years.indices.map { Total(weight($0)) }
    // The weight of the best subsequence that starts at each entry, found from the end.
    var best = Array(repeating: Total(), count: years.count)
    var greatest = PrefixMaxima(count: ranks.count)
    for index in years.indices.reversed() {
      let rank = ranks[years[index]]
      best[index] = weights[index] + greatest.maximum(through: rank)
      greatest.raise(rank, to: best[index])
    }
    var remaining = greatest.maximum(through: ranks.count - 1)
    var last = Int.max
    var kept: [Int] = []
    for index in years.indices where years[index] <= last && best[index] == remaining {
      kept.append(index)
      last = years[index]
      remaining = remaining - weights[index]
    }
    return kept
  }
}

/// The ranks of years among all that occur, the least first.
private struct Ranks {
  private let years: [Int]

  init(_ years: [Int]) {
    var distinct: [Int] = []
    for year in years.sorted() where year != distinct.last { distinct.append(year) }
    self.years = distinct
  }

  var count: Int { years.count }

  subscript(year: Int) -> Int {
    var (low, high) = (0, years.count)
    while low < high {
      let middle = (low + high) / 2
      if years[middle] < year { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// How many entries of each weight a subsequence keeps.
private struct Total: Comparable {
  private var old = 0
  private var plain = 0
  private var pinned = 0

  init() {}

  init(_ weight: YearOrder.Weight) {
    switch weight {
    case .old: old = 1
    case .plain: plain = 1
    case .pinned: pinned = 1
    }
  }

  static func + (lhs: Total, rhs: Total) -> Total {
    var total = lhs
    total.old += rhs.old
    total.plain += rhs.plain
    total.pinned += rhs.pinned
    return total
  }

  static func - (lhs: Total, rhs: Total) -> Total {
    var total = lhs
    total.old -= rhs.old
    total.plain -= rhs.plain
    total.pinned -= rhs.pinned
    return total
  }

  static func < (lhs: Total, rhs: Total) -> Bool {
    (lhs.old, lhs.plain, lhs.pinned) < (rhs.old, rhs.plain, rhs.pinned)
  }
}

/// The maxima of the prefixes of a row of values, in a Fenwick tree.
private struct PrefixMaxima {
  private var tree: [Total]

  init(count: Int) { tree = Array(repeating: Total(), count: count + 1) }

  /// The greatest value up to a place.
  func maximum(through place: Int) -> Total {
    var greatest = Total()
    var index = place + 1
    while index > 0 {
      greatest = max(greatest, tree[index])
      index -= index & -index
    }
    return greatest
  }

  mutating func raise(_ place: Int, to value: Total) {
    var index = place + 1
    while index < tree.count {
      tree[index] = max(tree[index], value)
      index += index & -index
    }
  }
}
