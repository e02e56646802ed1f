/// Finds the parts of a paper entry.
enum EntryParser {
  /// Reads an entry that fills a range, its list marker included.
  static func parse(_ entryText: EntryText, in block: ByteRange) -> EntrySyntax {
    let reader = LinkReader(entryText)
    let source = entryText.source
    let bytes = source.bytes.span
    let end = block.upperBound
    let start = bytes.skippingBlanks(from: block.lowerBound, before: end)
    let marker = bytes.markerLength(at: start, before: end)
    let markerEnd = marker > 0 ? bytes.trimmed(start..<start + marker).upperBound : start
    let item = bytes.trimmed(start + marker..<end)
    let box = bytes.checkboxLength(at: item.lowerBound, before: item.upperBound)
    let text = bytes.trimmed(item.lowerBound + box..<item.upperBound)

    let tags = Tags(reader, in: text)
    let linksStart = tags.linksStart
    var links = reader.links(in: linksStart..<text.upperBound)
    var titleEnd = tags.open?.range.lowerBound ?? tags.close?.range.lowerBound ?? linksStart
    if let early = tags.earlyLink, early < titleEnd {
      // Links that stand before the venue end the title too.
      links = reader.links(in: early..<titleEnd) + links
      titleEnd = early
    }

    if let open = tags.open, let close = tags.close, titleEnd == open.range.lowerBound {
      titleEnd = bytes.titleEnd(
        before: open.range, closedAt: close.range.upperBound, from: text.lowerBound)
    }

    var entry = EntrySyntax(
      range: block,
      marker: ByteRange(start, markerEnd),
      title: ByteRange(titleEnd, titleEnd),
      separator: ByteRange(titleEnd, titleEnd),
      openTag: tags.open ?? InsTag(missingAt: titleEnd, isClosing: false),
      inside: ByteRange(titleEnd, titleEnd),
      venue: nil,
      year: nil,
      closeTag: tags.close ?? InsTag(missingAt: titleEnd, isClosing: true),
      links: links,
      trailing: block
    )
    var titleRange = text.lowerBound..<max(text.lowerBound, titleEnd)
    if let open = tags.open {
      let inside = open.range.upperBound..<max(open.range.upperBound, tags.insideEnd)
      entry.inside = ByteRange(inside.lowerBound, inside.upperBound)
      if tags.close == nil {
        let place = bytes.trimmed(inside).upperBound
        entry.closeTag = InsTag(missingAt: place, isClosing: true)
      }
      let parts = VenueAndYear(bytes, in: inside)
      entry.venue = parts.venue.map { ByteRange($0.lowerBound, $0.upperBound) }
      entry.year = parts.year.map { ByteRange($0.lowerBound, $0.upperBound) }
    } else {
      let parts = VenueAndYear(untagged: bytes, in: titleRange)
      entry.venue = parts.venue.map { ByteRange($0.lowerBound, $0.upperBound) }
      entry.year = parts.year.map { ByteRange($0.lowerBound, $0.upperBound) }
      if let first = parts.start ?? (parts.venue ?? parts.year)?.lowerBound {
        titleRange = titleRange.lowerBound..<first
        entry.inside = ByteRange(first, bytes.trimmed(first..<titleEnd).upperBound)
        entry.openTag = InsTag(missingAt: first, isClosing: false)
        if tags.close == nil {
          entry.closeTag = InsTag(missingAt: entry.inside.upperBound, isClosing: true)
        }
      }
    }
    readTitle(reader, in: titleRange, into: &entry)
    let tail =
      entry.links.last?.range.upperBound
      ?? max(entry.closeTag.range.upperBound, entry.inside.upperBound)
    entry.trailing = ByteRange(min(max(tail, start), end), end)
    return entry
  }

  /// Takes the separator off the title, and what marks it as a whole: emphasis or a link.
  private static func readTitle(
    _ reader: LinkReader, in range: Range<Int>, into entry: inout EntrySyntax
  ) {
    let source = reader.text.source
    let bytes = source.bytes.span
    var title = bytes.trimmed(range)
    title = bytes.droppingSeparator(title, beforeTag: !entry.hasNoTags)
    entry.separator = ByteRange(title.upperBound, range.upperBound)
    let bare = bytes.droppingEmphasis(title)
    if bare != title {
      // `**Title,** <ins>`: the comma stands inside.
      title = bytes.droppingSeparator(bare, beforeTag: !entry.hasNoTags)
    }
    let isLink = title.first.map { bytes[$0] == .openBracket } ?? false
    if isLink, let link = reader.link(at: title.lowerBound, before: title.upperBound),
      link.form == .single, link.range.upperBound == title.upperBound, !link.url.isEmpty
    {
      entry.links.insert(link.ofTitle, at: 0)
      title = link.label.indices
    }
    title = bytes.droppingEmphasis(title)
    entry.title = ByteRange(title.lowerBound, title.upperBound)
  }
}

/// The tags of an entry and where its links begin.
private struct Tags {
  var open: InsTag?
  var close: InsTag?
  /// Where what the tags enclose ends.
  var insideEnd: Int
  /// Where links may begin.
  var linksStart: Int
  /// A link in double brackets that stands before the venue.
  var earlyLink: Int?

  init(_ reader: LinkReader, in text: Range<Int>) {
    let source = reader.text.source
    let bytes = source.bytes.span
    let end = text.upperBound
    var firstLink: Int?
    var index = Self.start(bytes, in: text)
    // Once all three are known nothing can change them.
    scanning: while index < end, open == nil || close == nil || firstLink == nil {
      switch bytes[index] {
      case .less, .slash, UInt8(ascii: "\\"), UInt8(ascii: "i"), UInt8(ascii: "I"):
        guard let tag = InsTag(at: index, before: end, bytes) else { break }
        if open == nil, close == nil, !tag.isClosing {
          open = tag
          earlyLink = firstLink
          firstLink = nil
        } else if close == nil, open == nil || tag.endsVenue(behind: firstLink, before: end, reader)
        {
          firstLink = open == nil ? firstLink : nil
          close = tag
          if open == nil {
            earlyLink = firstLink
            firstLink = nil
          }
        } else if open == nil, tag.isClosing, firstLink == nil {
          // Two end tags: the first was meant to be the start tag.
          open = close
          close = tag
        }
        index = tag.range.upperBound
        continue scanning
      case .openBracket:
        let isTagged = open != nil
        guard firstLink == nil, Self.startsLinks(reader, at: index, before: end, isTagged: isTagged)
        else { break }
        firstLink = index
      default: break
      }
      index += 1
    }
    linksStart = firstLink ?? end
    if let close {
      insideEnd = close.range.lowerBound
      linksStart = max(close.range.upperBound, min(linksStart, close.range.upperBound))
    } else {
      insideEnd = linksStart
    }
  }

  /// Where the first bracket or tag may stand: every tag, even what is left of one, has `<` or `>`.
  private static func start(_ bytes: Span<UInt8>, in text: Range<Int>) -> Int {
    let angle = bytes.firstIndex(of: .less, or: .greater, in: text) ?? text.upperBound
    let tag = max(text.lowerBound, angle - "</ins".utf8.count)
    return bytes.firstIndex(of: .openBracket, in: text.lowerBound..<tag) ?? tag
  }

  /// Whether the links start at a bracket: a double one, a usual label, or any with an address.
  ///
  /// The last counts behind the venue alone; `[Oral]` there is part of it.
  private static func startsLinks(
    _ reader: LinkReader, at offset: Int, before end: Int, isTagged: Bool
  ) -> Bool {
    guard reader.text.endOfOpaque(at: offset) == nil else { return false }
    let source = reader.text.source
    let bytes = source.bytes.span
    let next = bytes.skippingBlanks(from: offset + 1, before: end)
    if next < end, bytes[next] == .openBracket {
      return reader.startsLink(at: offset, before: end)
    }
    // A bracket right before a tag begins nothing.
    if next < end, InsTag(at: next, before: end, bytes) != nil { return false }
    if LinkLabel.isKnown(at: offset, before: end, bytes) { return true }
    guard isTagged, let link = reader.link(at: offset, before: end) else { return false }
    return !link.url.isEmpty
  }
}

extension InsTag {
  /// Whether a tag may end the venue though a bracket was met: the venue may be a link itself.
  fileprivate func endsVenue(
    behind bracket: Int?, before end: Int, _ reader: LinkReader
  ) -> Bool {
    let source = reader.text.source
    let bytes = source.bytes.span
    guard let bracket else { return true }
    return isClosing && !LinkLabel.isKnown(at: bracket, before: end, bytes)
      && reader.link(at: bracket, before: end)?.form == .single
  }
}

extension Span where Element == UInt8 {
  /// The title without the emphasis that marks the whole of it.
  fileprivate func droppingEmphasis(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first,
      self[first] == UInt8(ascii: "*") || self[first] == UInt8(ascii: "_")
    else { return range }
    for mark in ["**", "__", "*", "_"] {
      let length = mark.utf8.count
      guard range.count > 2 * length else { continue }
      let inner = range.lowerBound + length..<range.upperBound - length
      if matches(mark, at: range.lowerBound, before: range.upperBound),
        matches(mark, at: inner.upperBound, before: range.upperBound),
        firstIndex(of: mark, in: inner) == nil
      {
        return trimmed(inner)
      }
    }
    return range
  }

  /// The length of a task's box with the blank behind it: `[ ] `, `[x] `.
  fileprivate func checkboxLength(at offset: Int, before end: Int) -> Int {
    guard offset + 4 <= end, self[offset] == .openBracket, self[offset + 2] == .closeBracket,
      self[offset + 1] == .space || self[offset + 1].lowercased == UInt8(ascii: "x"),
      self[offset + 3] == .space
    else { return 0 }
    return 4
  }

  /// Where the title ends before a venue's tag: before the bracket or the emphasis that stands
  /// around the tags, as in `Title (<ins>ICML, 2024</ins>)`.
  fileprivate func titleEnd(before open: ByteRange, closedAt close: Int, from start: Int) -> Int {
    var (before, after) = (open.lowerBound, close)
    while before > start, after < count {
      switch (self[before - 1], self[after]) {
      case (.openParenthesis, .closeParenthesis), (.openBracket, .closeBracket),
        (UInt8(ascii: "*"), UInt8(ascii: "*")), (UInt8(ascii: "_"), UInt8(ascii: "_")):
        before -= 1
        after += 1
      default: return before
      }
    }
    return before
  }

  /// The title without the separator behind it: one comma, full stop or their relatives.
  ///
  /// Where no tag follows, a full stop before the comma goes too: `Name., [[Website](…)]`.
  fileprivate func droppingSeparator(_ range: Range<Int>, beforeTag: Bool) -> Range<Int> {
    let title = droppingOne(of: [",", "，", "、", ";", "；"], from: range)
    if beforeTag, title != range { return title }
    return droppingOne(of: [".", "。"], from: title)
  }

  private func droppingOne(of separators: [String], from range: Range<Int>) -> Range<Int> {
    for separator in separators {
      let start = range.upperBound - separator.utf8.count
      guard start > range.lowerBound, matches(separator, at: start, before: range.upperBound) else {
        continue
      }
      return trimmed(range.lowerBound..<start)
    }
    return range
  }
}
