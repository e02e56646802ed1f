import SurveyCatalog

/// One line of a list with a range of it marked by carets, cut to a width around the mark.
struct SourceExcerpt {
  private let range: ByteRange
  private let line: Int
  private let document: Document

  /// The greatest number of bytes looked at for each column: letters may bear any number of marks.
  private static let bytesPerColumn = 4
  /// The columns that a line is given in the narrowest terminal.
  private static let leastRoom = 20

  /// Marks a range that starts in a line, which is given by its index.
  init(_ range: ByteRange, atLine line: Int, of document: Document) {
    self.range = range
    self.line = line
    self.document = document
  }

  /// Appends the line behind its number, and below it the carets.
  func append(to text: inout TextBytes, width: Int, severity: Role, style: Style) {
    var gutter = 0
    style.append(.dim, to: &text) { text in
      let start = text.bytes.count
      text += line + 1
      gutter = text.bytes.count - start
      text += " |"
    }
    text += " "
    let mark = appendLine(to: &text, room: max(width - gutter - 3, Self.leastRoom))
    text += "\n"
    style.append(.dim, to: &text) { text in
      text.append(" ", count: gutter)
      text += " |"
    }
    text.append(" ", count: mark.lowerBound + 1)
    style.append(severity, to: &text) { $0.append("^", count: mark.count) }
    text += "\n"
  }

  /// Appends what is shown of the line and returns the columns of the mark, at least one.
  ///
  /// No more of the line is read than is shown.
  private func appendLine(to text: inout TextBytes, room: Int) -> Range<Int> {
    guard document.lines.indices.contains(line) else { return 0..<1 }
    let source = document.source
    let content = document.content(ofLine: line)
    let caret = max(content.lowerBound, min(range.lowerBound, content.upperBound))
    let reach = room * Self.bytesPerColumn
    let start = source.scalarStart(atOrAfter: max(content.lowerBound, caret - reach), before: caret)
    let limit = min(content.upperBound, caret + reach)
    let end = limit < content.upperBound ? source.scalarStart(before: limit, after: caret) : limit
    let markEnd = max(caret, min(range.upperBound, end))
    let window = LineWindow(
      before: start..<caret, mark: caret..<markEnd, after: markEnd..<end,
      isCutLeft: start > content.lowerBound, isCutRight: end < content.upperBound)
    return source.isPlain(start..<end)
      ? text.appendPlain(window, of: source, room: room) : text.append(window, of: source, room: room)
  }
}

extension SourceFile {
  /// Whether bytes are printable ASCII without the sign that begins a command of a CI runner.
  fileprivate func isPlain(_ range: Range<Int>) -> Bool {
    let text = bytes.span.extracting(range)
    return text.isPrintableASCII && !text.contains(UInt8(ascii: "#"))
  }

  private func continuesScalar(_ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] & 0xC0 == 0x80
  }

  /// The first offset from which a scalar starts, at most three bytes on.
  fileprivate func scalarStart(atOrAfter offset: Int, before end: Int) -> Int {
    var start = offset
    while start < end, start < offset + 3, continuesScalar(start) { start += 1 }
    return start
  }

  /// The last offset at which a scalar starts, at most three bytes back.
  fileprivate func scalarStart(before offset: Int, after start: Int) -> Int {
    var end = offset
    while end > start, end > offset - 3, continuesScalar(end) { end -= 1 }
    return end
  }
}
