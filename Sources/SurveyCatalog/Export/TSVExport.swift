extension ExportFormat {
  /// Tab-separated values with a header.
  public static let tsv = ExportFormat(
    name: "tsv",
    summary: "tab-separated values with a header",
    frame: { names in TextFrame(opening: names.joined(separator: "\t") + "\n") },
    row: { $0.append(tabSeparated: $1, $2) }
  )

  /// Tab-separated values without a header: the stable columns that a command writes into a pipe.
  package static let columns = ExportFormat(
    name: "columns",
    summary: "tab-separated values",
    row: { $0.append(tabSeparated: $1, $2) }
  )
}

extension ExportText {
  /// Appends a row with a tab between cells, as `cut` and `awk` read them; nothing is quoted.
  ///
  /// A cell that begins with a quote is guarded as a formula is: many readers would take it for a quoted
  /// cell and swallow the lines below.
  fileprivate mutating func append(tabSeparated names: [String], _ value: (Int) -> FieldValue) {
    for index in names.indices {
      if index > 0 { text.append("\t") }
      append(cell: value(index)) { text, cell in text += Escaping.cell(cell, guardsQuotes: true) }
    }
    text.append("\n")
  }
}
