/// Brings an entry into the list's own form: one line, one blank between parts, whole tags.
///
/// What the entry says stays: whatever the syntax does not model is copied, and a line that would
/// not read as the same title, venue, year and links is left as it was.
struct EntryRewriter {
  private let source: SourceFile
  private let entry: EntrySyntax
  private let line: Int
  private var position: Int
  private var result: [UInt8] = []

  /// The edit that brings the entry at a line into form, nil where nothing is to change.
  ///
  /// - Complexity: O(*n*) in the length of the entry.
  static func edit(entryAt line: Int, in document: Document, isNested: Bool) -> Edit? {
    // Entries in forms of the list's own are not rewritten in the contribution form.
    guard let entry = document.entry(atLine: line), entry.isContribution else { return nil }
    let bytes = document.source.bytes.span
    for isThorough in entry.hasUsualOrder ? [true, false] : [false] {
      var rewriter = EntryRewriter(document.source, entry, line)
      rewriter.writeIndent(isKept: isNested)
      if isThorough { rewriter.writeParts() } else { rewriter.writeTidied() }
      if bytes.isEqual(entry.range.indices, to: rewriter.result) {
        return nil
      }
      if rewriter.keepsMeaning { return Edit(entry.range, rewriter.result) }
    }
    return nil
  }

  private init(_ source: SourceFile, _ entry: EntrySyntax, _ line: Int) {
    self.source = source
    self.entry = entry
    self.line = line
    position = entry.range.lowerBound
  }

  /// Whether the new line is one entry that says what the old one says.
  private var keepsMeaning: Bool {
    let document = Document(parsing: SourceFile(path: "", bytes: result))
    guard document.lines.count == 1, let new = document.entry(atLine: 0) else { return false }
    return EntryMeaning(new, document.source) == EntryMeaning(entry, source)
  }

  // MARK: - The parts in their order

  private mutating func writeParts() {
    copy(to: entry.marker.upperBound)
    gap(to: entry.title.lowerBound, " ") { _, _ in 0 }
    copyUnbroken(to: entry.title.upperBound)
    if entry.venue != nil || !entry.hasNoTags { writeVenue() }
    for (index, link) in entry.links.enumerated() {
      if index > 0 {
        gap(to: link.range.lowerBound, " ") { _, _ in 0 }
      } else if entry.hasVenueTags {
        gap(to: link.range.lowerBound, " ") { $0.commaLength(at: $1) }
      } else {
        copyTidied(to: link.range.lowerBound)
      }
      write(link)
    }
    copyTidied(to: entry.range.upperBound)
    trimEnd()
  }

  private mutating func writeVenue() {
    guard entry.hasVenueTags else { return }
    let last = result.last
    let hasSeparator = source.bytes[position..<entry.openTag.range.lowerBound].contains {
      !$0.isBlank
    }
    let needsNone = last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
    gap(to: entry.openTag.range.lowerBound, hasSeparator || !needsNone ? ", " : " ") {
      $0.separatorLength(at: $1)
    }
    if entry.openTag.form == .wellFormed, entry.openTag.range.count > 5 {
      copy(to: entry.openTag.range.upperBound)  // with its attributes
    } else {
      replace(entry.openTag.range, "<ins>")
    }
    let first = entry.venue ?? entry.year ?? entry.closeTag.range
    gap(to: first.lowerBound, "") { _, _ in 0 }
    if let venue = entry.venue { copyUnbroken(to: venue.upperBound) }
    if let year = entry.year {
      if entry.venue != nil { gap(to: year.lowerBound, ", ") { $0.commaLength(at: $1) } }
      copy(to: year.upperBound)
    }
    gap(to: entry.closeTag.range.lowerBound, "") { $0.commaLength(at: $1) }
    trimEnd()
    replace(entry.closeTag.range, "</ins>")
  }

  private mutating func write(_ link: LinkSyntax) {
    switch link.form {
    case .standard, .misplacedBracket: write(link, from: "[[", to: ")]")
    case .single: write(link, from: "[", to: ")")
    case .badge, .nested, .unclosed, .labelOnly, .bare:
      copyTidied(to: link.destination.lowerBound)
      writeDestination(link)
      copyTidied(to: link.range.upperBound)
    }
    position = link.range.upperBound
  }

  private mutating func write(_ link: LinkSyntax, from open: String, to close: String) {
    result += open.utf8
    position = link.label.lowerBound
    copyUnbroken(to: link.label.upperBound)
    result += "](".utf8
    writeDestination(link)
    result += close.utf8
  }

  /// Writes an address without blanks; a destination that holds more is copied.
  private mutating func writeDestination(_ link: LinkSyntax) {
    let text = source.bytes.span.trimmed(link.destination.indices)
    if text == link.address.indices {
      position = link.address.lowerBound
      copyUnblanked(to: link.address.upperBound)
      position = link.destination.upperBound
    } else {
      position = max(position, link.destination.lowerBound)
      copyUnbroken(to: link.destination.upperBound)
    }
  }

  // MARK: - Blanks alone

  /// Copies the entry with its blanks tidied, for entries whose parts stand in no usual order.
  private mutating func writeTidied() {
    var kept = entry.links.filter { !$0.destination.isEmpty }.map { ($0.destination, Optional($0)) }
    kept.append((entry.title, nil))
    for (range, link) in kept.sorted(by: { $0.0.lowerBound < $1.0.lowerBound })
    where range.lowerBound >= position {
      copyTidied(to: range.lowerBound)
      if let link { writeDestination(link) } else { copyUnbroken(to: range.upperBound) }
    }
    copyTidied(to: entry.range.upperBound)
    trimEnd()
  }
}

// MARK: - Writing

extension EntryRewriter {
  private mutating func writeIndent(isKept: Bool) {
    let start = entry.marker.lowerBound
    if isKept { copy(to: start) } else { position = start }
  }

  private mutating func copy(to end: Int) {
    guard end > position else { return }
    result += source.bytes[position..<end]
    position = end
  }

  private mutating func replace(_ range: ByteRange, _ text: String) {
    result += text.utf8
    position = max(position, range.upperBound)
  }

  /// Copies text, each line break and the blanks around it made one blank.
  private mutating func copyUnbroken(to end: Int) {
    let source = source
    let bytes = source.bytes.span
    while position < end {
      let next = bytes.skippingBlanks(from: position, before: end)
      if next > position {
        let isBroken = bytes.firstIndex(of: .newline, in: position..<next) != nil
        if isBroken { result.append(.space) } else { result += source.bytes[position..<next] }
        position = next
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
  }

  /// Copies text without its blanks.
  private mutating func copyUnblanked(to end: Int) {
    let source = source
    let bytes = source.bytes.span
    while position < end {
      let blank = bytes.blankLength(at: position, before: end)
      if blank == 0 { result.append(bytes[position]) }
      position += max(1, blank)
    }
  }

  /// Copies text, each run of blanks made one plain blank.
  private mutating func copyTidied(to end: Int) {
    let source = source
    let bytes = source.bytes.span
    while position < end {
      let next = bytes.skippingBlanks(from: position, before: end)
      result.append(next > position ? .space : bytes[position])
      position = max(next, position + 1)
    }
  }

  /// Writes the text that is due between two parts, unless something stands there that it would lose.
  private mutating func gap(
    to end: Int, _ due: String, _ separatorLength: (Span<UInt8>, Int) -> Int
  ) {
    let source = source
    let bytes = source.bytes.span
    var index = position
    while index < end {
      let blank = bytes.blankLength(at: index, before: end)
      let length = blank > 0 ? blank : separatorLength(bytes, index)
      guard length > 0 else { return copyTidied(to: end) }
      index += length
    }
    result += due.utf8
    position = max(position, end)
  }

  private mutating func trimEnd() {
    while result.last == .space { result.removeLast() }
  }
}

extension Span where Element == UInt8 {
  /// The length of a comma, ASCII or full-width, at the offset; 0 where there is none.
  fileprivate func commaLength(at offset: Int) -> Int {
    if self[offset] == .comma { return 1 }
    return matches("，", at: offset, before: count) ? 3 : 0
  }

  /// The length of what stands for the comma behind a title.
  fileprivate func separatorLength(at offset: Int) -> Int {
    if self[offset] == .dot || self[offset] == UInt8(ascii: ";") { return 1 }
    for mark in ["、", "；", "。"] where matches(mark, at: offset, before: count) {
      return 3
    }
    return commaLength(at: offset)
  }
}
