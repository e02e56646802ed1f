/// Where each name of a venue table stands, found by what of the name is compared.
///
/// One pass over the table's bytes, and no text is made of them: most programs look up a few names.
struct VenueIndex: Sendable {
  /// A name in the table.
  struct Name: Sendable {
    /// The bytes of the name.
    let range: ByteRange
    /// Where the line of its row starts.
    let row: Int
    /// How the name names the venue.
    let spelling: VenueTable.Spelling
    fileprivate let hash: UInt64
  }

  private let bytes: [UInt8]
  private var names: [Name] = []
  /// An open-addressed table of positions among the names; -1 where none is.
  private var slots: [Int32] = []

  /// Reads tab-separated rows below a header: name, kind, aliases, misspellings, full name.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ table: [UInt8]) {
    bytes = table
    names.reserveCapacity(table.count / 32)
    for row in Self.rows(table.span) { read(rowAt: row.lowerBound, before: row.upperBound) }
    var size = 16
    while size < names.count * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    for position in names.indices {
      // The first row that has a name keeps it.
      let name = names[position]
      let slot = slot(hash: name.hash, bytes.span, name.range.indices)
      if slots[slot] < 0 { slots[slot] = Int32(truncatingIfNeeded: position) }
    }
  }

  /// The lines below the header that hold anything.
  static func rows(_ bytes: Span<UInt8>) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = (bytes.firstIndex(of: .newline, in: bytes.indices) ?? bytes.count - 1) + 1
    while start < bytes.count {
      let end = bytes.firstIndex(of: .newline, in: start..<bytes.count) ?? bytes.count
      if end > start { rows.append(start..<end) }
      start = end + 1
    }
    return rows
  }

  /// The cells of a row.
  static func cells(_ bytes: Span<UInt8>, in row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    while let tab = bytes.firstIndex(of: .tab, in: start..<row.upperBound) {
      cells.append(start..<tab)
      start = tab + 1
    }
    cells.append(start..<row.upperBound)
    return cells
  }

  /// The names that a cell holds, parted by bars.
  static func names(_ bytes: Span<UInt8>, in cell: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = cell.lowerBound
    while start < cell.upperBound {
      let bar = bytes.firstIndex(of: .pipe, in: start..<cell.upperBound) ?? cell.upperBound
      let name = bytes.trimmed(start..<bar)
      if !name.isEmpty { names.append(name) }
      start = bar + 1
    }
    return names
  }

  private mutating func read(rowAt start: Int, before end: Int) {
    var cell = 0
    var hash = Self.seed
    var first = start
    // The full name, behind the fourth tab, is no name to be found by.
    for offset in start..<end where cell < 4 {
      let byte = bytes[offset]
      if byte == .tab || (byte == .pipe && cell > 1) {
        if cell != 1, cell == 0 || offset > first {
          let spelling: VenueTable.Spelling =
            cell == 0 ? .canonical : cell == 2 ? .alias : .misspelling
          names.append(
            Name(range: ByteRange(first, offset), row: start, spelling: spelling, hash: hash))
        }
        if byte == .tab { cell += 1 }
        hash = Self.seed
        first = offset + 1
      } else if Self.counts(byte) {
        hash = Self.combined(hash, byte)
      }
    }
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Whether names are told apart by a byte: by letters and digits, not by case or signs.
  private static func counts(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isLetter || byte.isDigit
  }

  private static func combined(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte.lowercased)) &* 0x100_0000_01b3
  }

  /// The slot that a name has, or would have.
  private func slot(hash: UInt64, _ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot] >= 0 {
      let name = names[Int(slots[slot])]
      if name.hash == hash, Self.areEqual(bytes.span, name.range.indices, text, range) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// The name of the table that the bytes of a range stand for.
  func name(_ text: Span<UInt8>, in range: Range<Int>) -> Name? {
    var hash = Self.seed
    for offset in range where Self.counts(text[offset]) {
      hash = Self.combined(hash, text[offset])
    }
    let position = slots[slot(hash: hash, text, range)]
    return position < 0 ? nil : names[Int(position)]
  }

  private static func areEqual(
    _ first: Span<UInt8>, _ range: Range<Int>, _ second: Span<UInt8>, _ other: Range<Int>
  ) -> Bool {
    var (index, place) = (range.lowerBound, other.lowerBound)
    while true {
      while index < range.upperBound, !counts(first[index]) { index += 1 }
      while place < other.upperBound, !counts(second[place]) { place += 1 }
      guard index < range.upperBound, place < other.upperBound else {
        return index == range.upperBound && place == other.upperBound
      }
      if first[index].lowercased != second[place].lowercased { return false }
      index += 1
      place += 1
    }
  }
}
