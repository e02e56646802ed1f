/// Entries of one topic with nothing but blank lines and comments between them.
///
/// A sentence, a table or a bold line between entries parts them into runs of their own: what stands
/// below it is a group that its writer ordered by itself.
struct EntryRun: Hashable {
  /// The entries, in order; at least one.
  let blocks: [EntryBlock]

  /// The runs of some lines, by the first line of each topic and group.
  ///
  /// - Complexity: O(*n*) in the number of bytes of the lines.
  static func all(in lines: Range<Int>, of document: Document) -> [EntryRun] {
    document.sections(in: lines).flatMap { section in
      var runs: [[EntryBlock]] = []
      // The open run of the heading itself, and those of list items, by their lines.
      var open: Int?
      var openBelow: [Int: Int] = [:]
      for block in EntryBlock.all(in: section.lines, of: document) {
        if let run = block.parent.map({ openBelow[$0] }) ?? open,
          case let end = runs[run][runs[run].count - 1].lines.upperBound,
          document.hasOnlyBlanks(end..<block.lines.lowerBound)
        {
          runs[run].append(block)
          continue
        }
        if let parent = block.parent { openBelow[parent] = runs.count } else { open = runs.count }
        runs.append([block])
      }
      return runs.map { EntryRun(blocks: $0) }
    }
  }
}

extension Document {
  /// Whether a comment above an entry excuses its place.
  func isPinned(_ block: EntryBlock) -> Bool {
    (block.lines.lowerBound..<block.entry).contains {
      isIgnoreDirective(atLine: $0, of: "year-order")
    }
  }

  /// Whether some lines hold no text.
  fileprivate func hasOnlyBlanks(_ lines: Range<Int>) -> Bool {
    lines.allSatisfy { self.lines[$0].kind == .blank || self.lines[$0].kind == .comment }
  }
}
