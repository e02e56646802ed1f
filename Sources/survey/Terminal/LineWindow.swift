import SurveyCatalog

/// The part of a line that is looked at to show it around a mark.
struct LineWindow {
  var before: Range<Int>
  var mark: Range<Int>
  var after: Range<Int>
  /// Whether the line begins before the window.
  var isCutLeft: Bool
  /// Whether the line goes on behind the window.
  var isCutRight: Bool
}

extension TextBytes {
  /// Appends printable ASCII, of which a column is a byte, and nothing has to be made safe.
  ///
  /// - Returns: The columns of the mark.
  mutating func appendPlain(_ window: LineWindow, of source: SourceFile, room: Int) -> Range<Int> {
    let (before, mark, after) = (window.before, window.mark, window.after)
    let length = after.upperBound - before.lowerBound
    guard window.isCutLeft || window.isCutRight || length > room else {
      append(source, before.lowerBound..<after.upperBound)
      return before.count..<before.count + max(1, mark.count)
    }
    // An ellipsis needs a column, whatever stands before it.
    let behind = max(window.isCutRight ? 1 : 0, after.count)
    let marked = min(mark.count, room / 2)
    let left = min(before.count, max(room / 3, room - marked - behind))
    let isShort = window.isCutLeft || left < before.count
    let indent = isShort ? max(1, left) : left
    if isShort { self += "…" }
    append(source, isShort ? before.suffix(indent - 1) : before)
    if marked < mark.count {
      append(source, mark.prefix(marked - 1))
      self += "…"
    } else {
      append(source, mark)
    }
    let right = max(1, room - indent - marked)
    if window.isCutRight || after.count > right {
      append(source, after.prefix(right - 1))
      self += "…"
    } else {
      append(source, after)
    }
    return indent..<indent + max(1, marked)
  }

  /// Appends text of any letters, made safe for a terminal and for the log of a workflow.
  ///
  /// - Returns: The columns of the mark.
  mutating func append(_ window: LineWindow, of source: SourceFile, room: Int) -> Range<Int> {
    // A command may begin before the mark and go on in it.
    var hashes = 0
    func text(_ range: Range<Int>) -> String {
      source.text(in: ByteRange(range.lowerBound, range.upperBound)).safeForTerminal()
        .withoutCommands(behind: &hashes)
    }
    var (before, mark, after) = (text(window.before), text(window.mark), text(window.after))
    var widths = (before.displayWidth, mark.displayWidth, after.displayWidth)
    if window.isCutLeft || window.isCutRight || widths.0 + widths.1 + widths.2 > room {
      mark = mark.cut(to: room / 2)
      widths.1 = mark.displayWidth
      // An ellipsis needs a column, whatever stands before it.
      if window.isCutRight { widths.2 = max(1, widths.2) }
      let left = min(widths.0, max(room / 3, room - widths.1 - widths.2))
      if window.isCutLeft || left < widths.0 {
        before = "…" + before.suffix(columns: max(0, left - 1))
        widths.0 = before.displayWidth
      }
      let right = max(1, room - widths.0 - widths.1)
      after = after.cut(to: window.isCutRight ? right - 1 : right)
      if window.isCutRight, !after.hasSuffix("…") { after += "…" }
    }
    self += before
    self += mark
    self += after
    // A mark may begin within a letter of several scalars, which takes its columns but once.
    let columns = widths.1 == 0 ? widths.0 + 1 : (before + mark).displayWidth
    let indent = min(widths.0, max(0, columns - 1))
    return indent..<max(indent + 1, columns)
  }
}

extension String {
  /// The text cut to the width, with an ellipsis where something was lost.
  fileprivate func cut(to width: Int) -> String {
    guard isPrintableASCII else { return truncated(to: width) }
    return utf8.count <= width ? self : "\(self.prefix(columns: width - 1))…"
  }

  /// The first bytes of ASCII text.
  private func prefix(columns: Int) -> Substring {
    self[..<(utf8.index(startIndex, offsetBy: max(0, columns), limitedBy: endIndex) ?? endIndex)]
  }
}
