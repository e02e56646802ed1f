/// Sorts the entries of each run by year, newest first; entries of one year keep their order.
///
/// What is between entries stays where it is. An entry without a year stays below the entry above it,
/// and so does one with a `survey-ignore: year-order` comment.
struct OrderRenderer {
  private let document: Document

  /// The edits that sort the entries of some lines.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes.
  static func edits(for document: Document, in lines: Range<Int>) -> [Edit] {
    editsByRun(for: document, in: lines).flatMap { $0 }
  }

  /// The edits that sort the entries of some lines, for each run.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes.
  static func editsByRun(for document: Document, in lines: Range<Int>) -> [[Edit]] {
    // The order of newest first is a convention of the contribution form.
    guard !document.hasOwnForm else { return [] }
    let renderer = OrderRenderer(document: document)
    return EntryRun.all(in: lines, of: document).map { renderer.edits(ordering: $0.blocks) }
      .filter { !$0.isEmpty }
  }

  init(document: Document) {
    self.document = document
  }

  private func edits(ordering blocks: [EntryBlock]) -> [Edit] {
    let years = years(of: blocks)
    let order = blocks.indices.sorted { (-years[$0], $0) < (-years[$1], $1) }
    return zip(blocks.indices, order).compactMap { place, index in
      guard place != index else { return nil }
      let range = document.bytes(ofLines: blocks[place].lines)
      return Edit(range, bytes(of: blocks[index], inPlaceOf: range))
    }
  }

  /// The years that entries are sorted by; an entry without a year has that of the entry above it.
  func years(of blocks: [EntryBlock]) -> [Int] {
    var years: [Int] = []
    for block in blocks {
      let year = document.isPinned(block) ? nil : year(ofEntryAt: block.entry)
      years.append(year ?? years.last ?? Int.max)
    }
    return years
  }

  /// The year that an entry is sorted by.
  func year(ofEntryAt line: Int) -> Int? {
    guard let syntax = document.entry(atLine: line) else { return nil }
    return Entry(syntax, in: document, position: 0, line: line, topic: nil)
      .decidedYear
  }

  /// A block's bytes, ending in a newline exactly if the place does.
  private func bytes(of block: EntryBlock, inPlaceOf place: ByteRange) -> [UInt8] {
    var bytes = Array(document.source.bytes[document.bytes(ofLines: block.lines).indices])
    let isLast = place.upperBound == document.source.bytes.count
    let endsInNewline = bytes.last == .newline
    if !isLast || document.source.bytes.last == .newline {
      if !endsInNewline { bytes.endLine(document.newline) }
    } else if endsInNewline {
      bytes.removeLast()
      if bytes.last == .carriageReturn { bytes.removeLast() }
    }
    return bytes
  }
}

extension [UInt8] {
  /// Ends the last line, which may already end in a carriage return.
  mutating func endLine(_ newline: String) {
    if last == .carriageReturn { append(.newline) } else { self += newline.utf8 }
  }
}
