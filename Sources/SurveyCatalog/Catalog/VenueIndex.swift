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

  private struct Name: Sendable {
    let start: UInt32
    let end: UInt32
    let row: UInt32
    let hash: UInt32
    let spelling: VenueTable.Spelling
  }

  private var names: [Name] = []
  /// Numbers of names from 1, by hash, 0 where none is; a power of two of them.
  private var slots = [UInt16](repeating: 0, count: 2048)

  /// Reads the names of a table's rows: a name, aliases and misspellings, in cells between tabs.
  ///
  /// - Complexity: O(*n*) in the length of the table.
  init(_ table: Span<UInt8>) {
    names.reserveCapacity(1024)
    var row = table.lineEnd(from: 0)
    while row < table.count {
      var index = row
      index = read(table, at: index, row: row, .canonical)
      index = table.cellEnd(from: index)
      index = read(table, at: index, row: row, .alias)
      index = read(table, at: index, row: row, .misspelling)
      row = table.lineEnd(from: index)
    }
  }

  /// Reads a cell, whose names are parted by bars, and returns the offset past its tab.
  private mutating func read(
    _ table: Span<UInt8>, at offset: Int, row: Int, _ spelling: VenueTable.Spelling
  ) -> Int {
    // Most rows have neither aliases nor misspellings.
    if offset < table.count, table[offset] == .tab { return offset + 1 }
    var start = offset
    while true {
      var key = Key()
      let end = key.read(table, from: start, before: table.count)
      add(key, table, start..<end, row, spelling)
      guard end < table.count, table[end] != .newline else { return end }
      start = end + 1
      if table[end] == .tab { return start }
    }
  }

  /// Adds a name; where two rows have one, the first keeps it.
  private mutating func add(
    _ key: Key, _ table: Span<UInt8>, _ range: Range<Int>, _ row: Int,
    _ spelling: VenueTable.Spelling
  ) {
    guard !key.isEmpty, names.count < Int(UInt16.max) else { return }
    if (names.count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: key, table, range, among: table)
    guard slots[slot] == 0 else { return }
    names.append(
      Name(
        start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound),
        row: UInt32(clamping: row), hash: key.hash, spelling: spelling))
    slots[slot] = UInt16(names.count)
  }

  /// The place of a name in the table of which the index was made.
  func place(of name: String, in table: Span<UInt8>) -> Place? {
    let bytes = name.utf8.span
    var key = Key()
    var index = 0
    // Bars and what else parts cells counts as little as blanks do.
    while index < bytes.count { index = key.read(bytes, from: index, before: bytes.count) + 1 }
    let number = slots[slot(of: key, bytes, 0..<bytes.count, among: table)]
    guard number > 0 else { return nil }
    let found = names[Int(number) - 1]
    return Place(row: Int(found.row), spelling: found.spelling)
  }

  /// The slot that holds the name, or that is free for it; half of the slots are free.
  private func slot(
    of key: Key, _ text: Span<UInt8>, _ range: Range<Int>, among table: Span<UInt8>
  ) -> Int {
    var slot = Int(key.hash) & (slots.count - 1)
    while slots[slot] > 0 {
      let other = names[Int(slots[slot]) - 1]
      if other.hash == key.hash,
        Key.areSame(text, range, table, Int(other.start)..<Int(other.end))
      {
        break
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt16](repeating: 0, count: slots.count * 2)
    for (number, name) in names.enumerated() {
      var slot = Int(name.hash) & (slots.count - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(number + 1)
    }
  }
}

/// The letters and digits of a name, small, as a hash.
private struct Key {
  private var maker = FingerprintMaker()

  var hash: UInt32 { UInt32(truncatingIfNeeded: maker.fingerprint.hash) }
  var isEmpty: Bool { maker.isEmpty }

  /// Reads a name up to a bar, a tab or the end of the line, and returns where it ends.
  @inline(__always)
  mutating func read(_ bytes: Span<UInt8>, from start: Int, before end: Int) -> Int {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == .pipe || byte == .tab || byte == .newline { return index }
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

  static func areSame(
    _ one: Span<UInt8>, _ first: Range<Int>, _ two: Span<UInt8>, _ second: Range<Int>
  ) -> Bool {
    var index = first.lowerBound
    var other = second.lowerBound
    while true {
      while index < first.upperBound, !counts(one[index]) { index += 1 }
      while other < second.upperBound, !counts(two[other]) { other += 1 }
      guard index < first.upperBound, other < second.upperBound else {
        return index == first.upperBound && other == second.upperBound
      }
      guard one[index].lowercased == two[other].lowercased else { return false }
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
