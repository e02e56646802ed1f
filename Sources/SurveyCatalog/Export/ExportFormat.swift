/// A format that papers are exported in.
///
/// To add one, write a file with a static value, add the value to ``all``, and write a test.
public struct ExportFormat: Sendable {
  /// The name that users choose the format by.
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

  /// The formats, in the order of the help.
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
  /// Only some formats let users pick fields; others ignore them.
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

  /// Writes rows of any kind; nil if the format is only for papers.
  public func text(of records: Records) -> String? {
    guard case .rows(let layout) = content else { return nil }
    var writer = RecordWriter(layout, names: records.fields)
    for row in records.rows { writer.append(row) }
    writer.end()
    return String(decoding: writer.take(), as: UTF8.self)
  }
}
