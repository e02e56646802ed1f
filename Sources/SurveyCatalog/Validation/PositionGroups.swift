/// Positions gathered into groups, by joining two at a time.
struct PositionGroups {
  private var numbers = PositionNumbers()
  /// By number, the number of another of the group that stands before it, or its own.
  private var parents: [Int] = []

  private mutating func root(of position: Int) -> Int {
    let number = numbers.number(of: position)
    if number == parents.count { parents.append(number) }
    var root = number
    while parents[root] != root { root = parents[root] }
    // Each position on the way leads straight to the root from now on.
    var step = number
    while parents[step] != root {
      let next = parents[step]
      parents[step] = root
      step = next
    }
    return root
  }

  mutating func join(_ first: Int, _ second: Int) {
    let (one, other) = (root(of: first), root(of: second))
    if numbers.positions[one] < numbers.positions[other] {
      parents[other] = one
    } else {
      parents[one] = other
    }
  }

  /// The groups in the order of their first members, members in order.
  var groups: [[Int]] {
    mutating get {
      var lists = PositionLists()
      for position in numbers.positions.sorted() {
        lists.append(position, under: root(of: position))
      }
      return lists.heads.indices.map { lists[$0] }
    }
  }
}
