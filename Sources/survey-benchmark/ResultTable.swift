import SurveyCatalog

/// Results as columns for people and as data.
struct ResultTable {
  /// A cell: what people see, and what programs get.
  struct Cell {
    let text: String
    let value: JSON

    static func text(_ text: String) -> Cell { Cell(text: text, value: .string(text)) }

    static func number(_ number: Int) -> Cell { Cell(text: String(number), value: .number(number)) }

    /// A number with digits behind the point, which data hold as thousandths.
    static func decimal(_ number: Double, digits: Int) -> Cell {
      Cell(text: number.text(digits), value: .number(Int((number * 1000).rounded())))
    }
  }

  let name: String
  /// The columns' titles, and the names under which data hold them.
  let columns: [(title: String, key: String)]
  private(set) var rows: [[Cell]] = []

  init(_ name: String, _ columns: [(title: String, key: String)]) {
    self.name = name
    self.columns = columns
  }

  mutating func add(_ row: [Cell]) { rows.append(row) }

  var json: JSON {
    .array(
      rows.map { row in
        .object(zip(columns, row).map { JSON.Member($0.key, $1.value) })
      })
  }

  var text: String {
    let all = [columns.map(\.title)] + rows.map { $0.map(\.text) }
    let widths = columns.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      zip(row, widths).enumerated().map { index, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        // Names stand on the left, numbers on the right.
        return index == 0 ? cell.0 + blanks : blanks + cell.0
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}
