extension BlockParser {
  /// Matches the line's prefixes with the open blocks, outermost first.
  ///
  /// - Returns: The number of blocks that continue, or nothing if the line is a closing fence.
  mutating func continueOpenBlocks() -> Int? {
    for depth in stack.indices {
      switch stack[depth].state {
      case .list:
        break
      case .quote:
        guard skipQuoteMarker() else { return depth }
        stack[depth].lastLine = lineIndex
      case .item(let contentIndent):
        // An item that starts with an empty line ends at the next one.
        let hasContent = stack[depth].block < blocks.count - 1
        guard skip(columns: contentIndent, orBlank: hasContent) else { return depth }
      case .footnote:
        guard skip(columns: 4, orBlank: cursor.end == lines[lineIndex].lowerBound) else {
          return depth
        }
      case .paragraph:
        if cursor.isBlank { return depth }
      case .indentedCode:
        guard skip(columns: 4, orBlank: true) else { return depth }
      case .fencedCode(let fence):
        if closesFence(fence) {
          stack[depth].lastLine = lineIndex
          blocks[stack[depth].block].isClosed = true
          closeLast()
          return nil
        }
        for _ in 0..<fence.indent { cursor.skipOneSpace() }
      case .html(let kind):
        if kind >= 6, cursor.isBlank { return depth }
      case .table:
        guard isTableRow(cursor.text) else { return depth }
      }
    }
    return stack.count
  }

  /// Moves past the `>` of a quote and one space after it.
  mutating func skipQuoteMarker() -> Bool {
    guard !cursor.isIndented, cursor.first == .greater else { return false }
    cursor.advancePastText(bytes: 1)
    cursor.skipOneSpace()
    return true
  }

  /// Moves past the indentation of a container; a blank line needs none.
  private mutating func skip(columns: Int, orBlank allowsBlank: Bool) -> Bool {
    if cursor.indent >= columns {
      cursor.advance(columns: columns)
      return true
    }
    guard cursor.isBlank, allowsBlank else { return false }
    cursor.advanceToText()
    return true
  }
}
