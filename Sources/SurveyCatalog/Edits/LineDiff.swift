/// The lines of a source, terminators included, for comparing.
struct LineTable {
  private let bytes: [UInt8]
  private var ranges: [ByteRange] = []

  init(_ source: SourceFile) {
    bytes = source.bytes
    var start = 0
    while start < bytes.count {
      let range = LineBounds(at: start, bytes.span).range
      ranges.append(ByteRange(range.lowerBound, range.upperBound))
      start = range.upperBound
    }
  }

  /// The number of lines.
  var count: Int { ranges.count }

  /// The bytes of a line.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[ranges[index].indices] }
}

/// Lines that are replaced by other lines.
struct LineChange: Hashable {
  let old: Range<Int>
  let new: Range<Int>
}

/// Finds which lines differ between two texts.
///
/// Lines that occur once in each text, in the same order, are anchors; between them the shortest edit
/// is searched for within a budget. Beyond it whole chunks are replaced, so that no input takes too long.
struct LineDiff {
  private let old: [Int]
  private let new: [Int]
  /// How many more lines may be looked at in search of shortest edits.
  private var budget: Int
  private var changes: [LineChange] = []

  /// The changes, in order and not adjacent.
  static func changes(_ old: LineTable, _ new: LineTable) -> [LineChange] {
    // Equal lines have equal numbers.
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(of line: ArraySlice<UInt8>) -> Int {
      let number = numbers[line, default: numbers.count]
      numbers[line] = number
      return number
    }
    var diff = LineDiff(
      old: (0..<old.count).map { number(of: old[$0]) },
      new: (0..<new.count).map { number(of: new[$0]) })
    diff.compare(0..<old.count, 0..<new.count, depth: 0)
    return diff.changes
  }

  private init(old: [Int], new: [Int]) {
    self.old = old
    self.new = new
    budget = 1 << 22 + 16 * (old.count + new.count)
  }

  private mutating func replace(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    guard !oldRange.isEmpty || !newRange.isEmpty else { return }
    if let last = changes.last, last.old.upperBound == oldRange.lowerBound,
      last.new.upperBound == newRange.lowerBound
    {
      changes[changes.count - 1] = LineChange(
        old: last.old.lowerBound..<oldRange.upperBound,
        new: last.new.lowerBound..<newRange.upperBound)
    } else {
      changes.append(LineChange(old: oldRange, new: newRange))
    }
  }

  private mutating func compare(_ oldLines: Range<Int>, _ newLines: Range<Int>, depth: Int) {
    var (oldRange, newRange) = (oldLines, newLines)
    while let first = oldRange.first, let other = newRange.first, old[first] == new[other] {
      (oldRange, newRange) = (oldRange.dropFirst(), newRange.dropFirst())
    }
    while let last = oldRange.last, let other = newRange.last, old[last] == new[other] {
      (oldRange, newRange) = (oldRange.dropLast(), newRange.dropLast())
    }
    guard !oldRange.isEmpty, !newRange.isEmpty else { return replace(oldRange, newRange) }
    let anchors = depth < 8 ? self.anchors(oldRange, newRange) : []
    guard !anchors.isEmpty else {
      for change in ShortestEdit.changes(old, oldRange, new, newRange, &budget) {
        replace(change.old, change.new)
      }
      return
    }
    var start = (old: oldRange.lowerBound, new: newRange.lowerBound)
    for anchor in anchors {
      compare(start.old..<anchor.old, start.new..<anchor.new, depth: depth + 1)
      start = (anchor.old + 1, anchor.new + 1)
    }
    compare(start.old..<oldRange.upperBound, start.new..<newRange.upperBound, depth: depth + 1)
  }

  /// The lines that occur once in each range, as many as are in the same order.
  private func anchors(
    _ oldRange: Range<Int>, _ newRange: Range<Int>
  ) -> [(old: Int, new: Int)] {
    var places: [Int: (old: Int, new: Int)] = [:]
    for index in oldRange {
      places[old[index]] = places[old[index]] == nil ? (index, -1) : (-1, -1)
    }
    for index in newRange {
      guard let place = places[new[index]], place.old >= 0 else { continue }
      places[new[index]] = place.new < 0 ? (place.old, index) : (-1, -1)
    }
    let pairs = newRange.compactMap { index -> (old: Int, new: Int)? in
      guard let place = places[new[index]], place.new == index else { return nil }
      return place
    }
    return LongestRun.indices(of: pairs.map { $0.old }).map { pairs[$0] }
  }
}

/// The longest increasing subsequence.
enum LongestRun {
  /// The indices of the values of the longest increasing subsequence.
  ///
  /// - Complexity: O(*n* log *n*).
  static func indices(of values: [Int]) -> [Int] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: values.count)
    for index in values.indices {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if values[tails[middle]] < values[index] { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var run: [Int] = []
    var index = tails.last ?? -1
    while index >= 0 {
      run.append(index)
      index = previous[index]
    }
    return run.reversed()
  }
}
