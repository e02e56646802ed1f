/// An entry with the lines that move with it.
///
/// To an entry belong the lines that continue its text, what is indented below it (notes, nested
/// entries, images), and the `survey-ignore` comments directly above it. Anything else between entries
/// stays where it is.
struct EntryBlock: Hashable {
  /// The lines: `survey-ignore` comments for the entry, the entry, and what belongs to it.
  let lines: Range<Int>
  /// The first line of the entry itself.
  let entry: Int
  /// The line of the list item that contains the entry; nil if the entry is directly below the heading.
  let parent: Int?

  /// The blocks of the entries directly below one heading; nested entries are part of others' blocks.
  ///
  /// - Complexity: O(*n*) in the number of bytes of the lines.
  static func all(in lines: Range<Int>, of document: Document) -> [EntryBlock] {
    var reader = EntryBlockReader(document)
    reader.read(lines)
    return reader.blocks
  }
}

/// Finds out which lines belong to which entry.
private struct EntryBlockReader {
  private let document: Document
  /// The list items that are open, outermost first.
  private var items: [(line: Int, indent: Int)] = []
  private(set) var blocks: [EntryBlock] = []

  init(_ document: Document) {
    self.document = document
  }

  mutating func read(_ lines: Range<Int>) {
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
        let marker = document.markerWidth(ofLine: index)
        if kind == .prose || kind == .contentsItem, marker > 0 {
          items.append((index, indent.width + marker))
        }
        index += 1
        continue
      }
      let textIndent = indent.width + document.markerWidth(ofLine: index)
      let end = self.end(ofEntryAt: index, textIndent: textIndent, before: lines.upperBound)
      blocks.append(
        EntryBlock(
          lines: document.startOfBlock(atLine: index, from: free)..<end, entry: index,
          parent: items.last?.line))
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
      // Text that does not start a block continues the paragraph above it.
      let isLazy =
        next == end && kind == .prose
        && !document.source.bytes.span.startsBlock(
          at: indent.end, before: document.content(ofLine: next).upperBound)
      guard isIndented || isLazy else { break }
      next += 1
      if kind == .fence || kind == .comment || kind == .entry {
        // Inside a fence or a comment indentation has no meaning.
        let following: Line.Kind = kind == .entry ? .continuation : kind
        while next < limit, document.lines[next].kind == following { next += 1 }
      }
      end = next
    }
    return end
  }
}
