extension ExportFormat {
  /// An indented array of objects.
  public static let json = ExportFormat(
    name: "json",
    summary: "a JSON array",
    records: { records in
      JSON.array(records.rows.map { records.json($0) }).indentedText + "\n"
    }
  )
}
