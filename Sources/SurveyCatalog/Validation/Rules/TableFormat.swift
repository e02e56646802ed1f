extension Rule {
  /// The rows of the table of frameworks are laid out alike.
  static let tableFormat = Rule(
    "table-format", .info, "a row of the table of frameworks is laid out unlike the others",
    explanation: """
      The cells of the table are apart from their bars by a space, and columns are padded to one \
      width, so that the table can be read where it is edited. A reader of the page sees no \
      difference.
      """,
    examples: [
      .good(
        """
        | Name   | Training | Inference | Fine-Tuning |
        | :----- | :------: | :-------: | :---------: |
        | Aleph  | ✅       | ✅        | ✅          |
        | Bet    | ✅       | ✅        | ❌          |
        """),
      .bad(
        """
        | Name   | Training | Inference | Fine-Tuning |
        | :----- | :------: | :-------: | :---------: |
        | Aleph  | ✅       | ✅        | ✅          |
        | Bet    | ✅       | ✅        | ❌          |
        | Gimel↓| ✅       | ✅        | ❌          |
        | Dal↓ | ✅       | ✅        | ❌          |
        | He     | ✅       | ✅        | ❌          |
        | Waw    | ✅       | ✅        | ❌          |
        """,
        fixed: """
          | Name   | Training | Inference | Fine-Tuning |
          | :----- | :------: | :-------: | :---------: |
          | Aleph  | ✅       | ✅        | ✅          |
          | Bet    | ✅       | ✅        | ❌          |
          | Gimel  | ✅       | ✅        | ❌          |
          | Dal    | ✅       | ✅        | ❌          |
          | He     | ✅       | ✅        | ❌          |
          | Waw    | ✅       | ✅        | ❌          |
          """),
    ],
    check: .list { context, findings in
      let document = context.document
      let bytes = document.source.bytes.span
      for rows in document.frameworkTables(context.catalog.frameworks) {
        let cells = rows.map { TableRow(bytes, in: document.content(ofLine: $0)).cells }
        let layout = TableLayout(cells, bytes)
        for (row, cells) in zip(rows, cells) where context.isInFocus(line: row) {
          for (column, cell) in cells.enumerated() {
            layout.check(cell, column: column, document, line: row, &findings)
          }
        }
      }
    }
  )
}

extension Document {
  /// The lines of the frameworks of each table.
  fileprivate func frameworkTables(_ frameworks: [Framework]) -> [[Int]] {
    var tables: [[Int]] = []
    for index in frameworks.lazy.map({ $0.line - 1 }) {
      if tables.last?.last == index - 1 {
        tables[tables.count - 1].append(index)
      } else {
        tables.append([index])
      }
    }
    return tables
  }
}

/// How most rows of a table are laid out.
private struct TableLayout {
  /// Whether most cells have a blank before the bar that ends them.
  private var isSpaced = false
  /// The width of each column, bars not counted, where most rows agree on one and pad to it.
  private var widths: [Int: Int] = [:]

  init(_ rows: [[ByteRange]], _ bytes: Span<UInt8>) {
    var counts: [Int: [Int: Int]] = [:]
    var padded: [Int: Int] = [:]
    var spaced = 0
    var total = 0
    for cells in rows {
      for (column, cell) in cells.enumerated() {
        let padding = Self.padding(after: cell, bytes)
        total += 1
        if padding > 0 { spaced += 1 }
        if padding > 1 { padded[column, default: 0] += 1 }
        counts[column, default: [:]][Self.width(cell, bytes) + padding, default: 0] += 1
      }
    }
    isSpaced = spaced * 2 > total
    for (column, counts) in counts {
      guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
        most.value >= 3, most.value * 3 >= rows.count * 2, (padded[column] ?? 0) * 2 > most.value
      else { continue }
      widths[column] = most.key
    }
  }

  func check(
    _ cell: ByteRange, column: Int, _ document: Document, line: Int, _ findings: inout Findings
  ) {
    let bytes = document.source.bytes.span
    let padding = Self.padding(after: cell, bytes)
    let end = cell.upperBound + padding
    guard end < document.content(ofLine: line).upperBound, bytes[end] == .pipe else { return }
    let width = Self.width(cell, bytes)
    let blanks = ByteRange(cell.upperBound, end)
    // A text that is too long for its column cannot be padded to it.
    let due = max(isSpaced ? 1 : 0, (widths[column] ?? 0) - width)
    if padding == 0, isSpaced, !cell.isEmpty {
      findings.report(
        "no space between the cell and its bar", at: ByteRange(end, end + 1),
        fix: Fix(
          "insert a space before the bar", .safe,
          [.insert(String(repeating: " ", count: due), at: end)]))
    } else if let full = widths[column], width < full, width + padding != full {
      let difference = width + padding - full
      findings.report(
        "the cell is padded \(abs(difference)) \(abs(difference) == 1 ? "blank" : "blanks") too \(difference < 0 ? "short" : "wide")",
        at: blanks.isEmpty ? ByteRange(end, end + 1) : blanks,
        fix: Fix(
          "pad it like the others", .safe,
          [Edit(blanks, String(repeating: " ", count: full - width))]))
    }
  }

  /// The number of blanks between a cell's text and its bar.
  private static func padding(after cell: ByteRange, _ bytes: Span<UInt8>) -> Int {
    var end = cell.upperBound
    while end < bytes.count, bytes[end] == .space { end += 1 }
    return end - cell.upperBound
  }

  /// The scalars of a text that take a place of their own.
  private static func width(_ cell: ByteRange, _ bytes: Span<UInt8>) -> Int {
    var width = 0
    for offset in cell.indices where bytes[offset] & 0xC0 != 0x80 { width += 1 }
    // U+FE0F, which makes the sign before it an emoji, takes none.
    var offset = cell.lowerBound
    while let mark = bytes.firstIndex(of: "\u{FE0F}", in: offset..<cell.upperBound) {
      width -= 1
      offset = mark + 3
    }
    return width
  }
}
