extension ExportFormat {
  /// An object a line, for tools that read one at a time.
  public static let jsonl = ExportFormat(
    name: "jsonl",
    summary: "a JSON object a line",
    records: { records in
      var text = ""
      for row in records.rows { text += records.json(row).text + "\n" }
      return text
    }
  )
}
