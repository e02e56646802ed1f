/// The `#`s and the text of a heading.
struct ATXHeading {
  let marker: Range<Int>
  let content: Range<Int>
}

/// An opening code fence.
struct CodeFence {
  let character: UInt8
  let length: Int
  /// The columns of whitespace before the fence, which lines of the code can have as well.
  let indent: Int
}

extension LineCursor {
  /// The offset just past the bytes at an offset that equal a byte.
  private func end(of byte: UInt8, from offset: Int) -> Int {
    var index = offset
    while index < end, bytes[index] == byte { index += 1 }
    return index
  }

  private func isBlank(from offset: Int) -> Bool {
    var index = offset
    while index < end, bytes[index].isSpaceOrTab { index += 1 }
    return index == end
  }

  /// The heading at the text, if it is one with `#`s.
  var atxHeading: ATXHeading? {
    let markerEnd = end(of: .hash, from: textStart)
    guard (1...6).contains(markerEnd - textStart),
      markerEnd == end || bytes[markerEnd].isSpaceOrTab
    else { return nil }
    var content = bytes.span.trimmed(markerEnd..<end) { $0.isSpaceOrTab }
    var hashes = content.upperBound
    while hashes > content.lowerBound, bytes[hashes - 1] == .hash { hashes -= 1 }
    // Closing `#`s follow a space or are all there is.
    if hashes == content.lowerBound || bytes[hashes - 1].isSpaceOrTab {
      content = bytes.span.trimmed(content.lowerBound..<hashes) { $0.isSpaceOrTab }
    }
    return ATXHeading(marker: textStart..<markerEnd, content: content)
  }

  /// The opening code fence at the text, if any.
  var codeFence: CodeFence? {
    let character = bytes[textStart]
    let fenceEnd = end(of: character, from: textStart)
    guard fenceEnd - textStart >= 3 else { return nil }
    // Text after backticks that contains another one is a code span.
    guard character == .tilde || !bytes[fenceEnd..<end].contains(.backtick) else { return nil }
    return CodeFence(character: character, length: fenceEnd - textStart, indent: indent)
  }

  /// The level of the heading that the line underlines, if it is a line of `=` or `-`.
  var underlineLevel: Int? {
    guard let first, first == .equals || first == .hyphen,
      isBlank(from: end(of: first, from: textStart))
    else { return nil }
    return first == .equals ? 1 : 2
  }

  /// The `[^label]:` at the text, if any.
  var footnoteMarker: Range<Int>? {
    guard textStart + 1 < end, bytes[textStart + 1] == .caret else { return nil }
    var index = textStart + 2
    while index < end, bytes[index] != .closeBracket, !bytes[index].isSpaceOrTab,
      bytes[index] != 0
    { index += 1 }
    guard index > textStart + 2, index + 1 < end, bytes[index] == .closeBracket,
      bytes[index + 1] == .colon
    else { return nil }
    return textStart..<index + 2
  }
}

extension BlockParser {
  /// Whether the line is a thematic break: three or more `*`, `-` or `_`, and whitespace.
  mutating func isThematicBreak() -> Bool {
    guard let first = cursor.first, cursor.textStart >= thematicBreakFailure,
      first == .asterisk || first == .hyphen || first == .underscore
    else { return false }
    var count = 0
    for index in cursor.text {
      let byte = cursor.bytes[index]
      if byte == first {
        count += 1
      } else if !byte.isSpaceOrTab {
        // Each `-` of `- - - x` starts an item, and none of them has to look this far again.
        thematicBreakFailure = index
        return false
      }
    }
    return count >= 3
  }

  /// Whether the line closes a code block.
  func closesFence(_ fence: CodeFence) -> Bool {
    guard !cursor.isIndented, cursor.first == fence.character else { return false }
    let end = cursor.bytes.span.end(from: cursor.textStart, before: cursor.end) {
      $0 == fence.character
    }
    return end - cursor.textStart >= fence.length
      && cursor.bytes[end..<cursor.end].allSatisfy { $0.isSpaceOrTab }
  }

  /// Adds the rest of the line to a code block.
  ///
  /// A tab that is partly indentation belongs to the code.
  mutating func addCodeLine() {
    guard let last = stack.last else { return }
    blocks[last.block].content.appendPiece(cursor.rest)
    if case .indentedCode = last.state, cursor.isBlank { return }
    extendLast(through: lineIndex)
  }
}
