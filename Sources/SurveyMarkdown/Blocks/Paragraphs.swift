extension BlockParser {
  /// Starts a paragraph with the rest of the line.
  mutating func startParagraph() {
    let start = cursor.textStart
    open(
      .paragraph, .paragraph(OpenBlock.Paragraph(lastLineStart: start)), at: start,
      in: stack.count)
    blocks[blocks.count - 1].content = [ByteRange(start, cursor.lineEnd)]
  }

  /// Adds the rest of the line to the open paragraph.
  mutating func addParagraphLine() {
    guard let last = stack.last, case .paragraph(var paragraph) = last.state else { return }
    paragraph.lastLineStart = cursor.textStart
    stack[stack.count - 1].state = .paragraph(paragraph)
    blocks[last.block].content.appendPiece(ByteRange(cursor.textStart, cursor.lineEnd))
    extendLast(through: lineIndex)
  }

  /// Makes the open paragraph a heading, unless it consists of reference definitions only.
  mutating func underlineParagraph(level: Int) -> Bool {
    guard defineReferences(), let last = stack.popLast() else { return false }
    blocks[last.block].kind = .heading(level: level, .underlined)
    blocks[last.block].marker = ByteRange(cursor.text)
    extendLast(through: lineIndex)
    setLastLine(lineIndex, of: last.block)
    trimContent(of: last.block)
    return true
  }

  /// Completes a paragraph: removes whitespace at its end and the box of a task item.
  mutating func finishParagraph(_ block: Int) {
    trimContent(of: block)
    guard let parent = blocks[block].parent, blocks[parent].kind == .item, block == parent + 1
    else { return }
    takeTaskBox(of: block, for: parent)
  }

  mutating func trimContent(of block: Int) {
    guard let last = blocks[block].content.last else { return }
    let trimmed = source.bytes.span.trimmed(last.indices) { $0.isSpaceOrTab || $0.isLineEnd }
    blocks[block].content.truncate(at: trimmed.upperBound)
  }

  /// Moves the `[ ]` or `[x]` at the start of a paragraph to its item, if text follows it.
  private mutating func takeTaskBox(of block: Int, for item: Int) {
    guard let first = blocks[block].content.first, first.count >= 4 else { return }
    let box = first.lowerBound..<first.lowerBound + 3
    let bytes = source.bytes
    guard bytes[box.lowerBound] == .openBracket, bytes[box.upperBound - 1] == .closeBracket
    else { return }
    let mark = bytes[box.lowerBound + 1]
    guard mark == .space || mark.lowercased == UInt8(ascii: "x"),
      bytes[box.upperBound].isWhitespace
    else { return }
    let text = bytes.span.end(from: box.upperBound, before: first.upperBound) { $0.isWhitespace }
    if text < first.upperBound {
      blocks[block].content[0] = ByteRange(text, first.upperBound)
    } else if blocks[block].content.count > 1 {
      blocks[block].content.removeFirst()
    } else {
      return
    }
    blocks[item].taskBox = ByteRange(box)
  }
}
