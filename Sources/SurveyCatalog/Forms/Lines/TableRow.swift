/// The cells of a table row.
struct TableRow: Hashable, Sendable {
  /// The cells without blanks at their ends, in order.
  let cells: [ByteRange]

  /// Splits a line at its bars; a bar behind a backslash is text.
  init(_ bytes: Span<UInt8>, in line: ByteRange) {
    var text = bytes.trimmed(line.indices)
    if let first = text.first, bytes[first] == .pipe { text = text.dropFirst() }
    var cells: [ByteRange] = []
    var start = text.lowerBound
    var index = start
    while let bar = bytes.firstIndex(of: .pipe, in: index..<text.upperBound) {
      if bar == start || bytes[bar - 1] != UInt8(ascii: "\\") {
        let cell = bytes.trimmed(start..<bar)
        cells.append(ByteRange(cell.lowerBound, cell.upperBound))
        start = bar + 1
      }
      index = bar + 1
    }
    if start < text.upperBound {
      let cell = bytes.trimmed(start..<text.upperBound)
      cells.append(ByteRange(cell.lowerBound, cell.upperBound))
    }
    self.cells = cells
  }
}
