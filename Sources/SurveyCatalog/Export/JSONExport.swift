extension ExportFormat {
  /// An indented array of objects.
  public static let json = ExportFormat(
    name: "json",
    summary: "a JSON array",
    records: { records in
      JSON.indentedLines(ofArray: records.rows) { records.json($0) }
    }
  )
}
