extension BlockParser {
  /// Adds the YAML front matter at the top of the file, if any.
  ///
  /// It lies between lines of `---` and starts with a key; a document that starts with a thematic
  /// break has none.
  ///
  /// - Returns: The index of the first line after it.
  mutating func parseFrontMatter() -> Int {
    guard lines.count > 1, isFence(0, "---") else { return 0 }
    guard
      let end = lines.indices.dropFirst().first(where: { isFence($0, "---") || isFence($0, "...") }
      ),
      startsWithKey(1..<end)
    else { return 0 }
    let block = append(.frontMatter, lines: 0..<end + 1, start: source.textStart)
    if end > 1 {
      blocks[block].content = [ByteRange(lines[1].lowerBound, lines[end].lowerBound)]
    }
    return end + 1
  }

  private func text(ofLine index: Int) -> Range<Int> {
    let start = index == 0 ? source.textStart : lines[index].lowerBound
    return start..<max(start, source.textEnd(of: lines[index]))
  }

  private func isFence(_ line: Int, _ fence: String) -> Bool {
    let text = text(ofLine: line)
    let end = source.bytes.span.trimmed(text) { $0.isSpaceOrTab }.upperBound
    return source.bytes[text.lowerBound..<end].elementsEqual(fence.utf8)
  }

  /// Whether the first line that is neither blank nor a comment starts with `key:`.
  private func startsWithKey(_ range: Range<Int>) -> Bool {
    for line in range {
      let text = source.bytes.span.trimmed(text(ofLine: line))
      guard let first = text.first, source.bytes[first] != .hash else { continue }
      guard let colon = source.bytes[text].firstIndex(of: .colon), colon > first else {
        return false
      }
      return colon + 1 == text.upperBound || source.bytes[colon + 1].isSpaceOrTab
    }
    return true
  }
}
