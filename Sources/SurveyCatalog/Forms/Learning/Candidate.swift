/// A block of a list that may be the entry of a paper.
struct Candidate {
  /// One block of its text.
  struct Part {
    var block: Int
    /// The source of the text where it is not a block of its own.
    var content: [ByteRange]?
    var separator: Break
    var column: Int
  }

  var container: ReadEntry.Container
  var block: Int
  var lines: Range<Int>
  var range: ByteRange
  var marker: ByteRange
  var parts: [Part]
  /// An index into the topics of the finder.
  var topic: Int
  /// An index into the headers of the finder, or -1.
  var header = -1
  /// How many lists the item is in.
  var depth = 0
  /// The candidate whose item contains this one.
  var parent: Int?
  /// The candidate of the paragraph right before its list.
  var lead: Int?
  var isQuoted = false
}

/// Finds the candidates of a document, and the headings above them.
struct CandidateFinder {
  private let document: SurveyMarkdown.Document
  private(set) var candidates: [Candidate] = []
  /// Heading texts, outermost first.
  private(set) var topics: [[String]] = [[]]
  /// The texts of the header cells of each table.
  private(set) var headers: [[String]] = []

  private var headings: [(level: Int, text: String, isTop: Bool)] = []
  private var candidateOfItem: [Int: Int] = [:]
  private var topHeadingCount = 0
  /// The list of the last outermost item, and the paragraph right before it.
  private var lastList: (block: Int, lead: Int?) = (-1, nil)

  init(_ document: SurveyMarkdown.Document) {
    self.document = document
    topHeadingCount = document.blocks.count { block in
      if case .heading(1, _) = block.kind { true } else { false }
    }
    for index in document.blocks.indices { visit(index) }
  }

  private mutating func visit(_ index: Int) {
    let block = document.blocks[index]
    switch block.kind {
    case .heading(let level, _):
      headings.removeAll { $0.level >= level }
      headings.append((level, document.inlines(of: index).text(), level == 1))
      topics.append(headings.filter { !($0.isTop && topHeadingCount == 1) }.map { $0.text })
    case .paragraph:
      visitParagraph(index)
    case .tableRow(isHeader: true):
      headers.append(document.children(of: index).map { document.inlines(of: $0).text() })
    case .tableRow(isHeader: false):
      visitRow(index)
    default:
      break
    }
  }

  private mutating func visitParagraph(_ index: Int) {
    let block = document.blocks[index]
    if let parent = block.parent, document.blocks[parent].kind == .item {
      if let known = candidateOfItem[parent] {
        candidates[known].parts.append(
          .init(block: index, content: nil, separator: .paragraph, column: 0))
        candidates[known].lines = candidates[known].lines.lowerBound..<block.lines.upperBound
        candidates[known].range = ByteRange(
          candidates[known].range.lowerBound, block.range.upperBound)
        return
      }
      let item = document.blocks[parent]
      var depth = 0
      var outer: Int?
      var isQuoted = false
      var ancestor = item.parent
      while let next = ancestor {
        switch document.blocks[next].kind {
        case .list: depth += 1
        case .item: if outer == nil { outer = candidateOfItem[next] }
        case .quote: isQuoted = true
        default: break
        }
        ancestor = depth > 12 ? nil : document.blocks[next].parent
      }
      candidateOfItem[parent] = candidates.count
      let lead = outer == nil ? self.lead(ofListWith: parent) : nil
      candidates.append(
        Candidate(
          container: .item, block: parent,
          lines: item.lines.lowerBound..<block.lines.upperBound,
          range: ByteRange(item.range.lowerBound, block.range.upperBound), marker: item.marker,
          parts: [.init(block: index, content: nil, separator: .none, column: 0)],
          topic: topics.count - 1, depth: depth, parent: outer, lead: lead, isQuoted: isQuoted))
      return
    }
    if visitStrayRows(index) { return }
    let isQuoted = block.parent.map { document.blocks[$0].kind == .quote } ?? false
    candidates.append(
      Candidate(
        container: .paragraph, block: index, lines: block.lines, range: block.range,
        marker: ByteRange(block.range.lowerBound, block.range.lowerBound),
        parts: [.init(block: index, content: nil, separator: .none, column: 0)],
        topic: topics.count - 1, isQuoted: isQuoted))
  }

  /// The paragraph candidate that directly precedes the list of an item.
  private mutating func lead(ofListWith item: Int) -> Int? {
    guard let list = document.blocks[item].parent else { return nil }
    if list == lastList.block { return lastList.lead }
    lastList = (list, nil)
    guard let last = candidates.indices.last, candidates[last].container == .paragraph else {
      return nil
    }
    let paragraph = document.blocks[candidates[last].block]
    if paragraph.end == list, paragraph.parent == document.blocks[list].parent {
      lastList.lead = last
    }
    return lastList.lead
  }

  private mutating func visitRow(_ index: Int) {
    let row = document.blocks[index]
    var parts: [Candidate.Part] = []
    for (column, cell) in document.children(of: index).enumerated() {
      parts.append(
        .init(
          block: cell, content: nil, separator: column == 0 ? .none : .cell, column: column))
    }
    candidates.append(
      Candidate(
        container: .row, block: index, lines: row.lines, range: row.range,
        marker: ByteRange(row.range.lowerBound, row.range.lowerBound), parts: parts,
        topic: topics.count - 1, header: headers.count - 1))
  }

  /// Reads the lines of a paragraph as rows of the last table with as many columns: rows that an
  /// empty line cut off.
  private mutating func visitStrayRows(_ index: Int) -> Bool {
    let block = document.blocks[index]
    let bytes = document.source.bytes
    let start = block.range.lowerBound
    guard start < bytes.count, bytes[start] == UInt8(ascii: "|"), !headers.isEmpty else {
      return false
    }
    for line in block.lines {
      var cells = cells(of: document.lines[line])
      guard cells.count > 1 else { continue }
      let header = headers.lastIndex { $0.count == cells.count } ?? headers.count - 1
      let range = ByteRange(cells[0].lowerBound, cells[cells.count - 1].upperBound)
      var parts: [Candidate.Part] = []
      for (column, cell) in cells.enumerated() {
        parts.append(
          .init(
            block: index, content: [cell], separator: column == 0 ? .none : .cell, column: column))
      }
      cells.removeAll()
      candidates.append(
        Candidate(
          container: .row, block: index, lines: line..<(line + 1), range: range,
          marker: ByteRange(range.lowerBound, range.lowerBound), parts: parts,
          topic: topics.count - 1, header: header))
    }
    return true
  }

  private func cells(of line: ByteRange) -> [ByteRange] {
    let bytes = document.source.bytes
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) || bytes[end - 1] == 0x0D { end -= 1 }
    guard start < end, bytes[start] == UInt8(ascii: "|") else { return [] }
    start += 1
    if end > start, bytes[end - 1] == UInt8(ascii: "|") { end -= 1 }
    var cells: [ByteRange] = []
    var cell = start
    for index in start...max(start, end) where index <= end {
      let isBar =
        index < end && bytes[index] == UInt8(ascii: "|")
        && bytes[index - 1] != UInt8(ascii: "\\")
      if index == end || isBar {
        var first = cell
        var last = index
        while first < last, isSpace(bytes[first]) { first += 1 }
        while last > first, isSpace(bytes[last - 1]) { last -= 1 }
        cells.append(ByteRange(first, last))
        cell = index + 1
      }
    }
    return cells
  }

  /// Makes candidates parts of others, given by their indices.
  mutating func join(_ owners: [Int: Int]) {
    for index in owners.keys.sorted() {
      guard let owner = owners[index] else { continue }
      for part in candidates[index].parts {
        var part = part
        part.separator = .paragraph
        candidates[owner].parts.append(part)
      }
      candidates[owner].lines =
        candidates[owner].lines
        .lowerBound..<max(candidates[owner].lines.upperBound, candidates[index].lines.upperBound)
      candidates[owner].range = ByteRange(
        candidates[owner].range.lowerBound,
        max(candidates[owner].range.upperBound, candidates[index].range.upperBound))
      candidates[index].parts = []
    }
  }

  /// The visible text of a candidate.
  static func visibleText(of candidate: Candidate, in document: SurveyMarkdown.Document)
    -> VisibleText
  {
    var builder = VisibleTextBuilder(document)
    for part in candidate.parts {
      builder.separate(by: part.separator, column: part.column)
      if let content = part.content {
        builder.append(
          Inlines(parsing: content, of: document.source, references: document.references))
      } else {
        builder.append(document.inlines(of: part.block))
      }
    }
    return builder.visible
  }
}
