extension ExportFormat {
  /// An object a line, for tools that read one at a time.
  public static let jsonl = ExportFormat(
    name: "jsonl",
    summary: "a JSON object a line",
    row: { text, names, value in
      text.append(json: names, indent: nil, value)
      text.text.append("\n")
    }
  )
}
