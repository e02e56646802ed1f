/// An entry with the lines that move with it.
struct EntryBlock: Hashable {
  /// The lines: comments that silence rules for the entry, the entry, and what belongs to it.
  let lines: Range<Int>
  /// The first line of the entry itself.
  let entry: Int
  /// The line of the list item that holds the entry, nil where the heading itself does.
  let parent: Int?
  /// The run of entries that the entry stands in: text, tables and pictures part runs.
  let run: Int
  /// Whether a comment excuses the entry's place in the order.
  let isPinned: Bool
}

/// Tells which lines belong to which entry.
///
/// To an entry belong the lines that continue its text, what is indented below it (notes, nested
/// entries, images), and the `survey-ignore` comments right above it. Anything else between entries
/// stays where it is, and what is more than blank lines and comments parts the entries into runs: what
/// stands below a sentence or a bold line is a group that its writer ordered by itself.
struct EntryBlocks {
  private let document: Document
  /// The list items that are open, outermost first.
  private var items: [(line: Int, indent: Int)] = []
  private var blocks: [EntryBlock] = []
  private var run = 0

  /// The blocks of the entries right under one heading; nested entries are part of others' blocks.
  ///
  /// - Complexity: O(*n*) in the number of bytes of the lines.
  static func blocks(in lines: Range<Int>, of document: Document) -> [EntryBlock] {
    var reader = EntryBlocks(document)
    reader.read(lines)
    return reader.blocks
  }

  private init(_ document: Document) {
    self.document = document
  }

  private mutating func read(_ lines: Range<Int>) {
    var index = lines.lowerBound
    var free = index
    while index < lines.upperBound {
      let kind = document.lines[index].kind
      guard kind != .blank else {
        index += 1
        continue
      }
      let indent = document.indent(ofLine: index)
      while let last = items.last, last.indent > indent.width { items.removeLast() }
      guard kind == .entry else {
        if kind != .comment { run += 1 }
        let marker = document.markerWidth(ofLine: index)
        if kind == .prose || kind == .contentsItem, marker > 0 {
          items.append((index, indent.width + marker))
        }
        index += 1
        continue
      }
      let textIndent = indent.width + document.markerWidth(ofLine: index)
      let end = self.end(ofEntryAt: index, textIndent: textIndent, before: lines.upperBound)
      let start = firstDirective(above: index, from: free)
      blocks.append(
        EntryBlock(
          lines: start..<end, entry: index, parent: items.last?.line, run: run,
          isPinned: (start..<index).contains { document.names("year-order", inLine: $0) }))
      index = end
      free = end
    }
  }

  private func end(ofEntryAt line: Int, textIndent: Int, before limit: Int) -> Int {
    var end = min(document.endOfBlock(atLine: line), limit)
    var next = end
    while next < limit {
      let kind = document.lines[next].kind
      if kind == .blank {
        next += 1
        continue
      }
      let indent = document.indent(ofLine: next)
      let isIndented = indent.width >= textIndent && kind != .heading
      // Text that starts no block of its own goes on with the paragraph above it.
      let isLazy =
        next == end && kind == .prose
        && !document.source.bytes.span.startsBlock(
          at: indent.end, before: document.content(ofLine: next).upperBound)
      guard isIndented || isLazy else { break }
      next += 1
      if kind == .fence || kind == .comment || kind == .entry {
        // Inside a fence or a comment indentation says nothing.
        let following: Line.Kind = kind == .entry ? .continuation : kind
        while next < limit, document.lines[next].kind == following { next += 1 }
      }
      end = next
    }
    return end
  }

  /// The line of the first directive in the comments right above an entry, else the entry's own.
  private func firstDirective(above line: Int, from free: Int) -> Int {
    var start = line
    while start > free, document.lines[start - 1].kind == .comment { start -= 1 }
    var isOpen = false
    for index in start..<line {
      let content = document.content(ofLine: index)
      let bytes = document.source.bytes.span
      if !isOpen {
        let mark = document.indent(ofLine: index).end
        let word = bytes.skippingBlanks(from: mark + 4, before: content.upperBound)
        if bytes.matches("survey-ignore:", at: word, before: content.upperBound) { return index }
        isOpen = bytes.firstIndex(of: "-->", in: mark..<content.upperBound) == nil
      } else {
        isOpen = bytes.firstIndex(of: "-->", in: content.indices) == nil
      }
    }
    return line
  }
}

extension Document {
  fileprivate func names(_ rule: StaticString, inLine index: Int) -> Bool {
    source.bytes.span.firstIndex(of: rule, in: content(ofLine: index).indices) != nil
  }

  /// The columns that indent a line, a tab reaching to the next multiple of four, and where they end.
  func indent(ofLine index: Int) -> (width: Int, end: Int) {
    let content = content(ofLine: index)
    var width = 0
    var end = content.lowerBound
    while end < content.upperBound {
      switch source.bytes[end] {
      case .space: width += 1
      case .tab: width += 4 - width % 4
      default: return (width, end)
      }
      end += 1
    }
    return (width, end)
  }

  /// The columns that a list marker and the blank behind it take; 0 where the line has none.
  func markerWidth(ofLine index: Int) -> Int {
    source.bytes.span.markerLength(
      at: indent(ofLine: index).end, before: content(ofLine: index).upperBound)
  }

  /// The range of each heading with the lines below it, up to the next heading, and of what stands
  /// above the first one.
  func sections(in lines: Range<Int>) -> [Range<Int>] {
    var sections: [Range<Int>] = []
    var start = lines.lowerBound
    for index in lines where self.lines[index].kind == .heading {
      if index > start { sections.append(start..<index) }
      start = index
    }
    if start < lines.upperBound { sections.append(start..<lines.upperBound) }
    return sections
  }
}
