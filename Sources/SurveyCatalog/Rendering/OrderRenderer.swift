/// Puts the entries of each topic in order: newest year first, otherwise as they stand.
///
/// Entries change places among each other; what stands between them stays between the same places.
/// An entry without a year keeps to the entry above it; one whose place a comment excuses stays.
struct OrderRenderer {
  private let document: Document
  private var venues = VenueCache()

  /// The edits that order the entries of some lines.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes.
  static func edits(for document: Document, in lines: Range<Int>) -> [Edit] {
    var renderer = OrderRenderer(document: document)
    return document.sections(in: lines).flatMap { renderer.edits(in: $0) }
  }

  init(document: Document) {
    self.document = document
  }

  private mutating func edits(in section: Range<Int>) -> [Edit] {
    // A change of list item is a change of run too, for the item's own line stands between.
    var edits: [Edit] = []
    var run: [EntryBlock] = []
    for block in EntryBlocks.blocks(in: section, of: document) where !block.isPinned {
      if let last = run.last, last.run != block.run || last.parent != block.parent {
        edits += self.edits(ordering: run)
        run = []
      }
      run.append(block)
    }
    return edits + self.edits(ordering: run)
  }

  private mutating func edits(ordering blocks: [EntryBlock]) -> [Edit] {
    let years = years(of: blocks)
    let order = blocks.indices.sorted { (-years[$0], $0) < (-years[$1], $1) }
    return zip(blocks.indices, order).compactMap { place, index in
      guard place != index else { return nil }
      let range = document.movableRange(of: blocks[place].lines)
      return Edit(range, bytes(of: blocks[index], inPlaceOf: range))
    }
  }

  /// The years by which entries are ordered: of one without a year that of the entry above it.
  mutating func years(of blocks: [EntryBlock]) -> [Int] {
    var years: [Int] = []
    for block in blocks {
      years.append(year(ofEntryAt: block.entry) ?? years.last ?? Int.max)
    }
    return years
  }

  /// The year that decides where an entry stands.
  mutating func year(ofEntryAt line: Int) -> Int? {
    guard let syntax = document.entry(atLine: line) else { return nil }
    return Entry(syntax, in: document, position: 0, line: line, topic: nil, venues: &venues)
      .decidedYear
  }

  /// A block's bytes, ended by a newline just where the place is.
  private func bytes(of block: EntryBlock, inPlaceOf place: ByteRange) -> [UInt8] {
    var bytes = Array(document.source.bytes[document.movableRange(of: block.lines).indices])
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
  /// Ends the last line, of whose line end a carriage return may be there already.
  mutating func endLine(_ newline: String) {
    if last == .carriageReturn { append(.newline) } else { self += newline.utf8 }
  }
}

extension Document {
  /// The bytes of whole lines, without the mark that may begin the file.
  func movableRange(of lines: Range<Int>) -> ByteRange {
    guard let first = lines.first, let last = lines.last else { return ByteRange(0, 0) }
    let start = first == 0 ? content(ofLine: 0).lowerBound : self.lines[first].range.lowerBound
    return ByteRange(start, self.lines[last].range.upperBound)
  }

  /// The line end of the list: that of its first line.
  var newline: String {
    guard let first = source.bytes.span.firstIndex(of: .newline, in: 0..<source.bytes.count),
      first > 0, source.bytes[first - 1] == .carriageReturn
    else { return "\n" }
    return "\r\n"
  }
}
