/// Where a new entry belongs in a topic: after the last entry that is as new or newer.
///
/// In a topic out of order that is where the fewest older entries stand above it and the fewest others
/// below, so that an entry in the wrong place does not draw the new one after it.
package struct EntryPlacement: Sendable {
  /// The edit that puts the entry in its place.
  package let edit: Edit
  /// The line that the entry stands below, from 1.
  package let lineAbove: Int
  /// The line that the entry has afterwards, from 1.
  package let line: Int

  /// Finds the place of an entry's text among those right under a topic's heading.
  ///
  /// An entry without a year goes last. In a topic without entries the entry goes below whatever
  /// else the heading has.
  ///
  /// - Complexity: O(*n*) in the number of bytes of the topic.
  package init(of entry: String, year: Int?, in topic: Topic, of catalog: Catalog) {
    let document = catalog.document
    let heading = topic.line - 1
    let lines = catalog.lines(of: topic)
    let section = document.sections(in: lines).first?.lines ?? lines
    let blocks = EntryBlock.all(in: section, of: document).filter { $0.parent == nil }
    let above = Self.blockAbove(year, among: blocks, of: document)
    var place: Int
    var needsBlank = false
    let isLoose = Self.isLoose(blocks, document)
    if let above {
      place = above.lines.upperBound
      needsBlank = isLoose
    } else if let first = blocks.first {
      place = first.lines.lowerBound
    } else {
      place = document.endOfBlock(atLine: heading)
      if let last = section.last(where: { document.lines[$0].kind != .blank }), last >= place {
        place = last + 1
        needsBlank = true
      }
    }
    let newline = document.newline
    let start = place < document.lines.count ? document.lines[place].range.lowerBound : nil
    let offset = start ?? document.source.bytes.count
    let blank = needsBlank ? newline : ""
    // Behind a last line that no newline ends, the new one has none either.
    let isUnended = start == nil && document.source.bytes.last.map { $0 != .newline } ?? false
    let blankBelow = isLoose && above == nil ? newline : ""
    let text =
      isUnended ? newline + blank + entry : blank + entry + newline + blankBelow
    edit = .insert(text, at: offset)
    lineAbove = place
    line = place + 1 + (needsBlank ? 1 : 0)
  }

  /// Whether a blank line stands between each entry and the next.
  private static func isLoose(_ blocks: [EntryBlock], _ document: Document) -> Bool {
    blocks.count > 1
      && blocks.dropFirst().allSatisfy { document.lines[$0.lines.lowerBound - 1].kind == .blank }
  }

  /// The last of the blocks that belong above an entry of a year.
  private static func blockAbove(
    _ year: Int?, among blocks: [EntryBlock], of document: Document
  ) -> EntryBlock? {
    guard let year else { return blocks.last }
    let order = OrderRenderer(document: document)
    var best: (cost: Int, block: EntryBlock?) = (0, nil)
    var cost = 0
    for (block, other) in zip(blocks, order.years(of: blocks)) {
      cost += other >= year ? -1 : 1
      if cost <= best.cost { best = (cost, block) }
    }
    return best.block
  }
}
