/// Puts the entries of each topic in order: newest year first, otherwise as they stand.
///
/// Entries change places among each other; blank lines and comments between them stay between the
/// same places. Anything else between entries, a bold line, a picture, a tag that opens a section,
/// parts them into groups that their writer ordered by themselves.
/// An entry without a year keeps to the entry above it.
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
    var groups: [Int?: [EntryBlock]] = [:]
    for block in EntryBlocks.blocks(in: section, of: document) {
      groups[block.parent, default: []].append(block)
    }
    var edits: [Edit] = []
    for blocks in groups.values.flatMap(parted) where blocks.count > 1 {
      edits += self.edits(ordering: blocks)
    }
    return edits
  }

  /// The blocks in groups with nothing but blank lines and comments inside each.
  private func parted(_ blocks: [EntryBlock]) -> [ArraySlice<EntryBlock>] {
    var groups: [ArraySlice<EntryBlock>] = []
    var start = 0
    for index in blocks.indices.dropFirst() {
      let gap = blocks[index - 1].lines.upperBound..<blocks[index].lines.lowerBound
      let isParted = gap.contains {
        let kind = document.lines[$0].kind
        return kind != .blank && kind != .comment && kind != .continuation
      }
      if isParted {
        groups.append(blocks[start..<index])
        start = index
      }
    }
    return groups + [blocks[start...]]
  }

  private mutating func edits(ordering group: ArraySlice<EntryBlock>) -> [Edit] {
    let blocks = Array(group)
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
