/// Results in aligned columns.
struct ResultTable {
  private var rows: [[String]]

  init(_ titles: [String]) {
    rows = [titles]
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { index, cell in
        let spaces = String(repeating: " ", count: cell.1 - cell.0.count)
        // Names are aligned left, numbers right.
        return index == 0 ? cell.0 + spaces : spaces + cell.0
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}

extension [Double] {
  /// The middle value, which a slow or lucky round does not change.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

extension Double {
  /// The number with two decimal places.
  var text: String {
    let hundredths = Int((self * 100).rounded())
    return "\(hundredths / 100).\(String(100 + hundredths % 100).suffix(2))"
  }
}
