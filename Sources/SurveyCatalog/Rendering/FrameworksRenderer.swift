/// Aligns the columns of the table of frameworks.
///
/// Where most rows agree on a column's width, only the rows that do not are mended. A table whose
/// rows do not agree, or leave no room for most of the header, is aligned as a whole. Names, marks
/// and the order of rows stay.
struct FrameworksRenderer {
  private let document: Document

  init(_ document: Document) {
    self.document = document
  }

  /// The edits that align the tables whose header names the three capabilities.
  func edits() -> [Edit] { tables().flatMap { edits(aligning: $0) } }

  /// The lines of the tables of frameworks.
  func tables() -> [Range<Int>] {
    var tables: [Range<Int>] = []
    var index = 0
    while index < document.lines.count {
      guard document.lines[index].kind == .tableRow else {
        index += 1
        continue
      }
      var end = index
      while end < document.lines.count, document.lines[end].kind == .tableRow { end += 1 }
      let header = AlignedRow(line: index, of: document)
      if end > index + 2, FrameworkTable.columns(header.cells.map({ $0.text })) != nil {
        tables.append(index..<end)
      }
      index = end
    }
    return tables
  }

  /// Cells beyond this width are not waited for: one of a megabyte would make every row as long.
  private static let greatestWidth = 400

  private func edits(aligning lines: Range<Int>) -> [Edit] {
    let rows = lines.map { AlignedRow(line: $0, of: document) }
    let header = rows[0]
    let body = rows.dropFirst(2).filter { $0.cells.count == header.cells.count && $0.isBarred }
    guard header.isBarred, !body.isEmpty else { return [] }
    let common = header.cells.indices.map { body.commonWidth(ofColumn: $0) }
    let misfits = zip(common, header.cells).count { width, cell in
      width.map { $0 < cell.text.displayWidth + 2 } ?? true
    }
    let isWhole = common.contains(nil) || 2 * misfits > common.count
    let widths = header.cells.indices.map { column in
      let cells = (isWhole ? [header] + body : body).map { $0.cells[column].text.displayWidth }
      let needed = min(cells.max() ?? 0, Self.greatestWidth) + 2
      guard let width = common[column] else { return needed }
      return isWhole ? max(width, needed) : width
    }
    let changed = isWhole ? [header] + body : Array(body)
    var edits = changed.compactMap { $0.edit(toWidths: widths) }
    if isWhole, rows[1].isBarred, rows[1].cells.count == widths.count {
      edits += [rows[1].edit(delimiterOfWidths: widths)].compactMap { $0 }
    }
    return edits
  }
}

/// A row of a table with the widths between its bars.
private struct AlignedRow {
  struct Cell {
    /// The text without the blanks at its ends.
    let text: String
    /// What the cell takes between its bars.
    let width: Int
    /// Whether a blank stands on both sides of the text.
    let isSpaced: Bool
  }

  let range: ByteRange
  let cells: [Cell]
  /// Whether bars stand at both ends.
  let isBarred: Bool

  init(line: Int, of document: Document) {
    let source = document.source
    let bytes = source.bytes.span
    let content = document.content(ofLine: line)
    let text = bytes.trimmed(content.indices)
    range = ByteRange(text.lowerBound, text.upperBound)
    let ends = text.count > 1 ? (bytes[text.lowerBound], bytes[text.upperBound - 1]) : (0, 0)
    isBarred =
      ends == (.pipe, .pipe) && bytes[text.upperBound - 2] != UInt8(ascii: "\\")
    var bars: [Int] = []
    for offset in text where bytes[offset] == .pipe {
      if offset == text.lowerBound || bytes[offset - 1] != UInt8(ascii: "\\") {
        bars.append(offset)
      }
    }
    cells =
      bars.isEmpty
      ? []
      : zip(bars, bars.dropFirst()).map { start, end in
        let cell = ByteRange(start + 1, end)
        let inner = bytes.trimmed(cell.indices)
        return Cell(
          text: source.text(in: ByteRange(inner.lowerBound, inner.upperBound)),
          width: source.text(in: cell).displayWidth,
          isSpaced: inner.lowerBound > cell.lowerBound && inner.upperBound < cell.upperBound)
      }
  }

  /// The edit that gives each cell its width, nil where all have it.
  func edit(toWidths widths: [Int]) -> Edit? {
    guard zip(cells, widths).contains(where: { !$0.isSpaced || $0.width != $1 }) else { return nil }
    var row = "|"
    for (cell, width) in zip(cells, widths) {
      let used = cell.text.displayWidth
      row += " \(cell.text)\(String(repeating: " ", count: max(1, width - used - 1)))|"
    }
    let edit = Edit(range, row)
    return isSame(edit) ? nil : edit
  }

  /// The edit that gives a delimiter row its widths, its colons kept.
  func edit(delimiterOfWidths widths: [Int]) -> Edit? {
    var row = "|"
    for (cell, width) in zip(cells, widths) {
      let colons = (cell.text.hasPrefix(":") ? ":" : "", cell.text.hasSuffix(":") ? ":" : "")
      let dashes = max(3, width - 2) - colons.0.utf8.count - colons.1.utf8.count
      row += " \(colons.0)\(String(repeating: "-", count: max(1, dashes)))\(colons.1) |"
    }
    return Edit(range, row)
  }

  /// Whether an edit would write what a row of the widest cells already has.
  private func isSame(_ edit: Edit) -> Bool {
    let row = "|" + cells.map { cell in " \(cell.text) |" }.joined()
    return Array(row.utf8) == edit.replacement && edit.range.count == row.utf8.count
      && cells.allSatisfy { $0.isSpaced }
  }
}

extension Collection<AlignedRow> {
  /// The width that more than half of the rows give a column.
  fileprivate func commonWidth(ofColumn column: Int) -> Int? {
    map { $0.cells[column].width }.majority
  }
}
