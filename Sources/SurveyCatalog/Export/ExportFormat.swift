/// A format in which papers leave the program.
///
/// To add one, write its file with a static value, put the value into ``all``, and give it a test.
public struct ExportFormat: Sendable {
  /// The name by which users ask for the format.
  public let name: String
  /// What the format is, in a few words.
  public let summary: String
  let content: Content

  /// What a format writes.
  enum Content: Sendable {
    /// Rows of any kind, with the fields that the user picks.
    case rows(RecordLayout)
    /// A JSON array with a value for each id.
    case references(@Sendable (Paper, _ id: String) -> JSON)
    /// Text of each paper, with a separator between pieces.
    case pieces(
      separator: String, usesID: Bool, @Sendable (Paper, _ id: String) -> [ExportPiece])
  }

  /// Creates a format of rows.
  init(name: String, summary: String, rows layout: RecordLayout) {
    self.name = name
    self.summary = summary
    content = .rows(layout)
  }

  /// Creates a format of JSON values.
  init(
    name: String, summary: String,
    reference: @escaping @Sendable (Paper, _ id: String) -> JSON
  ) {
    self.name = name
    self.summary = summary
    content = .references(reference)
  }

  /// Creates a format of text; without `usesID` papers come with an empty id.
  init(
    name: String, summary: String, separator: String = "", usesID: Bool = false,
    pieces: @escaping @Sendable (Paper, _ id: String) -> [ExportPiece]
  ) {
    self.name = name
    self.summary = summary
    content = .pieces(separator: separator, usesID: usesID, pieces)
  }

  /// The formats, in the order in which help names them.
  public static let all: [ExportFormat] = [
    .json, .jsonl, .csv, .tsv, .markdown, .bibtex, .cslJSON, .urls,
  ]

  /// Finds a format by its name.
  public init?(named name: String) {
    guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
    self = format
  }

  /// Whether the format shows the fields that a user picks, and rows of any kind.
  public var picksFields: Bool {
    if case .rows = content { true } else { false }
  }

  /// Whether the format shows the ids of papers, given the fields that were picked.
  public func showsIDs(_ fields: [PaperField] = PaperField.allCases) -> Bool {
    switch content {
    case .rows: fields.contains(.id)
    case .references: true
    case .pieces(_, let usesID, _): usesID
    }
  }

  /// Writes papers, all of it ending in a newline.
  ///
  /// Fields are for formats that let users pick them; others know their own.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func text(
    of papers: [Paper],
    ids: PaperIDs,
    fields: [PaperField] = PaperField.allCases
  ) -> String {
    var text = ""
    write(papers, ids: ids, fields: fields) {
      text += String(decoding: $0, as: UTF8.self)
      return true
    }
    return text
  }

  /// Writes rows of any kind; nil where the format is for papers alone.
  public func text(of records: Records) -> String? {
    guard case .rows(let layout) = content else { return nil }
    var writer = RecordWriter(layout, names: records.fields)
    for row in records.rows { writer.append(row) }
    writer.end()
    return String(decoding: writer.take(), as: UTF8.self)
  }
}
