/// A position in a line that counts columns, where a tab reaches to the next multiple of four.
struct LineCursor {
  let bytes: [UInt8]
  /// The offset of the next byte; of a tab while only some of its columns are consumed.
  private(set) var offset = 0
  /// The number of columns before the position.
  private(set) var column = 0
  /// The offset of the line's end without its terminator.
  private(set) var end = 0
  /// The offset of the line's end with its terminator.
  private(set) var lineEnd = 0
  /// The offset of the first byte at or after the position that is not a space or tab.
  private(set) var textStart = 0
  private var textColumn = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The number of columns of whitespace at the position.
  var indent: Int { textColumn - column }
  /// Whether the text is indented far enough for an indented code block.
  var isIndented: Bool { indent >= 4 }
  /// Whether only whitespace remains.
  var isBlank: Bool { textStart == end }
  /// The first byte that is not whitespace; nothing on a blank line.
  var first: UInt8? { isBlank ? nil : bytes[textStart] }
  /// The offsets of the text without leading whitespace and without the terminator.
  var text: Range<Int> { textStart..<end }
  /// The rest of the line with its terminator.
  var rest: ByteRange { ByteRange(offset, lineEnd) }

  /// Moves to the start of a line.
  mutating func begin(at start: Int, textEnd: Int, lineEnd: Int) {
    offset = start
    column = 0
    end = max(start, textEnd)
    self.lineEnd = lineEnd
    findText()
  }

  /// Moves past a number of columns.
  mutating func advance(columns: Int) {
    var remaining = columns
    while remaining > 0, offset < end {
      let width = bytes[offset] == .tab ? 4 - column % 4 : 1
      guard width <= remaining else {
        column += remaining
        return
      }
      column += width
      offset += 1
      remaining -= width
    }
    // The end of the indentation does not move, so it is looked for only once per marker.
    if offset > textStart { findText() }
  }

  /// Moves past the leading whitespace and a number of bytes.
  mutating func advancePastText(bytes count: Int) {
    advanceToText()
    offset += count
    column += count
    findText()
  }

  /// Moves to the first byte that is not whitespace.
  mutating func advanceToText() {
    offset = textStart
    column = textColumn
  }

  /// Moves past one column of whitespace, if any.
  mutating func skipOneSpace() {
    if offset < end, bytes[offset].isSpaceOrTab { advance(columns: 1) }
  }

  private mutating func findText() {
    textStart = offset
    textColumn = column
    while textStart < end, bytes[textStart].isSpaceOrTab {
      textColumn += bytes[textStart] == .tab ? 4 - textColumn % 4 : 1
      textStart += 1
    }
  }
}
