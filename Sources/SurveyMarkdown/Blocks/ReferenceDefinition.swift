/// The parts of a link reference definition: `[label]: destination "title"`.
struct ReferenceDefinition {
  let label: Range<Int>
  let destination: Range<Int>
  let title: Range<Int>?
  /// The offset just past the line that it ends on.
  let end: Int
}

extension Span where Element == UInt8 {
  /// The link reference definition at an offset in the text of a paragraph, if any.
  func referenceDefinition(at offset: Int) -> ReferenceDefinition? {
    guard let label = linkLabel(at: offset), label.end < count, self[label.end] == .colon,
      let start = skippingLineEnd(from: label.end + 1),
      let destination = linkDestination(at: start), destination.end > start
    else { return nil }
    // A title that is followed by other text is not one; it may be on the next line.
    if let titleStart = skippingLineEnd(from: destination.end), titleStart > destination.end,
      let title = linkTitle(at: titleStart), let end = lineEnd(after: title.end)
    {
      return ReferenceDefinition(
        label: label.inner, destination: destination.inner, title: title.inner, end: end)
    }
    guard let end = lineEnd(after: destination.end) else { return nil }
    return ReferenceDefinition(
      label: label.inner, destination: destination.inner, title: nil, end: end)
  }

  /// The offset of the next text after whitespace with at most one line end.
  private func skippingLineEnd(from offset: Int) -> Int? {
    var index = end(from: offset, before: count) { $0.isSpaceOrTab }
    if let next = lineEnd(after: index), next < count {
      index = end(from: next, before: count) { $0.isSpaceOrTab }
    }
    return index < count ? index : nil
  }

  /// The offset of the next line if only whitespace remains on this one.
  private func lineEnd(after offset: Int) -> Int? {
    let index = end(from: offset, before: count) { $0.isSpaceOrTab }
    guard index < count else { return index }
    switch self[index] {
    case .newline: return index + 1
    case .carriageReturn:
      return index + 1 < count && self[index + 1] == .newline ? index + 2 : index + 1
    default: return nil
    }
  }
}

extension BlockParser {
  /// Takes the reference definitions at the start of the open paragraph out of it.
  ///
  /// - Returns: Whether text remains; otherwise the paragraph is gone.
  mutating func defineReferences() -> Bool {
    guard let open = stack.last, let first = blocks[open.block].content.first,
      source.bytes[first.lowerBound] == .openBracket
    else { return true }
    let text = JoinedText(blocks[open.block].content, of: source)
    var definitions: [ReferenceDefinition] = []
    var offset = 0
    while let definition = text.bytes.span.referenceDefinition(at: offset) {
      definitions.append(definition)
      offset = definition.end
    }
    guard !definitions.isEmpty else { return true }
    blocks.removeLast()
    stack.removeLast()
    var start = 0
    for definition in definitions {
      append(definition, start: start, in: text)
      start = definition.end
    }
    guard start < text.bytes.count else { return false }
    let lineStart = text.sourceOffset(of: start)
    let block = append(
      .paragraph, lines: lines.lineIndex(of: lineStart)..<open.lastLine + 1, start: lineStart)
    blocks[block].content = text.sourcePieces(of: start..<text.bytes.count)
    stack.append(OpenBlock(block: block, state: open.state, lastLine: open.lastLine))
    return true
  }

  private mutating func append(
    _ definition: ReferenceDefinition, start: Int, in text: JoinedText
  ) {
    let range = text.sourceRange(of: start..<definition.end)
    let firstLine = lines.lineIndex(of: range.lowerBound)
    let lastLine = lines.lineIndex(of: range.upperBound - 1)
    let block = append(
      .linkReference, lines: firstLine..<lastLine + 1, start: range.lowerBound)
    blocks[block].content = text.sourcePieces(of: start..<definition.end)
    trimContent(of: block)
    references.define(
      String(decoding: text.bytes[definition.label], as: UTF8.self),
      url: WrittenText.url(text.bytes[definition.destination]))
  }
}
