/// A format in which papers leave the program.
///
/// To add one, write its file with a static value, put the value into ``all``, and give it a test.
public struct ExportFormat: Sendable {
  /// The name by which users ask for the format.
  public let name: String
  /// What the format is, in a few words.
  public let summary: String
  /// What stands around the records, given the names of the fields.
  let frame: @Sendable ([String]) -> TextFrame
  let record: Record

  /// How one record is written.
  enum Record: Sendable {
    /// A row of any kind, with the fields that the user picks: their names, and the value of each.
    case row(@Sendable (inout ExportText, [String], (Int) -> FieldValue) -> Void)
    /// A paper, with fields that the format prescribes, and its id where the format asks for it.
    case paper(usesID: Bool, @Sendable (inout ExportText, Paper, String) -> Void)
  }

  /// Creates a format of rows.
  init(
    name: String, summary: String,
    frame: @escaping @Sendable ([String]) -> TextFrame = { _ in TextFrame() },
    row: @escaping @Sendable (inout ExportText, [String], (Int) -> FieldValue) -> Void
  ) {
    self.name = name
    self.summary = summary
    self.frame = frame
    record = .row(row)
  }

  /// Creates a format of papers.
  init(
    name: String, summary: String, frame: TextFrame = TextFrame(), usesID: Bool = false,
    paper: @escaping @Sendable (inout ExportText, Paper, String) -> Void
  ) {
    self.name = name
    self.summary = summary
    self.frame = { _ in frame }
    record = .paper(usesID: usesID, paper)
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
    if case .row = record { true } else { false }
  }

  /// Whether the format shows the ids of papers, given the fields that were picked.
  public func showsIDs(_ fields: [PaperField] = PaperField.allCases) -> Bool {
    switch record {
    case .row: fields.contains(.id)
    case .paper(let usesID, _): usesID
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
    guard case .row(let write) = record else { return nil }
    let frame = frame(records.fields)
    var output = ExportOutput(frame)
    var text = ExportText()
    for row in records.rows {
      text.text += frame.separator
      write(&text, records.fields) { row[$0] }
    }
    output.add(text)
    return String(decoding: output.ended(), as: UTF8.self)
  }
}
