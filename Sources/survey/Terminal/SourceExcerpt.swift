import SurveyCatalog

/// Lines of a list with ranges of them marked by carets, cut to a width around the mark.
struct SourceExcerpt {
  private let document: Document
  private let style: Style
  private let width: Int
  /// What stands before the number, behind it, and on the next line before the blanks below it.
  private let gutter: (begin: String, end: String, next: String)

  /// The greatest number of bytes looked at for each column: letters may bear any number of marks.
  private static let bytesPerColumn = 4
  /// The columns that a line is given in the narrowest terminal.
  private static let leastRoom = 20

  init(_ document: Document, style: Style, width: Int) {
    self.document = document
    self.style = style
    self.width = width
    let begin = style.begin(.dim)
    gutter = (begin, " |\(style.end(.dim)) ", "\n\(begin)")
  }

  /// Appends the line, by its index, behind its number, and carets below the range that starts in it.
  func append(_ range: ByteRange, atLine line: Int, severity: Role, to text: inout TextBytes) {
    if style.color { text += gutter.begin }
    let start = text.bytes.count
    text += line + 1
    let digits = text.bytes.count - start
    text += gutter.end
    let room = max(width - digits - 3, Self.leastRoom)
    let mark = append(range, ofLine: line, room: room, to: &text)
    text += gutter.next
    text.append(" ", count: digits)
    text += gutter.end
    text.append(" ", count: mark.lowerBound)
    if style.color { text += style.begin(severity) }
    text.append("^", count: mark.count)
    if style.color { text += style.end(severity) }
    text.append("\n")
  }

  /// Appends what is shown of a line and returns the columns of the mark, at least one.
  ///
  /// No more of the line is read than is shown.
  private func append(
    _ range: ByteRange, ofLine line: Int, room: Int, to text: inout TextBytes
  ) -> Range<Int> {
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
    let shown = source.bytes.span.extracting(start..<end)
    return shown.isPlain || (shown.isPrintableASCII && !shown.holdsCommand)
      ? text.appendPlain(window, of: source, room: room)
      : text.append(window, of: source, room: room)
  }
}

extension SourceFile {
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
