/// Positions gathered into groups, by joining two at a time.
struct PositionGroups {
  private var parents: [Int: Int] = [:]

  private mutating func root(of position: Int) -> Int {
    var root = position
    while let parent = parents[root], parent != root { root = parent }
    // Each position on the way leads straight to the root from now on.
    var step = position
    while let parent = parents[step], parent != root {
      parents[step] = root
      step = parent
    }
    return root
  }

  mutating func join(_ first: Int, _ second: Int) {
    let roots = (root(of: first), root(of: second))
    let root = min(roots.0, roots.1)
    parents[root] = root
    parents[max(roots.0, roots.1)] = root
  }

  /// The groups in the order of their first members, members in order.
  var groups: [[Int]] {
    mutating get {
      var members: [Int: [Int]] = [:]
      for position in parents.keys.sorted() {
        members[root(of: position), default: []].append(position)
      }
      return members.keys.sorted().compactMap { members[$0] }
    }
  }
}
