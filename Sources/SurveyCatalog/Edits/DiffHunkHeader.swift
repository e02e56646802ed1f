/// The line that begins a hunk, and how much of the hunk is still to come:
/// `@@ -3,7 +3,8 @@`, or `@@@ -3,7 -3,7 +3,9 @@@` for a merge.
struct HunkHeader {
  /// The number of files before the change: 1 but for a merge.
  let parents: Int
  let oldStart: Int
  let newStart: Int
  private var oldCounts: [Int]
  private var newCount: Int

  /// No merge has more parents.
  private static let mostParents = 64
  /// Longer numbers name no line of any list.
  private static let greatestNumber = 200_000_000

  init?(_ bytes: Span<UInt8>, in line: Range<Int>) {
    guard bytes.matches("@@", at: line.lowerBound, before: line.upperBound) else { return nil }
    var position = line.lowerBound
    while position < line.upperBound, bytes[position] == UInt8(ascii: "@") { position += 1 }
    parents = position - line.lowerBound - 1
    guard parents <= Self.mostParents else { return nil }
    var starts: [Int] = []
    var counts: [Int] = []
    for column in 0...parents {
      let sign = UInt8(ascii: column < parents ? "-" : "+")
      guard position + 1 < line.upperBound, bytes[position] == .space, bytes[position + 1] == sign
      else { return nil }
      position += 2
      guard let start = Self.number(bytes, at: &position, before: line.upperBound) else {
        return nil
      }
      var count = 1
      if position < line.upperBound, bytes[position] == .comma {
        position += 1
        guard let number = Self.number(bytes, at: &position, before: line.upperBound) else {
          return nil
        }
        count = number
      }
      // A hunk without lines on a side names the line before it.
      starts.append(count == 0 ? start + 1 : start)
      counts.append(count)
    }
    guard bytes.matches(" @@", at: position, before: line.upperBound) else { return nil }
    (oldStart, newStart) = (starts[0], starts[parents])
    newCount = counts.removeLast()
    oldCounts = counts
  }

  private static func number(_ bytes: Span<UInt8>, at position: inout Int, before end: Int) -> Int?
  {
    let start = position
    var number = 0
    while position < end, bytes[position].isDigit {
      number = min(greatestNumber, number * 10 + Int(bytes[position] - UInt8(ascii: "0")))
      position += 1
    }
    return position > start ? number : nil
  }

  /// Whether all of the hunk's lines are there.
  var isComplete: Bool { newCount <= 0 && oldCounts.allSatisfy { $0 <= 0 } }

  /// Takes a line by its marks and tells on which sides it stands; nil for what no hunk holds.
  ///
  /// In a merge the old side is the first parent's, and a line that any parent has is not added: it
  /// counts as old.
  mutating func take(_ bytes: Span<UInt8>, marks: Range<Int>) -> (isOld: Bool, isNew: Bool)? {
    var isRemoved = false
    var isEverywhereNew = !marks.isEmpty
    for offset in marks {
      switch bytes[offset] {
      case UInt8(ascii: "-"):
        isRemoved = true
        isEverywhereNew = false
      case .space: isEverywhereNew = false
      case UInt8(ascii: "+"): break
      default: return nil
      }
    }
    for column in 0..<parents {
      let mark = column < marks.count ? bytes[marks.lowerBound + column] : .space
      if isRemoved ? mark == UInt8(ascii: "-") : mark == .space { oldCounts[column] -= 1 }
    }
    guard oldCounts.allSatisfy({ $0 >= 0 }) else { return nil }
    if isRemoved {
      let isFirstParents = bytes[marks.lowerBound] == UInt8(ascii: "-")
      return (isOld: isFirstParents, isNew: false)
    }
    newCount -= 1
    guard newCount >= 0 else { return nil }
    return (isOld: !isEverywhereNew, isNew: true)
  }
}
