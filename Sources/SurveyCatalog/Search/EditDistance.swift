/// The number of letters inserted, deleted, replaced or swapped with a neighbour between two words.
enum EditDistance {
  /// Returns the distance, nil when it exceeds the bound.
  ///
  /// - Complexity: O(*n* × *m*) in the lengths, at once when they differ by more than the bound.
  static func between<Letter: Equatable>(
    _ first: Span<Letter>,
    _ second: Span<Letter>,
    atMost bound: Int
  ) -> Int? {
    guard abs(first.count - second.count) <= bound else { return nil }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    var current = beforeLast
    for row in first.indices {
      current[0] = row + 1
      for column in second.indices {
        let cost = first[row] == second[column] ? 0 : 1
        var least = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current[column + 1] = least
      }
      // A later row is never nearer than the least of two rows that follow each other.
      if let least = current.min(), let previous = last.min(), min(least, previous) > bound {
        return nil
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[second.count] <= bound ? last[second.count] : nil
  }
}
