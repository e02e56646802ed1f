/// The order in which a list has the entries of its topics.
struct ListOrder {
  /// Which entries come first.
  enum Direction {
    case newestFirst, oldestFirst, unknown
  }

  /// The direction that two thirds of the entries show whose neighbor is of another time.
  private(set) var direction = Direction.newestFirst
  /// Whether months count, not only years.
  private let usesMonths: Bool
  private let document: Document

  /// Learns the order of a list in a form of its own; lists in the contribution form have the newest
  /// entries first.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ document: Document) {
    self.document = document
    let dated = document.readings.values.count { $0.date != nil }
    usesMonths = dated > 0 && dated * 3 >= document.readings.count * 2
    guard document.hasOwnForm else { return }
    var (down, up) = (0, 0)
    for run in EntryRun.all(in: document.lines.indices, of: document) {
      let times = run.blocks.compactMap { time(ofEntryAt: $0.entry) }
      for (time, next) in zip(times, times.dropFirst()) {
        if time > next { down += 1 }
        if time < next { up += 1 }
      }
    }
    direction =
      down > 0 && down * 3 >= (down + up) * 2
      ? .newestFirst : up > 0 && up * 3 >= (down + up) * 2 ? .oldestFirst : .unknown
  }

  /// The times that entries are sorted by; an entry without one has that of the entry above it.
  func times(of blocks: [EntryBlock]) -> [Int] {
    var times: [Int] = []
    for block in blocks {
      let time = document.isPinned(block) ? nil : time(ofEntryAt: block.entry)
      times.append(time ?? times.last ?? (direction == .oldestFirst ? Int.min : Int.max))
    }
    return times
  }

  /// A time that compares with those of entries.
  func time(year: Int?, date: String?) -> Int? {
    if usesMonths, let date = date.flatMap({ WrittenDate($0) }) {
      return Int(date.year) * 12 + Int(date.month)
    }
    return year.map { $0 * 12 }
  }

  private func time(ofEntryAt line: Int) -> Int? {
    let year = OrderRenderer(document: document).year(ofEntryAt: line)
    return time(year: year, date: document.readings[line]?.date?.text)
  }
}
