/// Where names of venues stand in a table, found by hash without any string.
struct VenueIndex: Sendable {
  /// A name as the table compares it, small letters and digits alone, as two hashes.
  struct Key: Hashable, Sendable {
    private var first: UInt64 = 0xCBF2_9CE4_8422_2325
    private var second: UInt64 = 0x9E37_79B9_7F4A_7C15

    init(_ name: String) {
      for byte in name.utf8 { add(byte) }
    }

    init(_ bytes: Span<UInt8>, in range: Range<Int>) {
      for offset in range { add(bytes[offset]) }
    }

    /// FNV-1a twice, from different starts and with different steps: 128 bits tell names apart.
    private mutating func add(_ byte: UInt8) {
      guard byte >= 0x80 || byte.isLetter || byte.isDigit else { return }
      first = (first ^ UInt64(byte.lowercased)) &* 0x0000_0100_0000_01B3
      second = (second ^ UInt64(byte.lowercased)) &* 0x2545_F491_4F6C_DD1D
    }

    fileprivate var slot: Int { Int(truncatingIfNeeded: (first ^ second >> 32) & 0x7FFF_FFFF) }
  }

  /// The row of a name, and how the name is spelt.
  struct Place: Sendable {
    let row: Int
    let spelling: VenueTable.Spelling
  }

  private var slots: [(key: Key, place: Place)?] = Array(repeating: nil, count: 2048)
  private var count = 0

  /// Adds a name; where two rows have one, the first keeps it.
  mutating func add(_ key: Key, row: Int, _ spelling: VenueTable.Spelling) {
    if count * 2 >= slots.count { grow() }
    let slot = slot(of: key)
    guard slots[slot] == nil else { return }
    slots[slot] = (key, Place(row: row, spelling: spelling))
    count += 1
  }

  func place(of key: Key) -> Place? { slots[slot(of: key)]?.place }

  /// The slot that holds the key, or that is free for it.
  private func slot(of key: Key) -> Int {
    // The number of slots is a power of two, and half of them are free.
    var slot = key.slot & (slots.count - 1)
    while let other = slots[slot], other.key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: nil, count: old.count * 4)
    for entry in old {
      if let entry { slots[slot(of: entry.key)] = entry }
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

  /// Takes a line apart at its tabs; nil where it has too few.
  init?(_ bytes: Span<UInt8>, in line: Range<Int>) {
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

  /// The cells that hold names, and how those are spelt.
  var names: [(Range<Int>, VenueTable.Spelling)] {
    [(name, .canonical), (aliases, .alias), (misspellings, .misspelling)]
  }
}
