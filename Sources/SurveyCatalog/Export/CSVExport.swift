extension ExportFormat {
  /// Comma-separated values with a header, quoted as RFC 4180 says.
  ///
  /// Lines end in a newline alone, which spreadsheets and csvkit read as well as CR LF and which leaves
  /// no CR to line tools. There is no byte-order mark: a script would take it for part of the first
  /// name. Excel reads such a file as UTF-8 when it is imported (Data, From Text/CSV).
  public static let csv = ExportFormat(
    name: "csv",
    summary: "comma-separated values with a header",
    records: { records in
      var text = records.fields.joined(separator: ",") + "\n"
      for row in records.rows {
        for (index, value) in row.enumerated() {
          if index > 0 { text += "," }
          text += quoted(Escaping.cell(value.cell))
        }
        text += "\n"
      }
      return text
    }
  )

  private static func quoted(_ cell: String) -> String {
    let quote = UInt8(ascii: "\"")
    guard cell.utf8.contains(where: { $0 == quote || $0 == .comma }) else { return cell }
    var bytes = [quote]
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
    return String(decoding: bytes, as: UTF8.self)
  }
}
