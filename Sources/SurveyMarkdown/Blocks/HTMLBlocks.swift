extension BlockParser {
  /// Adds the rest of the line to the open HTML block, which may end with it.
  mutating func addHTMLLine(kind: Int) {
    guard let last = stack.last else { return }
    blocks[last.block].content.appendPiece(cursor.rest)
    extendLast(through: lineIndex)
    if cursor.containsEnd(ofHTMLBlock: kind) {
      blocks[last.block].isClosed = true
      closeLast()
    }
  }

  /// Adds the headings that an HTML block contains.
  mutating func addHTMLHeadings(to block: Int) {
    // What looks like a tag in a script or style sheet is not one.
    guard blocks[block].kind != .html(kind: 1) else { return }
    let text = JoinedText(blocks[block].content, of: source)
    for heading in text.bytes.span.htmlHeadings() {
      let range = text.sourceRange(of: heading.range)
      let firstLine = lines.lineIndex(of: range.lowerBound)
      let lastLine = lines.lineIndex(of: range.upperBound - 1)
      blocks.append(
        Block(
          kind: .heading(level: heading.level, .html), lines: firstLine..<lastLine + 1,
          range: range, content: text.sourcePieces(of: heading.content),
          marker: text.sourceRange(of: heading.tag), parent: block, end: blocks.count + 1))
    }
  }
}

/// A heading in HTML: `<h2>…</h2>`.
struct HTMLHeading {
  let level: Int
  /// The start tag.
  let tag: Range<Int>
  /// The trimmed content.
  let content: Range<Int>
  /// The whole heading with its tags.
  let range: Range<Int>
}

extension Span where Element == UInt8 {
  /// The headings in HTML, comments skipped.
  ///
  /// A heading ends at the next heading tag, as in HTML, or with the text.
  func htmlHeadings() -> [HTMLHeading] {
    var headings: [HTMLHeading] = []
    var open: (level: Int, tag: Range<Int>)?
    func close(at end: Int, tagEnd: Int) {
      guard let (level, tag) = open else { return }
      open = nil
      let content = trimmed(tag.upperBound..<end)
      guard !content.isEmpty else { return }
      headings.append(
        HTMLHeading(
          level: level, tag: tag, content: content, range: tag.lowerBound..<tagEnd))
    }
    var index = 0
    while index < count {
      guard self[index] == .less else {
        index += 1
        continue
      }
      if matches("<!--", at: index) {
        index = firstIndex(of: "-->", in: index + 2..<count).map { $0 + 3 } ?? count
        continue
      }
      guard let tagEnd = htmlTagEnd(at: index) else {
        index += 1
        continue
      }
      if let level = headingLevel(at: index + 1) {
        close(at: index, tagEnd: index)
        open = (level, index..<tagEnd)
      } else if self[index + 1] == .slash, headingLevel(at: index + 2) != nil {
        close(at: index, tagEnd: tagEnd)
      }
      index = tagEnd
    }
    close(at: count, tagEnd: trimmed(0..<count).upperBound)
    return headings
  }

  /// The level if the tag name at the offset is `h1` to `h6`.
  private func headingLevel(at offset: Int) -> Int? {
    let name = htmlTagName(at: offset)
    guard name.count == 2, self[offset].lowercased == UInt8(ascii: "h") else { return nil }
    let level = Int(self[offset + 1]) - Int(UInt8(ascii: "0"))
    return (1...6).contains(level) ? level : nil
  }
}
