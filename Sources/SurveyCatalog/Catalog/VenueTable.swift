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

  private let source: SourceFile
  private let index: VenueIndex

  /// The table that the program carries.
  public static let standard = VenueTable(.embeddedVenues)

  /// Reads a table of tab-separated rows: name, kind, aliases, misspellings, full name.
  init(_ source: SourceFile) {
    self.source = source
    index = VenueIndex(source.bytes)
  }

  /// The rows, in the order of the table.
  ///
  /// - Complexity: O(*n*) in the length of the table.
  public var rows: [Row] {
    VenueIndex.rows(source.bytes.span).compactMap { row(atOffset: $0.lowerBound) }
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
    guard let found = self.name(name), let row = row(atOffset: found.row) else { return nil }
    return (row, found.spelling)
  }

  /// The venue that a text names; tracks (`ACL Findings`) are told from the venue itself.
  public func venue(_ text: String) -> Venue {
    if let facts = facts(named: text) {
      return Venue(
        text: text,
        name: facts.name,
        kind: facts.kind,
        fullName: facts.fullName,
        isKnown: true
      )
    }
    if let track = VenueTrack(text), let facts = facts(named: track.base) {
      return Venue(
        text: text,
        name: "\(facts.name) \(track.name)",
        kind: track.isWorkshop ? .workshop : facts.kind,
        fullName: facts.fullName.map { "\($0) (\(track.name))" },
        isKnown: true
      )
    }
    let key = Array(Self.key(text).utf8)
    let isWorkshop = key.span.firstIndex(of: "workshop", in: key.indices) != nil
    return Venue(
      text: text, name: text, kind: isWorkshop ? .workshop : .other, fullName: nil, isKnown: false)
  }

  /// Whether the table has a name.
  func has(_ name: String) -> Bool { self.name(name) != nil }

  private func name(_ name: String) -> VenueIndex.Name? {
    let text = name.utf8Span.span
    return index.name(text, in: text.indices)
  }

  // MARK: - Rows

  private struct Facts {
    let name: String
    let kind: Venue.Kind
    let fullName: String?
  }

  private func facts(named name: String) -> Facts? {
    guard let found = self.name(name), let cells = cells(ofRowAt: found.row),
      let kind = Venue.Kind(rawValue: text(cells[1]))
    else { return nil }
    let fullName = cells[4].isEmpty ? nil : text(cells[4])
    return Facts(name: text(cells[0]), kind: kind, fullName: fullName)
  }

  private func row(atOffset offset: Int) -> Row? {
    guard let cells = cells(ofRowAt: offset), let kind = Venue.Kind(rawValue: text(cells[1])) else {
      return nil
    }
    let bytes = source.bytes.span
    return Row(
      name: text(cells[0]),
      kind: kind,
      aliases: VenueIndex.names(bytes, in: cells[2]).map(text),
      misspellings: VenueIndex.names(bytes, in: cells[3]).map(text),
      fullName: cells[4].isEmpty ? nil : text(cells[4])
    )
  }

  private func cells(ofRowAt offset: Int) -> [Range<Int>]? {
    let bytes = source.bytes.span
    let end = bytes.firstIndex(of: .newline, in: offset..<bytes.count) ?? bytes.count
    let cells = VenueIndex.cells(bytes, in: offset..<end)
    return cells.count < 5 ? nil : cells
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }
}

extension String {
  /// The text without blanks at its ends.
  func trimmingBlanks() -> String {
    let bytes = Array(utf8)
    return String(decoding: bytes[bytes.span.trimmed(0..<bytes.count)], as: UTF8.self)
  }
}
