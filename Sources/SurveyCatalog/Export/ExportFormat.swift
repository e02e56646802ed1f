/// A format in which papers leave the program.
///
/// To add one, write its file with a static value, put the value into ``all``, and give it a test.
public struct ExportFormat: Sendable {
  /// The name by which users ask for the format.
  public let name: String
  /// What the format is, in a few words.
  public let summary: String
  private let writer: Writer

  private enum Writer: Sendable {
    /// Writes rows of any kind, with the fields that the user picks.
    case records(@Sendable (Records) -> String)
    /// Writes papers alone, with fields that the format prescribes.
    case papers(@Sendable ([Paper], PaperIDs) -> String)
  }

  /// Creates a format of rows.
  init(name: String, summary: String, records: @escaping @Sendable (Records) -> String) {
    self.name = name
    self.summary = summary
    writer = .records(records)
  }

  /// Creates a format of papers.
  init(name: String, summary: String, papers: @escaping @Sendable ([Paper], PaperIDs) -> String) {
    self.name = name
    self.summary = summary
    writer = .papers(papers)
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
    if case .records = writer { true } else { false }
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
    switch writer {
    case .records(let write): write(Records(papers, ids: ids, fields: fields))
    case .papers(let write): write(papers, ids)
    }
  }

  /// Writes rows of any kind; nil where the format is for papers alone.
  public func text(of records: Records) -> String? {
    switch writer {
    case .records(let write): write(records)
    case .papers: nil
    }
  }
}
