/// Reads CSV (RFC 4180) and TSV.
enum DelimitedReader {
  /// The rows of a CSV text, nil if its quotes are wrong or its last line does not end.
  static func rows(ofCSV text: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var mayOpen = true
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        cell.append("\"")
      case "\"" where isQuoted: isQuoted = false
      case "\"":
        // A quote opens only at the start of a cell.
        guard mayOpen else { return nil }
        isQuoted = true
        mayOpen = false
      case "," where !isQuoted:
        row.append(String(cell))
        cell = .init()
        mayOpen = true
      case "\n" where !isQuoted:
        rows.append(row + [String(cell)])
        row = []
        cell = .init()
        mayOpen = true
      default:
        cell.append(scalar)
        mayOpen = false
      }
    }
    return isQuoted || !row.isEmpty || !cell.isEmpty ? nil : rows
  }

  /// The rows of a TSV text, nil if its last line does not end.
  static func rows(ofTSV text: String) -> [[String]]? {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.last?.isEmpty ?? false else { return nil }
    return lines.dropLast().map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
    }
  }
}
