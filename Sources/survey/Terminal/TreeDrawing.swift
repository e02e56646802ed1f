/// Draws the branches before the rows of a tree.
enum TreeDrawing {
  private static let branch = "├─ "
  private static let lastBranch = "└─ "
  private static let trunk = "│  "
  private static let nothing = "   "
  private static let cut = "… "

  /// The prefix of each row, given the depth of each.
  ///
  /// The first row and rows of its depth are roots, with an empty prefix. A row that skips levels is
  /// drawn as a child of the row above it; rows below the maximum depth are drawn at that depth.
  ///
  /// - Complexity: O(*n*) in the number of rows, whatever the depths.
  static func prefixes(depths: [Int], maximumDepth: Int = 16) -> [String] {
    let levels = levels(of: depths)
    let isLast = lastOfTheirParent(levels)
    var trunks: [String] = []
    return levels.indices.map { row in
      let level = levels[row]
      // Roots have no trunk, so trunks start at the roots' children.
      trunks.removeLast(max(0, trunks.count - max(0, level - 1)))
      let drawn = trunks.reduce(into: "") { $0 += $1 }
      if level == 0 { return "" }
      if level > maximumDepth { return drawn + cut }
      trunks.append(isLast[row] ? nothing : trunk)
      return drawn + (isLast[row] ? lastBranch : branch)
    }
  }

  /// The depths of the rows with skipped levels removed.
  private static func levels(of depths: [Int]) -> [Int] {
    var above: [Int] = []
    return depths.map { depth in
      while let last = above.last, last >= depth { above.removeLast() }
      above.append(depth)
      return above.count - 1
    }
  }

  /// Whether each row is the last child of its parent.
  private static func lastOfTheirParent(_ levels: [Int]) -> [Bool] {
    var isLast = [Bool](repeating: true, count: levels.count)
    var follows: [Bool] = []
    for row in levels.indices.reversed() {
      let level = levels[row]
      if follows.count > level + 1 { follows.removeLast(follows.count - level - 1) }
      while follows.count <= level { follows.append(false) }
      isLast[row] = !follows[level]
      follows[level] = true
    }
    return isLast
  }
}
