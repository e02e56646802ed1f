/// A candidate cut into pieces, with what its words say.
struct ReadableEntry {
  /// What learning counts about one piece.
  struct Features {
    /// The kind of gap after it.
    var after: UInt16
    /// Its place among the pieces and lines.
    var place: UInt8
    var column: UInt16
    /// Whether it is a date or is beside one.
    var neighbor: UInt8
    /// Its decoration, date and gaps together.
    var shape: UInt32
    /// Whether its text may recur.
    var isShort: Bool
  }

  let atoms: [Atom]
  let evidence: [LabelScores]
  /// What the header of its column says of a field that begins with each piece; empty if nothing.
  let header: [LabelScores]
  let matches: [VenueNames.Match]
  let features: [Features]
  let facts: WordFacts

  /// - Parameter columns: What the columns of its table hold.
  init(_ visible: VisibleText, columns: TableColumns?, venues: VenueNames) {
    let cutter = AtomCutter(visible, venues: venues)
    let words = Evidence(cutter.atoms, in: visible, header: columns?.labels ?? [], venues: venues)
    var atoms = cutter.atoms
    for index in atoms.indices { atoms[index].words = UInt8(clamping: words.counts[index].words) }
    self.atoms = atoms
    evidence = words.scores
    header = words.entering
    matches = words.matches
    facts = WordFacts(visible)
    features = Self.features(atoms, cutter.end, columns)
  }

  private static func features(
    _ atoms: [Atom], _ end: Gap, _ columns: TableColumns?
  ) -> [Features] {
    atoms.indices.map { index in
      let atom = atoms[index]
      let after = index + 1 < atoms.count ? atoms[index + 1].gap : end
      let next = index + 1 < atoms.count ? Self.kind(of: atoms[index + 1].date) : 0
      let previous = index > 0 ? Self.kind(of: atoms[index - 1].date) : 0
      let date = Self.kind(of: atom.date)
      var shape = Fingerprint()
      shape.add(atom.decoration)
      shape.add(atom.gap.kind)
      shape.add(after.kind)
      shape.add(date)
      return Features(
        after: UInt16(after.kind), place: UInt8(min(index, 5) * 4 + min(Int(atom.line), 3)),
        column: columns?.number(of: Int(atom.column)) ?? 0,
        neighbor: UInt8(date > 0 ? 8 + date : previous * 3 + next),
        shape: UInt32(truncatingIfNeeded: shape.value ^ shape.value >> 32),
        isShort: atom.range.count <= 40 && atom.date == nil)
    }
  }

  /// 0 for no date, 1 for a year, 2 for a date with a month.
  private static func kind(of date: WrittenDate?) -> Int {
    date.map { $0.month == 0 ? 1 : 2 } ?? 0
  }

  static let placeCount = 24
  static let neighborCount = 11
}

/// The columns of one table.
struct TableColumns {
  /// What the headers say that each column holds.
  let labels: [Label?]
  /// The number of the first one among the columns of all tables; tables with equal headers share
  /// their numbers.
  let first: Int

  static let limit = 512

  func number(of column: Int) -> UInt16 {
    UInt16(min(first + min(column, labels.count), Self.limit - 1))
  }

  var hasTitle: Bool { labels.contains(.title) }

  /// The columns that hold descriptions, whose links are not the paper's.
  var descriptions: Set<Int> {
    hasTitle ? Set(labels.indices.filter { labels[$0] == .note }) : []
  }
}

/// What the votes on papers ask about a candidate's text.
struct WordFacts {
  /// Links to what publishers and archives hold.
  var paperLinks = 0
  /// Links to code, data and videos.
  var codeLinks = 0
  var links = 0
  /// Words that address the reader or speak of the list.
  var prose = 0
  var startsWithBracket = false

  init(_ visible: VisibleText) {
    for link in visible.links where !link.url.isEmpty {
      links += 1
      switch Host.kind(of: link.url) {
      case .paper: paperLinks += 1
      case .code: codeLinks += 1
      case .page: break
      }
    }
    startsWithBracket = visible.bytes.first == UInt8(ascii: "[")
    for word in visible.bytes.split(whereSeparator: { !isWordByte($0) }) where word.count < 11 {
      if Words.kinds(of: word).contains(.prose) { prose += 1 }
    }
  }
}
