import SurveyCatalog

/// Columns for people, cut or wrapped to the terminal's width.
struct Table: Sendable {
  /// How a column is laid out.
  struct Column: Sendable {
    var title: String = ""
    var alignment: Alignment = .left
    var minimumWidth: Int = 0
    var overflow: Overflow = .fixed
  }

  /// What happens to a column when the table is too wide.
  enum Overflow: Sendable {
    case fixed, truncate, wrap
  }

  /// One cell: its text, made safe for the terminal, its role, and the URL it links to.
  struct Cell: Sendable {
    fileprivate let prefix: String
    fileprivate let text: String
    fileprivate let role: Role?
    fileprivate let url: String?
    fileprivate let width: Int

    /// Creates a cell; a prefix, such as a tree's branches, is drawn faintly before the text.
    init(_ text: String, _ role: Role? = nil, url: String? = nil, prefix: String = "") {
      self.prefix = prefix
      self.text = text.safeForTerminal()
      self.role = role
      self.url = url
      self.width = prefix.displayWidth + self.text.displayWidth
    }
  }

  private let columns: [Column]
  private var rows: [[Cell]] = []

  init(_ columns: [Column]) {
    self.columns = columns
    if columns.contains(where: { !$0.title.isEmpty }) {
      rows.append(columns.map { Cell($0.title, .heading) })
    }
  }

  /// Adds a row; missing cells are empty, extra cells are dropped.
  mutating func add(_ cells: [Cell]) {
    let missing = columns.count - cells.count
    guard missing != 0 else { return rows.append(cells) }
    rows.append(
      Array(cells.prefix(columns.count)) + Array(repeating: Cell(""), count: max(0, missing))
    )
  }
}

// MARK: - Drawing

extension Table {
  private static let gap = "  "

  /// The lines of the table, without trailing spaces.
  func lines(width: Int, style: Style = .plain) -> [String] {
    let widths = columnWidths(within: width)
    var lines: [String] = []
    for row in rows {
      let parts = columns.indices.map { pieces(of: row[$0], in: columns[$0], width: widths[$0]) }
      for number in 0..<parts.reduce(0, { max($0, $1.count) }) {
        lines.append(line(number, of: parts, in: row, widths: widths, style: style))
      }
    }
    return lines
  }

  /// The widths of the columns; the flexible one is narrpendingSpaces if the table is too wide.
  private func columnWidths(within width: Int) -> [Int] {
    var widths = columns.map(\.minimumWidth)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.width) }
    }
    let excess = widths.reduce(0, +) + Self.gap.utf8.count * max(0, columns.count - 1) - width
    if excess > 0, let flexible = columns.firstIndex(where: { $0.overflow != .fixed }) {
      let least = max(columns[flexible].minimumWidth, 1)
      widths[flexible] = max(min(least, widths[flexible]), widths[flexible] - excess)
    }
    return widths
  }

  /// The cell's lines of plain text, without its prefix.
  private func pieces(of cell: Cell, in column: Column, width: Int) -> [String] {
    guard cell.width > width else { return [cell.text] }
    let room = max(1, width - cell.prefix.displayWidth)
    return column.overflow == .wrap
      ? cell.text.wrapped(to: room) : [cell.text.truncated(to: room)]
  }

  private func line(
    _ number: Int,
    of parts: [[String]],
    in row: [Cell],
    widths: [Int],
    style: Style
  ) -> String {
    var line = ""
    // Spaces are added only when text follows them, so that no line ends with one.
    var pendingSpaces = 0
    for (index, cell) in row.enumerated() {
      let text = number < parts[index].count ? parts[index][number] : ""
      let prefix = number == 0 ? cell.prefix : ""
      let used = prefix.displayWidth + text.displayWidth
      let missing = max(0, widths[index] - used)
      let before = columns[index].alignment == .right ? missing : 0
      pendingSpaces += before
      if used > 0 {
        line += String(repeating: " ", count: pendingSpaces)
        line += style.apply(.dim, prefix)
        let styled = cell.role.map { style.apply($0, text) } ?? text
        line += cell.url.map { style.link(styled, url: $0) } ?? styled
        pendingSpaces = 0
      }
      pendingSpaces += missing - before + Self.gap.utf8.count
    }
    return line
  }
}
