/// Where names of venues stand in a table, found by hash without any string.
///
/// Names are compared by their letters and digits alone, whatever the case.
struct VenueIndex: Sendable {
  /// The row of a name, and how the name is spelt.
  struct Place: Sendable {
    /// The offset at which the row starts.
    let row: Int
    let spelling: VenueTable.Spelling
  }

  /// Where the names begin.
  private var places = FirstPlaces(capacity: 1024)

  /// Reads the names of a table's rows: a name, aliases and misspellings, in cells between tabs.
  ///
  /// - Complexity: O(*n*) in the length of the table.
  init(_ table: Span<UInt8>) {
    var row = table.lineEnd(from: 0)
    while row < table.count {
      var index = addNames(of: table, inCellAt: row)
      index = table.cellEnd(from: index)
      index = addNames(of: table, inCellAt: index)
      index = addNames(of: table, inCellAt: index)
      row = table.lineEnd(from: index)
    }
  }

  /// Adds the names of a cell, which are parted by bars, and returns the offset past its tab; where two
  /// rows have a name, the first keeps it.
  private mutating func addNames(of table: Span<UInt8>, inCellAt offset: Int) -> Int {
    // Most rows have neither aliases nor misspellings.
    if offset < table.count, table[offset] == .tab { return offset + 1 }
    var start = offset
    while true {
      var key = Key()
      let end = key.read(table, from: start, before: table.count)
      if !key.isEmpty {
        _ = places.first(start, key.hash) { Key.areSame(table, start..<end, table, from: $0) }
      }
      guard end < table.count, table[end] != .newline else { return end }
      start = end + 1
      if table[end] == .tab { return start }
    }
  }

  /// The place of a name in the table of which the index was made.
  func place(of name: String, in table: Span<UInt8>) -> Place? {
    let bytes = name.utf8.span
    var key = Key()
    var index = 0
    // Bars and what else parts cells counts as little as blanks do.
    while index < bytes.count { index = key.read(bytes, from: index, before: bytes.count) + 1 }
    let found = places.place(key.hash) { Key.areSame(bytes, bytes.indices, table, from: $0) }
    return found.map { Place(of: $0, in: table) }
  }
}

extension VenueIndex.Place {
  /// The row in which a name begins, and how it is spelt: each kind of names has a cell of its own.
  fileprivate init(of name: Int, in table: Span<UInt8>) {
    var tabs = 0
    var start = name
    while start > 0, table[start - 1] != .newline {
      start -= 1
      if table[start] == .tab { tabs += 1 }
    }
    row = start
    spelling = tabs == 0 ? .canonical : tabs == 2 ? .alias : .misspelling
  }
}

/// The letters and digits of a name, small, as a hash.
private struct Key {
  private var maker = FingerprintMaker()

  var hash: UInt64 { maker.fingerprint.hash }
  var isEmpty: Bool { maker.isEmpty }

  /// Reads a name up to a bar, a tab or the end of the line, and returns where it ends.
  @inline(__always)
  mutating func read(_ bytes: Span<UInt8>, from start: Int, before end: Int) -> Int {
    var index = start
    while index < end {
      let byte = bytes[index]
      if Self.endsName(byte) { return index }
      if byte >= 0x80 {
        maker.add(byte)
        index += 1
      } else if Self.counts(byte) {
        let run = LetterRun(bytes, at: index, before: end)
        maker.add(run.bytes, count: run.count)
        index += run.count
      } else {
        index += 1
      }
    }
    return end
  }

  @inline(__always)
  private static func counts(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isLetter || byte.isDigit
  }

  @inline(__always)
  private static func endsName(_ byte: UInt8) -> Bool {
    byte == .pipe || byte == .tab || byte == .newline
  }

  /// Whether a text has the letters and digits of the name that begins at an offset of a table.
  static func areSame(
    _ text: Span<UInt8>, _ range: Range<Int>, _ table: Span<UInt8>, from start: Int
  ) -> Bool {
    var index = range.lowerBound
    var other = start
    while true {
      while index < range.upperBound, !counts(text[index]) { index += 1 }
      while other < table.count, !counts(table[other]), !endsName(table[other]) { other += 1 }
      let isAtEnd = other == table.count || endsName(table[other])
      guard index < range.upperBound, !isAtEnd else { return index == range.upperBound && isAtEnd }
      guard text[index].lowercased == table[other].lowercased else { return false }
      index += 1
      other += 1
    }
  }
}

/// Where the cells of a row of the table lie.
struct VenueCells {
  let name: Range<Int>
  let kind: Range<Int>
  let aliases: Range<Int>
  let misspellings: Range<Int>
  let fullName: Range<Int>

  /// Takes the row that starts at an offset apart at its tabs; nil where it has too few.
  init?(_ bytes: Span<UInt8>, rowAt offset: Int) {
    let line = LineBounds(at: offset, bytes).content
    var start = line.lowerBound
    func next() -> Range<Int>? {
      guard let tab = bytes.firstIndex(of: .tab, in: start..<line.upperBound) else { return nil }
      defer { start = tab + 1 }
      return start..<tab
    }
    guard let name = next(), let kind = next(), let aliases = next(), let misspellings = next()
    else { return nil }
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.misspellings = misspellings
    fullName = start..<(next()?.upperBound ?? line.upperBound)
  }
}

extension Span where Element == UInt8 {
  /// The offset past the end of the line in which an offset lies.
  fileprivate func lineEnd(from offset: Int) -> Int {
    firstIndex(of: .newline, in: offset..<count).map { $0 + 1 } ?? count
  }

  /// The offset past the tab that ends a cell, or of the line's end.
  fileprivate func cellEnd(from offset: Int) -> Int {
    guard let end = firstIndex(of: .tab, or: .newline, in: offset..<count) else { return count }
    return self[end] == .tab ? end + 1 : end
  }
}
