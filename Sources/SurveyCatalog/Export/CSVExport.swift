extension ExportFormat {
  /// Comma-separated values with a header, quoted as RFC 4180 says.
  ///
  /// Lines end in a newline alone, which spreadsheets and csvkit read as well as CR LF and which leaves
  /// no CR to line tools. There is no byte-order mark: a script would take it for part of the first
  /// name. Excel reads such a file as UTF-8 when it is imported (Data, From Text/CSV).
  public static let csv = ExportFormat(
    name: "csv",
    summary: "comma-separated values with a header",
    rows: .table(separator: ",", hasHeader: true) { quoted(Escaping.cell($0)) }
  )

  /// A cell, in quotes if it contains a comma or a quote.
  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == .comma }) else {
      return cell
    }
    return "\"" + cell.replacingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }
}
