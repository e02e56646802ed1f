/// Numbers positions in the order in which they are met first, as `StringNumbers` does strings.
struct PositionNumbers {
  /// The positions that have been met, in order.
  private(set) var positions: [Int] = []
  private var places = FirstPlaces(capacity: 0)

  /// The number of a position; one that has not been met gets the next.
  mutating func number(of position: Int) -> Int {
    let number = places.first(positions.count, HashKey.hash(position)) { positions[$0] == position }
    if number == positions.count { positions.append(position) }
    return number
  }
}

/// Positions listed under others.
struct PositionLists {
  private var numbers = PositionNumbers()
  private var lists: [[Int]] = []

  /// What positions are listed under, in the order in which they were met first.
  var heads: [Int] { numbers.positions }

  /// Lists a position under another.
  mutating func append(_ position: Int, under head: Int) {
    let number = numbers.number(of: head)
    if number == lists.count { lists.append([]) }
    lists[number].append(position)
  }

  /// The positions listed under one of the heads, by its number.
  subscript(number: Int) -> [Int] { lists[number] }
}
