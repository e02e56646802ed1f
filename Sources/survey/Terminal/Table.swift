/// Columns for people: measured before they are dressed, cut or wrapped to the terminal's width.
struct Table: Sendable {
  /// How a column stands.
  struct Column: Sendable {
    var title: String = ""
    var alignment: Alignment = .left
    var minimumWidth: Int = 0
    var overflow: Overflow = .fixed
  }

  /// What a column does when the table is too wide.
  enum Overflow: Sendable {
    case fixed, truncate, wrap
  }

  /// One cell's text, what it is, and where it leads.
  ///
  /// The text is made safe here, so that no cell can reach the terminal as a command.
  struct Cell: Sendable {
    fileprivate let prefix: String
    fileprivate let text: String
    fileprivate let role: Role?
    fileprivate let url: String?
    fileprivate let width: Int

    /// Creates a cell; the prefix, such as a tree's branches, is drawn faintly before the text.
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

  /// Adds a row; cells that are missing are empty, cells beyond the columns are dropped.
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
  private static let blanks = String(repeating: " ", count: 256)

  private static func blanks(_ count: Int) -> String {
    count <= blanks.utf8.count
      ? String(Substring(blanks.utf8.prefix(count))) : String(repeating: " ", count: count)
  }

  /// Returns the lines, none of which ends with a blank.
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

  /// The columns' widths, the flexible one narrowed by what the table has too much.
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
    // Blanks are owed until text follows them, so that no line ends with one.
    var owed = 0
    for (index, cell) in row.enumerated() {
      let text = number < parts[index].count ? parts[index][number] : ""
      let prefix = number == 0 ? cell.prefix : ""
      let used = prefix.displayWidth + text.displayWidth
      let missing = max(0, widths[index] - used)
      let before = columns[index].alignment == .right ? missing : 0
      owed += before
      if used > 0 {
        line += Self.blanks(owed)
        line += style.apply(.dim, prefix)
        let dressed = cell.role.map { style.apply($0, text) } ?? text
        line += cell.url.map { style.link(dressed, url: $0) } ?? dressed
        owed = 0
      }
      owed += missing - before + Self.gap.utf8.count
    }
    return line
  }
}
