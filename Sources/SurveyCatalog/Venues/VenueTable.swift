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

  /// The embedded table.
  public static let standard = VenueTable(EmbeddedData.venues)

  /// The rows, in the order of the table.
  public let rows: [Row]
  /// The row of each name, by the name's key, and how the name is spelled.
  private var names: [String: (row: Int, spelling: Spelling)] = [:]

  /// Reads a table of tab-separated rows below a header: name, kind, aliases, misspellings, full name.
  init(_ table: [UInt8]) {
    rows = table.split(separator: .newline).dropFirst().compactMap { Row($0) }
    for (index, row) in rows.enumerated() {
      let spellings: [(Spelling, [String])] = [
        (.canonical, [row.name]), (.alias, row.aliases), (.misspelling, row.misspellings),
      ]
      for (spelling, names) in spellings {
        for key in names.map(Self.key) where !key.isEmpty && self.names[key] == nil {
          self.names[key] = (index, spelling)
        }
      }
    }
  }

  /// A name as the table compares it: lowercase letters and digits alone.
  static func key(_ name: String) -> String {
    let letters = name.utf8.filter { $0 >= 0x80 || $0.isLetter || $0.isDigit }
    return String(decoding: letters.map { $0.lowercased }, as: UTF8.self)
  }

  /// The row that a name stands for and how it is spelled; nil where the table has no such name.
  public func row(named name: String) -> (row: Row, spelling: Spelling)? {
    names[Self.key(name)].map { (rows[$0.row], $0.spelling) }
  }

  /// Whether a name stands for a row.
  func hasName(_ name: String) -> Bool { names[Self.key(name)] != nil }

  /// The venue that a name stands for, tracks aside, and how the name is spelled.
  func venue(named name: String) -> (venue: Venue, spelling: Spelling)? {
    row(named: name).map { (Venue(text: name, $0.row), $0.spelling) }
  }

  /// The venue that a text names; tracks (`ACL Findings`) are told from the venue itself.
  public func venue(_ text: String) -> Venue {
    if let (row, _) = row(named: text) { return Venue(text: text, row) }
    if let track = VenueTrack(text), let (row, _) = row(named: track.base) {
      return Venue(text: text, row, track)
    }
    let kind: Venue.Kind = Self.key(text).firstRange(ofText: "workshop") != nil ? .workshop : .other
    return Venue(text: text, name: text, kind: kind, fullName: nil, isKnown: false)
  }
}

extension Venue {
  /// The venue of a row, or a track of it, as a text names it.
  fileprivate init(text: String, _ row: VenueTable.Row, _ track: VenueTrack? = nil) {
    self.init(
      text: text,
      name: track.map { "\(row.name) \($0.name)" } ?? row.name,
      kind: track?.isWorkshop ?? false ? .workshop : row.kind,
      fullName: track.map { track in row.fullName.map { "\($0) (\(track.name))" } } ?? row.fullName,
      isKnown: true
    )
  }
}

extension VenueTable.Row {
  /// Reads a row; nil where it has too few cells.
  fileprivate init?(_ line: ArraySlice<UInt8>) {
    let cells = line.split(separator: .tab, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard cells.count >= 4 else { return nil }
    name = cells[0]
    kind = Venue.Kind(rawValue: cells[1]) ?? .other
    aliases = Self.list(cells[2])
    misspellings = Self.list(cells[3])
    fullName = cells.count > 4 && !cells[4].isEmpty ? cells[4] : nil
  }

  private static func list(_ cell: String) -> [String] {
    cell.split(separator: "|").map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
  }
}

extension StringProtocol {
  /// The text without whitespace at its ends.
  func trimmingBlanks() -> String {
    let bytes = Array(utf8)
    return String(decoding: bytes[bytes.span.trimmed(0..<bytes.count)], as: UTF8.self)
  }
}
