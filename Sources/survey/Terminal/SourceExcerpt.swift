import SurveyCatalog

/// One line of a list with a range of it marked by carets, cut to a width around the mark.
struct SourceExcerpt {
  /// The number of the line, from 1.
  private(set) var number = 1
  private var before = ""
  private var marked = ""
  private var after = ""
  /// The columns of what stands before the mark.
  private var indent = 0
  private var caretCount = 1

  /// The greatest number of bytes looked at for each column: letters may bear any number of marks.
  private static let bytesPerColumn = 4

  /// Cuts the line in which a range starts; no more of it is read than is shown.
  init(_ range: ByteRange, of document: Document, width: Int) {
    let room = max(width, 20)
    let source = document.source
    guard !document.lines.isEmpty else { return }
    let index = document.lineIndex(of: range.lowerBound)
    let line = document.content(ofLine: index)
    let caret = max(line.lowerBound, min(range.lowerBound, line.upperBound))
    let reach = room * Self.bytesPerColumn
    let start = source.scalarStart(atOrAfter: max(line.lowerBound, caret - reach), before: caret)
    let limit = min(line.upperBound, caret + reach)
    let end = limit < line.upperBound ? source.scalarStart(before: limit, after: caret) : limit
    let markEnd = max(caret, min(range.upperBound, end))
    let isCut = (left: start > line.lowerBound, right: end < line.upperBound)
    if source.isPlain(start..<end) {
      number = index + 1
      cut(source, start..<caret, caret..<markEnd, markEnd..<end, isCut, room: room)
      return
    }
    // A command may begin before the mark and go on in it.
    var hashes = 0
    func text(_ start: Int, _ end: Int) -> String {
      source.text(in: ByteRange(start, end)).safeForTerminal().withoutCommands(behind: &hashes)
    }
    number = index + 1
    var parts = (text(start, caret), text(caret, markEnd), text(markEnd, end))
    var widths = (parts.0.displayWidth, parts.1.displayWidth, parts.2.displayWidth)
    if isCut.left || isCut.right || widths.0 + widths.1 + widths.2 > room {
      parts.1 = parts.1.cut(to: room / 2)
      widths.1 = parts.1.displayWidth
      // An ellipsis needs a column, whatever stands before it.
      if isCut.right { widths.2 = max(1, widths.2) }
      let left = min(widths.0, max(room / 3, room - widths.1 - widths.2))
      if isCut.left || left < widths.0 {
        parts.0 = "…" + parts.0.suffix(columns: max(0, left - 1))
        widths.0 = parts.0.displayWidth
      }
      let right = max(1, room - widths.0 - widths.1)
      parts.2 = parts.2.cut(to: isCut.right ? right - 1 : right)
      if isCut.right, !parts.2.hasSuffix("…") { parts.2 += "…" }
    }
    (before, marked, after) = parts
    // A mark may begin within a letter of several scalars, which takes its columns but once.
    let columns = widths.1 == 0 ? widths.0 + 1 : (before + marked).displayWidth
    indent = min(widths.0, max(0, columns - 1))
    caretCount = max(1, columns - indent)
  }

  /// Cuts printable ASCII: a column is a byte, and nothing has to be made safe.
  private mutating func cut(
    _ source: SourceFile, _ before: Range<Int>, _ mark: Range<Int>, _ after: Range<Int>,
    _ isCut: (left: Bool, right: Bool), room: Int
  ) {
    func text(_ range: Range<Int>) -> String {
      source.text(in: ByteRange(range.lowerBound, range.upperBound))
    }
    var parts = ("", text(mark), "")
    var widths = (before.count, mark.count, after.count)
    if isCut.left || isCut.right || before.count + mark.count + after.count > room {
      if widths.1 > room / 2 {
        parts.1 = text(mark.prefix(max(0, room / 2 - 1))) + "…"
        widths.1 = max(1, room / 2)
      }
      if isCut.right { widths.2 = max(1, widths.2) }
      let left = min(widths.0, max(room / 3, room - widths.1 - widths.2))
      if isCut.left || left < widths.0 {
        let kept = before.suffix(max(0, left - 1))
        parts.0 = "…" + text(kept)
        widths.0 = kept.count + 1
      } else {
        parts.0 = text(before)
      }
      let right = max(1, room - widths.0 - widths.1)
      let isShort = widths.2 > right || isCut.right
      parts.2 = isShort ? text(after.prefix(right - 1)) + "…" : text(after)
    } else {
      (parts.0, parts.2) = (text(before), text(after))
    }
    (self.before, marked, self.after) = parts
    indent = widths.0
    caretCount = max(1, widths.1)
  }

  /// Appends the line, and below it the carets, each behind a gutter.
  func append(to text: inout String, gutter: Int, severity: Role, style: Style) {
    style.append(.dim, to: &text) { text in
      text += String(number).padded(to: gutter, .right)
      text += " |"
    }
    text += " "
    text += before
    text += marked
    text += after
    text += "\n"
    style.append(.dim, to: &text) { text in
      text += String.ascii(" ", count: gutter)
      text += " |"
    }
    text += String.ascii(" ", count: indent + 1)
    style.append(severity, to: &text) { $0 += String.ascii("^", count: caretCount) }
    text += "\n"
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

extension String {
  /// An ASCII character many times over.
  fileprivate static func ascii(_ character: Unicode.Scalar, count: Int) -> String {
    // Safe: all of the room is initialized, and with ASCII; it holds the count at least.
    String(unsafeUninitializedCapacity: count) { bytes in
      bytes.initialize(repeating: UInt8(ascii: character))
      return count
    }
  }

  /// The text cut to the width, with an ellipsis where something was lost.
  fileprivate func cut(to width: Int) -> String {
    guard isPrintableASCII else { return truncated(to: width) }
    return utf8.count <= width ? self : "\(self.prefix(columns: width - 1))…"
  }

  /// The first bytes of ASCII text.
  private func prefix(columns: Int) -> Substring {
    self[..<(utf8.index(startIndex, offsetBy: max(0, columns), limitedBy: endIndex) ?? endIndex)]
  }

  /// The last characters, as many as fit the width.
  fileprivate func suffix(columns width: Int) -> String {
    if isPrintableASCII { return String(decoding: utf8.suffix(width), as: UTF8.self) }
    var columns = 0
    var start = endIndex
    for index in indices.reversed() {
      columns += self[index].displayWidth
      if columns > width { break }
      start = index
    }
    return String(self[start...])
  }

  /// The text with the signs parted that begin a command of a CI runner anywhere in a line.
  var withoutCommands: String {
    var hashes = 0
    return withoutCommands(behind: &hashes)
  }

  /// The text with the signs parted that begin a command of a CI runner anywhere in a line.
  ///
  /// What parts them takes no column. The number of `#` right before the text is taken, and given on.
  fileprivate func withoutCommands(behind hashes: inout Int) -> String {
    guard hashes > 0 || utf8.contains(UInt8(ascii: "#")) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "[", hashes >= 2 { result.append("\u{200B}") }
      hashes = scalar == "#" ? hashes + 1 : 0
      result.append(scalar)
    }
    return String(result)
  }
}
