extension ExportFormat {
  /// Tab-separated values with a header.
  public static let tsv = ExportFormat(
    name: "tsv",
    summary: "tab-separated values with a header",
    rows: .table(separator: "\t", hasHeader: true, cell: tabSeparated)
  )

  /// Tab-separated values without a header: the stable columns that a command writes into a pipe.
  package static let columns = ExportFormat(
    name: "columns",
    summary: "tab-separated values",
    rows: .table(separator: "\t", hasHeader: false, cell: tabSeparated)
  )

  /// A cell as `cut` and `awk` read it; nothing is quoted.
  ///
  /// A cell that begins with a quote is marked like a formula: many readers would take it for a quoted
  /// cell and swallow the lines below.
  private static func tabSeparated(_ cell: String) -> String {
    Escaping.cell(cell, guardsQuotes: true)
  }
}
