/// Decides what each line of a document is in a paper list.
///
/// The block structure is Markdown's. This decides which list items are papers, which are contents,
/// and which sections hold no papers.
struct LineReader {
  private let document: SurveyMarkdown.Document
  private let form: Document.Form
  private(set) var lines: [Line]
  /// The block of each heading, by its first line.
  private(set) var headings: [Int: Int] = [:]
  /// The list items and table rows that have a link to another page.
  private var linkedCount = 0
  /// The entries that mark their venue with a tag of the contribution form.
  private var taggedCount = 0
  private var entryCount = 0
  /// The level of the heading whose section holds no papers (news, contributing, …); 0 outside.
  private var asideLevel = 0

  init(_ document: SurveyMarkdown.Document, form: Document.Form) {
    self.document = document
    self.form = form
    let source = document.source
    let bytes = source.bytes.span
    lines = document.lines.indices.map { index in
      let content = document.content(ofLine: index).indices
      let isBlank =
        bytes.skippingBlanks(from: content.lowerBound, before: content.upperBound)
        == content.upperBound
      return Line(range: document.range(ofLine: index), kind: isBlank ? .blank : .prose)
    }
  }

  mutating func read() {
    // The index past the last block of a quotation: what it holds is nobody's entry.
    var quoteEnd = 0
    for (index, block) in document.blocks.enumerated() {
      if case .quote = block.kind { quoteEnd = max(quoteEnd, block.end) }
      guard index >= quoteEnd else { continue }
      switch block.kind {
      case .heading(let level, _): readHeading(index, level: level)
      case .code(fenced: true): mark(block.lines, .fence)
      case .code(fenced: false): if form == .lines { readItems(block.lines) }
      case .html(kind: 2): mark(block.lines, .comment)
      case .tableRow, .delimiterRow:
        mark(block.lines, .tableRow)
        let source = document.source
        let bytes = source.bytes.span
        if bytes.firstIndex(of: "](http", in: block.range.indices) != nil { linkedCount += 1 }
      case .paragraph: readParagraph(index)
      default: break
      }
    }
  }

  /// Whether the list may write its entries in a form of its own.
  ///
  /// The contribution form holds where half of the entries mark their venue with its tag, and for
  /// lists of a few lines.
  var mayHaveOwnForm: Bool {
    form == .list && taggedCount * 2 < linkedCount && (linkedCount >= 5 || entryCount == 0)
  }

  /// Takes the entries that were read in the list's own forms.
  mutating func take(_ entries: [ReadEntry]) {
    let isInHeading = Set(headings.values.flatMap { document.blocks[$0].lines })
    for index in lines.indices where [.entry, .continuation].contains(lines[index].kind) {
      // The underline of a heading continues it.
      if !isInHeading.contains(index) { mark(index..<index + 1, .prose) }
    }
    for entry in entries {
      guard let first = entry.lines.first, lines[first].kind != .heading else { continue }
      mark(first..<first + 1, .entry)
      let rest = first + 1..<max(first + 1, entry.lines.upperBound)
      for line in rest where lines[line].kind != .blank { mark(line..<line + 1, .continuation) }
    }
  }

  private mutating func mark(_ range: Range<Int>, _ kind: Line.Kind) {
    for index in range { lines[index] = Line(range: lines[index].range, kind: kind) }
  }

  // MARK: - Headings

  private mutating func readHeading(_ index: Int, level: Int) {
    let block = document.blocks[index]
    // A heading inside a list item is part of that item.
    if let parent = block.parent, case .item = document.blocks[parent].kind { return }
    guard let first = block.lines.first else { return }
    lines[first] = Line(range: lines[first].range, kind: .heading, level: level)
    headings[first] = index
    mark(block.lines.dropFirst(), .continuation)
    if asideLevel > 0, level > asideLevel { return }
    let source = document.source
    let bytes = source.bytes.span
    let text = ByteRange(
      block.content.first?.lowerBound ?? 0, block.content.last?.upperBound ?? 0)
    asideLevel = AsideHeading.matches(bytes, in: text.indices) ? level : 0
  }

  // MARK: - Items

  private mutating func readParagraph(_ index: Int) {
    let block = document.blocks[index]
    if form == .lines { return readItems(block.lines) }
    if let parent = block.parent, case .item = document.blocks[parent].kind,
      index == parent + 1
    {
      if isContentsItem(index) {
        mark(block.lines.prefix(1), .contentsItem)
        return
      }
      readItem(block.lines)
      return
    }
    // Pasted bullets make no list in Markdown, but every reader sees one.
    let source = document.source
    let bytes = source.bytes.span
    guard bytes.markerLength(at: block.range.lowerBound, before: block.range.upperBound) > 0 else {
      return
    }
    readItems(block.lines)
  }

  /// Reads lines of which each may begin an entry.
  private mutating func readItems(_ range: Range<Int>) {
    var next = range.lowerBound
    while next < range.upperBound {
      next = readItem(next..<range.upperBound)
    }
  }

  /// Reads an item that starts with the first of some lines, and returns the line after it.
  @discardableResult
  private mutating func readItem(_ range: Range<Int>) -> Int {
    let source = document.source
    let bytes = source.bytes.span
    let first = range.lowerBound
    let content = document.content(ofLine: first)
    let start = bytes.skippingSpaces(from: content.lowerBound, before: content.upperBound)
    let marker = bytes.markerLength(at: start, before: content.upperBound)
    var evidence = EntryEvidence()
    evidence.read(bytes, in: start + marker..<content.upperBound)
    var end = first + 1
    while end < range.upperBound, continues(end, after: evidence) {
      evidence.read(bytes, in: document.content(ofLine: end).indices)
      end += 1
    }
    if evidence.hasTag || evidence.hasURL { linkedCount += 1 }
    guard evidence.isConvincing, asideLevel == 0 else { return end }
    entryCount += 1
    if evidence.hasTag { taggedCount += 1 }
    mark(first..<first + 1, .entry)
    mark(first + 1..<end, .continuation)
    return end
  }

  /// Whether a line of the same paragraph belongs to the entry above it.
  ///
  /// An entry that has its links already goes on only with more links.
  private func continues(_ line: Int, after evidence: EntryEvidence) -> Bool {
    let source = document.source
    let bytes = source.bytes.span
    let content = document.content(ofLine: line)
    let start = bytes.skippingBlanks(from: content.lowerBound, before: content.upperBound)
    if evidence.hasLinks { return bytes.matches("[[", at: start, before: content.upperBound) }
    if form == .lines, evidence.isConvincing {
      return bytes.startsLinkOrTag(at: start, before: content.upperBound)
    }
    return !bytes.startsBlock(at: start, before: content.upperBound)
  }

  /// Whether an item's text begins with a link to an anchor of the page.
  private func isContentsItem(_ paragraph: Int) -> Bool {
    let block = document.blocks[paragraph]
    let source = document.source
    let bytes = source.bytes.span
    guard let first = block.content.first else { return false }
    return bytes.isContentsItem(first.indices)
  }
}

extension SurveyMarkdown.Document {
  /// The bytes of a line with its terminator.
  fileprivate func range(ofLine index: Int) -> ByteRange {
    ByteRange(lines[index].lowerBound, lines[index].upperBound)
  }

  /// The text of a line without its terminator and byte-order mark.
  func content(ofLine index: Int) -> ByteRange {
    let bytes = source.bytes.span
    var (start, end) = (lines[index].lowerBound, lines[index].upperBound)
    if end > start, bytes[end - 1] == .newline { end -= 1 }
    if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
    if start == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, end) }
    return ByteRange(start, end)
  }
}
