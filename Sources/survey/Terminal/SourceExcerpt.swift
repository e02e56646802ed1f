import SurveyCatalog

/// A line of a list with carets below a range, cut to a width around the range.
struct SourceExcerpt {
  private let document: Document
  private let style: Style
  private let width: Int

  /// The greatest number of bytes read for each column: letters may have any number of marks.
  private static let bytesPerColumn = 4
  /// The columns for a line in the narrowest terminal.
  private static let leastWidth = 20

  init(_ document: Document, style: Style, width: Int) {
    self.document = document
    self.style = style
    self.width = width
  }

  /// The line, by its index, after its number, and a line of carets below the range that starts in it.
  func lines(_ range: ByteRange, atLine line: Int, severity: Role) -> [String] {
    let number = String(line + 1)
    let (text, mark) = cut(
      range, ofLine: line, width: max(width - number.count - 3, Self.leastWidth))
    let indent = String(repeating: " ", count: mark.lowerBound)
    let carets = style.apply(severity, String(repeating: "^", count: mark.count))
    let blankNumber = String(repeating: " ", count: number.count)
    return [
      "\(style.apply(.dim, "\(number) |")) \(text)",
      "\(style.apply(.dim, "\(blankNumber) |")) \(indent)\(carets)",
    ]
  }

  /// What is shown of a line, and the columns of the mark, at least one.
  ///
  /// The bytes that are read depend on the width, not on the length of the line.
  private func cut(
    _ range: ByteRange, ofLine line: Int, width: Int
  ) -> (text: String, mark: Range<Int>) {
    guard document.lines.indices.contains(line) else { return ("", 0..<1) }
    let source = document.source
    let content = document.content(ofLine: line)
    let caret = max(content.lowerBound, min(range.lowerBound, content.upperBound))
    let reach = width * Self.bytesPerColumn
    let start = source.scalarStart(atOrAfter: max(content.lowerBound, caret - reach), before: caret)
    let limit = min(content.upperBound, caret + reach)
    let end = limit < content.upperBound ? source.scalarStart(before: limit, after: caret) : limit
    let markEnd = max(caret, min(range.upperBound, end))
    func text(_ start: Int, _ end: Int) -> String {
      source.text(in: ByteRange(start, end)).safeForTerminal()
    }
    return Self.fitted(
      before: text(start, caret), mark: text(caret, markEnd), after: text(markEnd, end),
      isCutLeft: start > content.lowerBound, isCutRight: end < content.upperBound, width: width)
  }

  /// Joins the pieces of a line, cut to the width with an ellipsis where something is lost.
  private static func fitted(
    before: String, mark: String, after: String, isCutLeft: Bool, isCutRight: Bool, width: Int
  ) -> (text: String, mark: Range<Int>) {
    var (before, mark, after) = (before, mark, after)
    var (left, middle, right) = (before.displayWidth, mark.displayWidth, after.displayWidth)
    if isCutLeft || isCutRight || left + middle + right > width {
      mark = mark.cut(to: width / 2)
      middle = mark.displayWidth
      // An ellipsis needs a column, whatever comes before it.
      if isCutRight { right = max(1, right) }
      let room = min(left, max(width / 3, width - middle - right))
      if isCutLeft || room < left {
        before = "…" + before.suffix(columns: max(0, room - 1))
        left = before.displayWidth
      }
      right = max(1, width - left - middle)
      after = after.cut(to: isCutRight ? right - 1 : right)
      if isCutRight, !after.hasSuffix("…") { after += "…" }
    }
    // A mark may begin inside a character of several scalars, which takes its columns only once.
    let columns = middle == 0 ? left + 1 : (before + mark).displayWidth
    let indent = min(left, max(0, columns - 1))
    return ((before + mark + after).withoutCommands, indent..<max(indent + 1, columns))
  }
}

extension String {
  /// The text cut to the width, with an ellipsis if something was lost.
  fileprivate func cut(to width: Int) -> String {
    displayWidth <= width ? self : "\(prefix(columns: max(0, width - 1)))…"
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
