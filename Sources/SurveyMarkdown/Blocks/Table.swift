extension Span where Element == UInt8 {
  /// The trimmed cells of a table row, as GitHub splits them at every `|` without a backslash.
  ///
  /// Empty for a lone `|`, which is not a row.
  func tableCells(in row: Range<Int>) -> [Range<Int>] {
    let row = trimmed(row) { $0.isSpaceOrTab }
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    if start < row.upperBound, self[start] == .pipe { start += 1 }
    while start < row.upperBound {
      var end = start
      while end < row.upperBound, self[end] != .pipe || self[end - 1] == .backslash { end += 1 }
      cells.append(trimmed(start..<end) { $0.isSpaceOrTab })
      start = end + 1
    }
    return cells
  }

  /// Whether a cell is one of a delimiter row: `---`, `:--`, `--:` or `:-:`.
  func isDelimiter(_ cell: Range<Int>) -> Bool {
    guard !cell.isEmpty else { return false }
    var start = cell.lowerBound
    if self[start] == .colon { start += 1 }
    let end = end(from: start, before: cell.upperBound) { $0 == .hyphen }
    guard end > start else { return false }
    return end == cell.upperBound || (self[end] == .colon && end + 1 == cell.upperBound)
  }
}

extension BlockParser {
  /// Whether a line can be a row of the open table: any text but a lone `|`.
  func isTableRow(_ text: Range<Int>) -> Bool {
    let text = source.bytes.span.trimmed(text)
    return text.count > 1 || (text.count == 1 && source.bytes[text.lowerBound] != .pipe)
  }

  /// Makes the last line of the open paragraph the header of a table if the current line is its
  /// delimiter row.
  mutating func startTable(after paragraph: OpenBlock.Paragraph) -> Bool {
    guard !paragraph.failedAsTable, let open = stack.last else { return false }
    let delimiters = source.bytes.span.tableCells(in: cursor.text)
    for cell in delimiters where !source.bytes.span.isDelimiter(cell) { return false }
    let headerLine = lineIndex - 1
    let header = paragraph.lastLineStart..<source.textEnd(of: lines[headerLine])
    guard !delimiters.isEmpty,
      source.bytes.span.tableCells(in: header).count == delimiters.count
    else {
      if !delimiters.isEmpty { failAsTable(paragraph) }
      return false
    }
    stack.removeLast()
    if blocks[open.block].content.first?.lowerBound == header.lowerBound {
      blocks.removeLast()
    } else {
      // GitHub does not look for reference definitions in the rest of the paragraph.
      blocks[open.block].content.truncate(at: header.lowerBound)
      setLastLine(headerLine - 1, of: open.block)
      finishParagraph(open.block)
    }
    let table = append(.table, lines: headerLine..<lineIndex + 1, start: header.lowerBound)
    let state = OpenBlock.State.table(columns: delimiters.count)
    stack.append(OpenBlock(block: table, state: state, lastLine: lineIndex))
    addTableRow(header, line: headerLine, columns: delimiters.count, isHeader: true)
    _ = append(.delimiterRow, lines: lineIndex..<lineIndex + 1, start: cursor.textStart)
    return true
  }

  private mutating func failAsTable(_ paragraph: OpenBlock.Paragraph) {
    var paragraph = paragraph
    paragraph.failedAsTable = true
    stack[stack.count - 1].state = .paragraph(paragraph)
  }

  /// Adds a row and its cells to the open table.
  ///
  /// GitHub does not show cells past the header's last one; they are not blocks.
  mutating func addTableRow(
    _ text: Range<Int>, line: Int? = nil, columns: Int, isHeader: Bool
  ) {
    let line = line ?? lineIndex
    let row = append(
      .tableRow(isHeader: isHeader), lines: line..<line + 1, start: text.lowerBound)
    for cell in source.bytes.span.tableCells(in: text).prefix(columns) {
      blocks.append(
        Block(
          kind: .tableCell, lines: line..<line + 1, range: ByteRange(cell),
          content: piecesWithoutEscapes(of: cell),
          marker: ByteRange(cell.lowerBound, cell.lowerBound), parent: row,
          end: blocks.count + 1))
    }
    blocks[row].end = blocks.count
  }

  /// The pieces of a cell without the backslashes before its `|`s.
  private func piecesWithoutEscapes(of cell: Range<Int>) -> [ByteRange] {
    var pieces: [ByteRange] = []
    var start = cell.lowerBound
    for index in cell.dropFirst()
    where source.bytes[index] == .pipe && source.bytes[index - 1] == .backslash {
      if start < index - 1 { pieces.append(ByteRange(start, index - 1)) }
      start = index
    }
    if start < cell.upperBound { pieces.append(ByteRange(start, cell.upperBound)) }
    return pieces
  }
}
