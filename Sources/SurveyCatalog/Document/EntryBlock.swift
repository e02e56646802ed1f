/// An entry with the lines that move with it.
///
/// To an entry belong the lines that continue its text, what is indented below it (notes, nested
/// entries, images), and the `survey-ignore` comments right above it. Anything else between entries
/// stays where it is.
struct EntryBlock: Hashable {
  // A long list has as many as entries: lines are kept in half the bytes.
  private let start: UInt32
  private let end: UInt32
  private let entryLine: UInt32
  private let parentLine: UInt32

  init(lines: Range<Int>, entry: Int, parent: Int?) {
    start = UInt32(clamping: lines.lowerBound)
    end = UInt32(clamping: lines.upperBound)
    entryLine = UInt32(clamping: entry)
    parentLine = parent.map { UInt32(clamping: $0) } ?? .max
  }

  /// The lines: comments that silence rules for the entry, the entry, and what belongs to it.
  var lines: Range<Int> { Int(start)..<Int(end) }
  /// The first line of the entry itself.
  var entry: Int { Int(entryLine) }
  /// The line of the list item that holds the entry, nil where the heading itself does.
  var parent: Int? { parentLine == .max ? nil : Int(parentLine) }

  /// The blocks of the entries right under one heading; nested entries are part of others' blocks.
  ///
  /// - Complexity: O(*n*) in the number of bytes of the lines.
  static func all(in lines: Range<Int>, of document: Document) -> [EntryBlock] {
    var reader = EntryBlockReader(document)
    reader.read(lines)
    return reader.blocks
  }
}

/// Tells which lines belong to which entry.
private struct EntryBlockReader {
  private let document: Document
  /// The list items that are open, outermost first.
  private var items: [(line: Int, indent: Int)] = []
  private(set) var blocks: [EntryBlock] = []
  /// A line of which it is known that it is an entry at the left.
  private var bulletLine = -1

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
      if free == index, isPlain(at: index, before: lines.upperBound) {
        // Nothing belongs to it, and it belongs to nothing.
        items.removeAll(keepingCapacity: true)
        blocks.append(EntryBlock(lines: index..<index + 1, entry: index, parent: nil))
        index += 1
        free = index
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

  /// Whether an entry stands at the left, and another or nothing right below it.
  private mutating func isPlain(at line: Int, before limit: Int) -> Bool {
    guard line == bulletLine || isBullet(line) else { return false }
    guard line + 1 < limit else { return true }
    guard isBullet(line + 1) else { return false }
    bulletLine = line + 1
    return true
  }

  private func isBullet(_ line: Int) -> Bool {
    document.lines[line].kind == .entry && document.startsWithPlainBullet(line: line)
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
}
