/// Where an entry starts and under which topic it stands.
struct EntryPlace: Hashable, Sendable {
  private let start: UInt32
  private let topicPosition: Int32

  init(line: Int, topic: Int?) {
    self.init(UInt32(clamping: line), topic.map { Int32(clamping: $0) } ?? -1)
  }

  private init(_ start: UInt32, _ topicPosition: Int32) {
    self.start = start
    self.topicPosition = topicPosition
  }

  var line: Int { Int(start) }
  var topic: Int? { topicPosition < 0 ? nil : Int(topicPosition) }

  /// The place of an entry so many lines below, under the same topic.
  fileprivate func below(by lines: UInt32) -> EntryPlace {
    EntryPlace(start &+ lines, topicPosition)
  }
}

/// The places of a list's entries, in order.
///
/// Most entries stand on one line each, right below one another: such a run takes the room of one.
struct EntryPlaces: RandomAccessCollection, Sendable {
  private struct Run {
    let position: UInt32
    let place: EntryPlace
  }

  private var runs: [Run] = []
  /// The run of each sixteenth entry.
  private var shortcuts: [UInt32] = []
  private(set) var endIndex = 0

  var startIndex: Int { 0 }

  subscript(position: Int) -> EntryPlace {
    precondition(position < endIndex)
    let number = UInt32(truncatingIfNeeded: position)
    var index = Int(shortcuts[position >> 4])
    while index + 1 < runs.count, runs[index + 1].position <= number { index += 1 }
    let run = runs[index]
    return run.place.below(by: number &- run.position)
  }

  /// Adds entries that start on lines right below one another.
  mutating func append(_ lines: Range<Int>, topic: Int?) {
    guard let first = lines.first else { return }
    let run = UInt32(clamping: runs.count)
    runs.append(
      Run(position: UInt32(clamping: endIndex), place: EntryPlace(line: first, topic: topic)))
    endIndex += lines.count
    let missing = (endIndex + 15) >> 4 - shortcuts.count
    shortcuts.append(contentsOf: repeatElement(run, count: missing))
  }
}
