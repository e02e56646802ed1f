extension ExportFormat {
  /// An indented array of objects.
  public static let json = ExportFormat(
    name: "json", summary: "a JSON array", rows: .array)

  /// An object a line, for tools that read one at a time.
  public static let jsonl = ExportFormat(
    name: "jsonl", summary: "a JSON object a line", rows: .objectsByLine)
}
