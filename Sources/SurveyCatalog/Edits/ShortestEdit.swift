/// The shortest way from some lines to others, searched for within a bound.
///
/// Myers, "An O(ND) Difference Algorithm and Its Variations", 1986.
enum ShortestEdit {
  /// The greatest number of lines inserted and deleted that is searched for.
  private static let longest = 512

  /// The changes from old lines to new ones; where the budget does not reach, one that replaces all.
  static func changes(
    _ old: [Int], _ oldRange: Range<Int>, _ new: [Int], _ newRange: Range<Int>,
    _ budget: inout Int
  ) -> [LineChange] {
    let (oldCount, newCount) = (oldRange.count, newRange.count)
    func isSame(_ x: Int, _ y: Int) -> Bool {
      old[oldRange.lowerBound + x] == new[newRange.lowerBound + y]
    }
    let bound = min(longest, oldCount + newCount)
    // How far each diagonal reaches; one array for each number of steps, to find the way back.
    var reach = [Int](repeating: 0, count: 2 * bound + 3)
    let center = bound + 1
    var history: [[Int]] = []
    for steps in 0...bound {
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        let isDown =
          diagonal == -steps
          || (diagonal != steps && reach[center + diagonal - 1] < reach[center + diagonal + 1])
        var x = isDown ? reach[center + diagonal + 1] : reach[center + diagonal - 1] + 1
        var y = x - diagonal
        budget -= 1
        while x < oldCount, y < newCount, isSame(x, y) {
          (x, y) = (x + 1, y + 1)
          budget -= 1
        }
        reach[center + diagonal] = x
        if x >= oldCount, y >= newCount {
          return path(history, diagonal, center, steps).map {
            LineChange(
              old: $0.old.lowerBound + oldRange.lowerBound..<$0.old.upperBound
                + oldRange.lowerBound,
              new: $0.new.lowerBound + newRange.lowerBound..<$0.new.upperBound
                + newRange.lowerBound)
          }
        }
        if budget <= 0 { return [LineChange(old: oldRange, new: newRange)] }
      }
      history.append(Array(reach[center - steps - 1...center + steps + 1]))
    }
    return [LineChange(old: oldRange, new: newRange)]
  }

  /// The steps of the shortest way, first one first.
  private static func path(
    _ history: [[Int]], _ last: Int, _ center: Int, _ count: Int
  ) -> [LineChange] {
    var changes: [LineChange] = []
    var diagonal = last
    for steps in stride(from: count, to: 0, by: -1) {
      let reach = history[steps - 1]
      func x(_ diagonal: Int) -> Int { reach[diagonal + steps] }
      let isDown = diagonal == -steps || (diagonal != steps && x(diagonal - 1) < x(diagonal + 1))
      let previous = isDown ? diagonal + 1 : diagonal - 1
      let start = x(previous)
      let row = start - previous
      changes.append(
        isDown
          ? LineChange(old: start..<start, new: row..<row + 1)
          : LineChange(old: start..<start + 1, new: row..<row))
      diagonal = previous
    }
    return changes.reversed()
  }
}
