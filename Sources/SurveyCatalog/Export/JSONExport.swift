extension ExportFormat {
  /// An indented array of objects.
  public static let json = ExportFormat(
    name: "json",
    summary: "a JSON array",
    records: { records in
      JSON.indentedText(ofArray: records.rows) { records.json($0) } + "\n"
    }
  )
}
