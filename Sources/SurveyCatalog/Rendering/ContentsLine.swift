/// One line of a table of contents: `  - [Quantization](#quantization)`.
struct ContentsLine: Hashable {
  /// The index of the line.
  let line: Int
  /// The blanks before the marker.
  let indent: ByteRange
  /// The list marker without the blank behind it.
  let marker: ByteRange
  /// What stands between the link's brackets.
  let text: ByteRange
  /// The anchor without `#`.
  let anchor: ByteRange

  /// Reads a line that the document takes for an item of the contents.
  init?(line: Int, of document: Document) {
    let bytes = document.source.bytes.span
    let content = document.content(ofLine: line)
    let start = document.indent(ofLine: line).end
    let markerLength = bytes.markerLength(at: start, before: content.upperBound)
    guard markerLength > 0,
      let open = bytes.firstIndex(of: .openBracket, in: start + markerLength..<content.upperBound),
      let close = bytes.firstIndex(of: "](", in: open..<content.upperBound),
      let hash = bytes.firstIndex(of: .hash, in: close + 2..<content.upperBound)
    else { return nil }
    var end = hash + 1
    while end < content.upperBound, bytes[end] != .closeParenthesis { end += 1 }
    self.line = line
    indent = ByteRange(content.lowerBound, start)
    let marker = bytes.trimmed(start..<start + markerLength)
    self.marker = ByteRange(marker.lowerBound, marker.upperBound)
    text = ByteRange(open + 1, close)
    let anchor = bytes.trimmed(hash + 1..<end)
    self.anchor = ByteRange(anchor.lowerBound, anchor.upperBound)
  }

  /// The anchor that a browser looks for: escapes such as `%E2%80%8D` undone.
  func anchorText(_ source: SourceFile) -> String {
    let text = source.text(in: anchor)
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, digits.first != "+",
        let value = UInt8(digits, radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The table of contents of a list: its items from the first to the last.
  ///
  /// It stands under a heading that names it, or is the longest list of links to anchors.
  static func contents(of document: Document) -> [ContentsLine] {
    var best: [Int] = []
    for section in document.sections(in: document.lines.indices) {
      let lines = longestRun(in: section, of: document)
      guard !lines.isEmpty else { continue }
      if isNamed(section.lowerBound, of: document) {
        best = lines
        break
      }
      if lines.count > 1, lines.count > best.count { best = lines }
    }
    return best.compactMap { ContentsLine(line: $0, of: document) }
  }

  /// The most items of a section with neither papers, tables nor fences between them.
  private static func longestRun(in section: Range<Int>, of document: Document) -> [Int] {
    var best: [Int] = []
    var run: [Int] = []
    for index in section {
      switch document.lines[index].kind {
      case .contentsItem: run.append(index)
      case .blank, .prose, .comment: continue
      default: run = []
      }
      if run.count > best.count { best = run }
    }
    return best
  }

  /// Whether a heading says that the contents stand below it.
  static func isNamed(_ line: Int, of document: Document) -> Bool {
    guard document.lines[line].kind == .heading else { return false }
    let letters = Slug.words(of: document.headingText(atLine: line)).joined()
    return ["content", "contents", "tableofcontent", "tableofcontents", "toc"].contains(letters)
  }
}

extension Document {
  /// The anchors that HTML in the list sets: `<a name="…">`, `id="…"`, and headings in tags.
  ///
  /// - Complexity: O(*n*) in the number of bytes: no tag is looked at beyond 200 of them.
  func htmlAnchors() -> Set<String> {
    var anchors: Set<String> = []
    let bytes = source.bytes.span
    for index in lines.indices where lines[index].kind != .fence {
      let end = content(ofLine: index).upperBound
      var next = bytes.firstIndex(of: .less, in: content(ofLine: index).indices)
      while let tag = next {
        next = bytes.firstIndex(of: .less, in: tag + 1..<end)
        let limit = min(next ?? end, tag + 200)
        for name in ["id=\"", "name=\"", "id='", "name='"] as [StaticString] {
          guard let mark = bytes.firstIndex(of: name, in: tag..<limit) else { continue }
          let start = mark + name.utf8CodeUnitCount
          var stop = start
          while stop < limit, bytes[stop] != UInt8(ascii: "\""), bytes[stop] != UInt8(ascii: "'") {
            stop += 1
          }
          anchors.insert(source.text(in: ByteRange(start, stop)))
        }
        if bytes.matches("<h", at: tag, before: end), tag + 2 < end, bytes[tag + 2].isDigit,
          let close = bytes.firstIndex(of: "</h", in: tag..<min(end, tag + 200))
        {
          anchors.insert(HeadingAnchors.anchor(of: source.text(in: ByteRange(tag, close))))
        }
      }
    }
    return anchors
  }
}
