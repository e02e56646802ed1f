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
      // By the line of the item that holds the entries, -1 where the heading itself does.
      var open: [Int: [EntryBlock]] = [:]
      var runs: [EntryRun] = []
      for block in EntryBlock.all(in: section, of: document) {
        let parent = block.parent ?? -1
        if let run = open[parent], let last = run.last,
          !document.hasOnlyBlanks(last.lines.upperBound..<block.lines.lowerBound)
        {
          runs.append(EntryRun(blocks: run))
          open[parent] = []
        }
        open[parent, default: []].append(block)
      }
      runs += open.values.map { EntryRun(blocks: $0) }
      return runs.sorted { $0.blocks[0].entry < $1.blocks[0].entry }
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
