/// Where a new entry belongs in a topic: after the last entry that is as new or newer, where the list
/// has the newest entries first, after the last that is as old or older, where the oldest, else last.
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
    self.init(
      of: entry, year: year, date: nil, in: topic, of: catalog, order: ListOrder(catalog.document))
  }

  init(
    of entry: String, year: Int?, date: String?, in topic: Topic, of catalog: Catalog,
    order: ListOrder
  ) {
    let document = catalog.document
    let heading = topic.line - 1
    let lines = catalog.lines(of: topic)
    let section = document.sections(in: lines).first?.lines ?? lines
    let all = EntryBlock.all(in: section, of: document)
    let isTop = all.contains { $0.parent == nil }
    let blocks = all.filter { $0.parent == (isTop ? nil : all.last?.parent) }
    let above = Self.blockAbove(order.time(year: year, date: date), among: blocks, in: order)
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

  /// The last of the blocks that belong above an entry of a time.
  private static func blockAbove(
    _ time: Int?, among blocks: [EntryBlock], in order: ListOrder
  ) -> EntryBlock? {
    guard let time, order.direction != .unknown else { return blocks.last }
    let isNewestFirst = order.direction == .newestFirst
    var best: (cost: Int, block: EntryBlock?) = (0, nil)
    var cost = 0
    for (block, other) in zip(blocks, order.times(of: blocks)) {
      cost += (isNewestFirst ? other >= time : other <= time) ? -1 : 1
      if cost <= best.cost { best = (cost, block) }
    }
    return best.block
  }
}
