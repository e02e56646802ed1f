extension ExportFormat {
  /// Comma-separated values with a header, quoted as RFC 4180 says.
  ///
  /// Lines end in a newline alone, which spreadsheets and csvkit read as well as CR LF and which leaves
  /// no CR to line tools. There is no byte-order mark: a script would take it for part of the first
  /// name. Excel reads such a file as UTF-8 when it is imported (Data, From Text/CSV).
  public static let csv = ExportFormat(
    name: "csv",
    summary: "comma-separated values with a header",
    frame: { names in TextFrame(opening: names.joined(separator: ",") + "\n") },
    row: { text, names, value in
      for index in names.indices {
        if index > 0 { text.text.append(",") }
        text.append(cell: value(index)) { text, cell in text.append(quoting: Escaping.cell(cell)) }
      }
      text.text.append("\n")
    }
  )
}

extension ExportText {
  /// Appends a value as a cell, of whose text `append` makes what the format needs.
  mutating func append(cell value: FieldValue, _ append: (inout TextBytes, String) -> Void) {
    if case .path(let titles) = value {
      self.append(path: titles) { titles, text in append(&text, value.cell) }
    } else {
      append(&text, value.cell)
    }
  }
}

extension TextBytes {
  /// Appends a cell, in quotes where something in it would end it.
  fileprivate mutating func append(quoting cell: String) {
    let quote = UInt8(ascii: "\"")
    let bytes = cell.utf8.span
    guard bytes.firstIndex(of: quote, or: .comma, in: bytes.indices) != nil else {
      self += cell
      return
    }
    append("\"")
    var start = 0
    while let next = bytes.firstIndex(of: quote, in: start..<bytes.count) {
      append(bytes, start..<next)
      self += "\"\""
      start = next + 1
    }
    append(bytes, start..<bytes.count)
    append("\"")
  }
}
