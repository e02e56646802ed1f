/// Draws the branches before the rows of a tree.
enum TreeDrawing {
  private static let branch = "├─ "
  private static let lastBranch = "└─ "
  private static let trunk = "│  "
  private static let nothing = "   "
  private static let cut = "… "

  /// Returns what stands before each row, given how deep each lies.
  ///
  /// Rows that nothing lies above are roots, with nothing before them. A row that skips levels lies
  /// directly below the row above it; rows below the greatest depth are drawn at it.
  ///
  /// - Complexity: O(*n*) in the number of rows, whatever the depths.
  static func prefixes(depths: [Int], maximumDepth: Int = 16) -> [String] {
    let levels = levels(of: depths)
    let isLast = lastOfTheirParent(levels)
    var trunks: [String] = []
    return levels.indices.map { row in
      let level = levels[row]
      // The trunk beside a root's children is nobody's: it starts with the children's own.
      trunks.removeLast(max(0, trunks.count - max(0, level - 1)))
      let drawn = trunks.reduce(into: "") { $0 += $1 }
      if level == 0 { return "" }
      if level > maximumDepth { return drawn + cut }
      trunks.append(isLast[row] ? nothing : trunk)
      return drawn + (isLast[row] ? lastBranch : branch)
    }
  }

  /// The rows' depths without the levels that nothing stands on.
  private static func levels(of depths: [Int]) -> [Int] {
    var above: [Int] = []
    return depths.map { depth in
      while let last = above.last, last >= depth { above.removeLast() }
      above.append(depth)
      return above.count - 1
    }
  }

  /// Whether each row is the last of its parent's; read from the end, where that shows first.
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
