extension ExportFormat {
  /// The number of papers after which the text so far is passed on.
  private static let batchSize = 256

  /// Writes papers in chunks, so that a long export is never held as a whole.
  ///
  /// Each paper of a catalog is read when it is written.
  ///
  /// - Parameters:
  ///   - papers: The papers, in the order in which they are written.
  ///   - ids: The papers' ids.
  ///   - fields: The fields of formats that let users pick them.
  ///   - sink: Takes the next bytes and returns whether more are wanted.
  /// - Complexity: O(*n*) in the length of the text.
  public func write(
    _ papers: some PaperList,
    ids: PaperIDs,
    fields: [PaperField] = PaperField.allCases,
    to sink: ([UInt8]) -> Bool
  ) {
    var writer = PaperWriter(self, ids: ids, fields: fields)
    for (index, paper) in papers.enumerated() {
      writer.append(paper)
      if (index + 1) % Self.batchSize == 0, !sink(writer.take()) { return }
    }
    writer.end()
    _ = sink(writer.take())
  }
}

/// Papers in some order: an array, all papers of a catalog, or some of them.
public typealias PaperList = RandomAccessCollection<Paper> & Sendable

/// A piece of an export.
struct ExportPiece: Sendable {
  let text: String
  /// What the piece is, if it is written only once; nil if it is always written.
  let key: String?

  init(_ text: String, once key: String? = nil) {
    self.text = text
    self.key = key
  }
}

/// Writes papers one after another.
private struct PaperWriter {
  private let format: ExportFormat
  private let ids: PaperIDs
  private let fields: [PaperField]
  private let showsIDs: Bool
  private var rows: RecordWriter?
  private var json = JSONWriter(isIndented: true)
  private var text: [UInt8] = []
  private var isFirst = true
  /// The keys of what is written once.
  private var written: Set<String> = []

  init(_ format: ExportFormat, ids: PaperIDs, fields: [PaperField]) {
    self.format = format
    self.ids = ids
    self.fields = fields
    showsIDs = format.showsIDs(fields)
    switch format.content {
    case .rows(let layout): rows = RecordWriter(layout, names: fields.map { $0.rawValue })
    case .references: json.beginArray()
    case .pieces: break
    }
  }

  mutating func append(_ paper: Paper) {
    let id = showsIDs ? ids[paper] : ""
    switch format.content {
    case .rows:
      var reader = PaperFieldReader(paper, id: id)
      rows?.append(fields.map { reader.value(of: $0) })
    case .references(let reference):
      if written.insert(id).inserted { json.write(reference(paper, id)) }
    case .pieces(let separator, _, let pieces):
      for piece in pieces(paper, id) {
        if let key = piece.key, !written.insert(key).inserted { continue }
        if !isFirst { text += separator.utf8 }
        isFirst = false
        text += piece.text.utf8
      }
    }
  }

  mutating func end() {
    rows?.end()
    guard case .references = format.content else { return }
    json.end()
    json.endLine()
  }

  /// Returns the text since the last call.
  mutating func take() -> [UInt8] {
    if let rows = rows?.take() { return rows }
    defer { text.removeAll(keepingCapacity: true) }
    return text + json.take()
  }
}
