/// How rows are laid out.
enum RecordLayout: Sendable {
  /// Objects in an indented JSON array.
  case array
  /// JSON objects, one a line.
  case objectsByLine
  /// Lines of cells, each made of a value's text by `cell`.
  case table(separator: String, hasHeader: Bool, cell: @Sendable (String) -> String)
}

/// Writes rows one after another.
struct RecordWriter: Sendable {
  private let layout: RecordLayout
  private let names: [String]
  private var text: [UInt8] = []
  private var json: JSONWriter

  /// Begins a text of rows with these fields.
  init(_ layout: RecordLayout, names: [String]) {
    self.layout = layout
    self.names = names
    json = JSONWriter(isIndented: false)
    switch layout {
    case .array:
      json = JSONWriter(isIndented: true)
      json.beginArray()
    case .table(let separator, hasHeader: true, _):
      text += (names.joined(separator: separator) + "\n").utf8
    case .table, .objectsByLine: break
    }
  }

  /// Writes a row, which has a value for each field.
  mutating func append(_ row: [FieldValue]) {
    switch layout {
    case .array: json.write(object(row))
    case .objectsByLine:
      json.write(object(row))
      json.endLine()
    case .table(let separator, _, let cell):
      text += row.map { cell($0.cell) }.joined(separator: separator).utf8
      text.append(.newline)
    }
  }

  private func object(_ row: [FieldValue]) -> JSON {
    .object(zip(names, row).map { JSON.Member($0, $1.json) })
  }

  /// Ends the text.
  mutating func end() {
    guard case .array = layout else { return }
    json.end()
    json.endLine()
  }

  /// Returns the text since the last call.
  mutating func take() -> [UInt8] {
    defer { text.removeAll(keepingCapacity: true) }
    return text + json.take()
  }
}
