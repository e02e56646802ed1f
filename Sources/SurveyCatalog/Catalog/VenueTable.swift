/// The venues that the program knows: canonical names, aliases, misspellings, kinds.
public struct VenueTable: Sendable {
  /// One row of the table.
  public struct Row: Hashable, Sendable {
    /// The canonical name.
    public let name: String
    /// What the venue is.
    public let kind: Venue.Kind
    /// Other true names.
    public let aliases: [String]
    /// Wrong spellings that occur.
    public let misspellings: [String]
    /// The full name, if the table has one.
    public let fullName: String?
  }

  /// How a text names a venue.
  public enum Spelling: Hashable, Sendable {
    /// By its canonical name.
    case canonical
    /// By another true name.
    case alias
    /// By a wrong spelling.
    case misspelling
  }

  /// The table that the program carries.
  public static let standard = VenueTable(.venues)

  /// The table as it is written; rows are read when they are asked for.
  private let table: ConstantBytes
  private let index: VenueIndex

  /// Reads a table of tab-separated rows: name, kind, aliases, misspellings, full name.
  init(_ table: ConstantBytes) {
    self.table = table
    index = VenueIndex(table.span)
  }

  /// The rows, in the order of the table.
  ///
  /// - Complexity: O(*n*) in the length of the table: each call reads it.
  public var rows: [Row] {
    LineBounds.all(table.span).dropFirst().compactMap { row(at: $0.content.lowerBound) }
  }

  private func row(at offset: Int) -> Row? {
    VenueCells(table.span, rowAt: offset).map { cells in
      let venue = venue(cells, text: "", track: nil)
      return Row(
        name: venue.name,
        kind: venue.kind,
        aliases: Self.list(table.text(in: cells.aliases)),
        misspellings: Self.list(table.text(in: cells.misspellings)),
        fullName: venue.fullName
      )
    }
  }

  /// The venue of a row, or a track of it, as a text names it.
  private func venue(_ cells: VenueCells, text: String, track: VenueTrack?) -> Venue {
    let name = table.text(in: cells.name)
    let kind = Venue.Kind(table.span, in: cells.kind)
    let fullName = cells.fullName.isEmpty ? nil : table.text(in: cells.fullName)
    return Venue(
      text: text,
      name: track.map { "\(name) \($0.name)" } ?? name,
      kind: track?.isWorkshop ?? false ? .workshop : kind,
      fullName: track.map { track in fullName.map { "\($0) (\(track.name))" } } ?? fullName,
      isKnown: true
    )
  }

  private static func list(_ cell: String) -> [String] {
    cell.utf8.split(separator: .pipe).map { String(Substring($0)).trimmingBlanks() }
      .filter { !$0.isEmpty }
  }

  /// A name as the table compares it: small letters and digits alone.
  static func key(_ name: String) -> String {
    var key: [UInt8] = []
    for byte in name.utf8 where byte >= 0x80 || byte.isLetter || byte.isDigit {
      key.append(byte.lowercased)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The row that a name stands for and how, nil where the table has no such name.
  public func row(named name: String) -> (row: Row, spelling: Spelling)? {
    place(of: name).flatMap { place in row(at: place.row).map { ($0, place.spelling) } }
  }

  /// Whether a name stands for a row.
  func hasName(_ name: String) -> Bool { place(of: name) != nil }

  private func place(of name: String) -> VenueIndex.Place? {
    index.place(of: name, in: table.span)
  }

  /// The venue that a name stands for, tracks aside, and how the name is spelt.
  func venue(named name: String) -> (venue: Venue, spelling: Spelling)? {
    place(of: name).flatMap { place in
      VenueCells(table.span, rowAt: place.row).map {
        (venue($0, text: name, track: nil), place.spelling)
      }
    }
  }

  /// The venue that a text names; tracks (`ACL Findings`) are told from the venue itself.
  public func venue(_ text: String) -> Venue {
    if let cells = cells(named: text) { return venue(cells, text: text, track: nil) }
    if let track = VenueTrack(text), let cells = cells(named: track.base) {
      return venue(cells, text: text, track: track)
    }
    let kind: Venue.Kind = Self.key(text).holdsWorkshop ? .workshop : .other
    return Venue(text: text, name: text, kind: kind, fullName: nil, isKnown: false)
  }

  private func cells(named name: String) -> VenueCells? {
    place(of: name).flatMap { place in VenueCells(table.span, rowAt: place.row) }
  }
}

extension String {
  /// Whether the word stands somewhere, in small letters.
  fileprivate var holdsWorkshop: Bool {
    utf8.span.firstIndex(of: "workshop", in: 0..<utf8.count) != nil
  }

  /// The text without blanks at its ends.
  func trimmingBlanks() -> String {
    let bytes = Array(utf8)
    return String(decoding: bytes[bytes.span.trimmed(0..<bytes.count)], as: UTF8.self)
  }
}
