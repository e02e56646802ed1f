extension BlockParser {
  /// What the start of a block leaves of its line.
  enum Start {
    /// A container or a verbatim block; the rest of the line belongs in it.
    case container
    /// A block that takes the whole line.
    case wholeLine
    /// No block: the rest of the line is text.
    case text
  }

  /// Starts the block that the rest of the line begins with.
  ///
  /// - Parameters:
  ///   - depth: The number of open blocks that continue on the line.
  ///   - mayBeLazy: Whether the line can continue a paragraph whose containers it does not continue.
  mutating func startBlock(in depth: Int, mayBeLazy: Bool) -> Start {
    guard let first = cursor.first else { return .text }
    if cursor.isIndented { return startIndentedCode(in: depth, mayBeLazy: mayBeLazy) }
    let inParagraph = depth > 0 && stack[depth - 1].isParagraph
    let canNest = depth < Self.maximumDepth

    if first == .greater, canNest { return startQuote(in: depth) }
    if first == .hash, let heading = cursor.atxHeading {
      return addHeading(heading, in: depth)
    }
    if first == .backtick || first == .tilde, let fence = cursor.codeFence {
      return startFencedCode(fence, in: depth)
    }
    if first == .less, let kind = cursor.htmlBlockKind, kind < 7 || !(inParagraph || mayBeLazy) {
      return startHTML(kind: kind, in: depth)
    }
    if inParagraph, let level = cursor.underlineLevel, underlineParagraph(level: level) {
      return .wholeLine
    }
    // If the paragraph was nothing but reference definitions, it is gone.
    let depth = min(depth, stack.count)
    if isThematicBreak() { return addThematicBreak(in: depth) }
    if first == .openBracket, canNest, let marker = cursor.footnoteMarker {
      return startFootnote(marker, in: depth)
    }
    if canNest, let marker = cursor.listMarker(interruptingParagraph: inParagraph) {
      return startItem(marker, in: depth)
    }
    switch depth > 0 ? stack[depth - 1].state : nil {
    case .paragraph(let paragraph):
      return startTable(after: paragraph) ? .wholeLine : .text
    case .table(let columns):
      addTableRow(cursor.text, columns: columns, isHeader: false)
      return .wholeLine
    default:
      return .text
    }
  }

  private mutating func startQuote(in depth: Int) -> Start {
    let start = cursor.textStart
    open(.quote, .quote, at: start, in: depth, marker: start..<start + 1)
    _ = skipQuoteMarker()
    return .container
  }

  private mutating func startItem(_ marker: ListMarker, in depth: Int) -> Start {
    let start = cursor.textStart
    let indent = cursor.indent
    var depth = depth
    if depth > 0, case .list(let other) = stack[depth - 1].state, other.continues(marker) {
      // The list goes on.
    } else {
      open(marker.listKind, .list(marker), at: start, in: depth)
      depth = stack.count
    }
    let range = start..<start + marker.length
    let block = add(.item, at: start, in: depth, marker: range)
    let padding = cursor.skipListMarker(length: marker.length)
    stack.append(
      OpenBlock(
        block: block, state: .item(contentIndent: indent + padding), lastLine: lineIndex))
    return .container
  }

  private mutating func startFootnote(_ marker: Range<Int>, in depth: Int) -> Start {
    open(.footnoteDefinition, .footnote, at: marker.lowerBound, in: depth, marker: marker)
    references.defineFootnote(
      source.text(in: ByteRange(marker.lowerBound + 2, marker.upperBound - 2)))
    cursor.advancePastText(bytes: marker.count)
    cursor.advanceToText()
    return .container
  }

  private mutating func startIndentedCode(in depth: Int, mayBeLazy: Bool) -> Start {
    // A paragraph continues, also lazily.
    if mayBeLazy { return .text }
    cursor.advance(columns: 4)
    open(.code(fenced: false), .indentedCode, at: cursor.offset, in: depth)
    return .container
  }

  private mutating func startFencedCode(_ fence: CodeFence, in depth: Int) -> Start {
    let start = cursor.textStart
    open(
      .code(fenced: true), .fencedCode(fence), at: start, in: depth,
      marker: start..<start + fence.length)
    blocks[blocks.count - 1].isClosed = false
    return .wholeLine
  }

  private mutating func startHTML(kind: Int, in depth: Int) -> Start {
    open(.html(kind: kind), .html(kind: kind), at: cursor.offset, in: depth)
    blocks[blocks.count - 1].isClosed = kind >= 6
    return .container
  }

  private mutating func addHeading(_ heading: ATXHeading, in depth: Int) -> Start {
    let block = add(
      .heading(level: heading.marker.count, .atx), at: cursor.textStart, in: depth,
      marker: heading.marker)
    if !heading.content.isEmpty { blocks[block].content = [ByteRange(heading.content)] }
    return .wholeLine
  }

  private mutating func addThematicBreak(in depth: Int) -> Start {
    _ = add(.thematicBreak, at: cursor.textStart, in: depth)
    return .wholeLine
  }
}
