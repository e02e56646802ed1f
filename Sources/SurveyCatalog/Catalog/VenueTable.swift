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

  /// The rows, in the order of the table.
  public let rows: [Row]
  private let places: [String: Place]

  private struct Place {
    var row: Int
    var spelling: Spelling
  }

  /// The table that the program carries.
  public static let standard = VenueTable(.embeddedVenues)

  /// Reads a table of tab-separated rows: name, kind, aliases, misspellings, full name.
  init(_ source: SourceFile) {
    var rows: [Row] = []
    var places: [String: Place] = [:]
    let text = String(decoding: source.bytes, as: UTF8.self)
    for line in text.utf8.split(separator: .newline).dropFirst() {
      let cells = line.split(separator: .tab, omittingEmptySubsequences: false).map {
        String(Substring($0))
      }
      guard cells.count >= 5, let kind = Venue.Kind(rawValue: cells[1]) else { continue }
      let row = Row(
        name: cells[0],
        kind: kind,
        aliases: Self.list(cells[2]),
        misspellings: Self.list(cells[3]),
        fullName: cells[4].isEmpty ? nil : cells[4]
      )
      for (names, spelling) in [
        ([row.name], Spelling.canonical), (row.aliases, .alias), (row.misspellings, .misspelling),
      ] {
        for name in names {
          let key = Self.key(name)
          if places[key] == nil { places[key] = Place(row: rows.count, spelling: spelling) }
        }
      }
      rows.append(row)
    }
    self.rows = rows
    self.places = places
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
    places[Self.key(name)].map { (rows[$0.row], $0.spelling) }
  }

  /// The venue that a text names; tracks (`ACL Findings`) are told from the venue itself.
  public func venue(_ text: String) -> Venue {
    if let (row, _) = row(named: text) {
      return Venue(
        text: text,
        name: row.name,
        kind: row.kind,
        fullName: row.fullName,
        isKnown: true
      )
    }
    if let track = VenueTrack(text), let (row, _) = row(named: track.base) {
      return Venue(
        text: text,
        name: "\(row.name) \(track.name)",
        kind: track.isWorkshop ? .workshop : row.kind,
        fullName: row.fullName.map { "\($0) (\(track.name))" },
        isKnown: true
      )
    }
    let kind: Venue.Kind = Self.key(text).contains("workshop") ? .workshop : .other
    return Venue(text: text, name: text, kind: kind, fullName: nil, isKnown: false)
  }
}

extension String {
  /// The text without blanks at its ends.
  func trimmingBlanks() -> String {
    let bytes = Array(utf8)
    return String(decoding: bytes[bytes.span.trimmed(0..<bytes.count)], as: UTF8.self)
  }
}
