import SurveyMarkdown

/// The outline of a document as `cmark_outline.py` prints it.
struct PeerOutline {
  private let outline: Outline
  private var blocks: [Block] { outline.document.blocks }
  private var lines: [String] = []
  private var footnotes: [Int: [String]] = [:]

  init(of markdown: String) {
    outline = Outline(of: markdown)
    var index = 0
    while index < blocks.count { index = write(index) }
  }

  /// The lines; footnotes come last, ordered by label, and the first one with a label counts.
  var result: [String] {
    var labels: Set<String> = []
    let shown = footnotes.keys.sorted().map { (label(of: $0), footnotes[$0] ?? []) }
      .filter { labels.insert($0.0).inserted }
    return lines + shown.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }

  private func label(of footnote: Int) -> String {
    outline.document.source.text(in: blocks[footnote].marker)
  }

  /// Writes the line of a block.
  ///
  /// - Returns: The index of the next block to write.
  private mutating func write(_ index: Int) -> Int {
    let block = blocks[index]
    guard let description = describe(index) else { return block.end }
    let footnote = footnote(containing: index)
    let base = footnote.map(outline.depth) ?? 0
    let indent = String(repeating: "  ", count: outline.depth(of: index) - base)
    let line = "\(indent)\(description) @\(firstLine(of: index) + 1)"
    if let footnote { footnotes[footnote, default: []].append(line) } else { lines.append(line) }
    return isLeaf(block) ? block.end : index + 1
  }

  private func isLeaf(_ block: Block) -> Bool {
    switch block.kind {
    case .html, .tableRow: true
    default: false
    }
  }

  private func footnote(containing index: Int) -> Int? {
    var current: Int? = index
    while let block = current {
      if blocks[block].kind == .footnoteDefinition { return block }
      current = blocks[block].parent
    }
    return nil
  }

  /// The line that a block starts on for cmark, from 0.
  private func firstLine(of index: Int) -> Int {
    switch blocks[index].kind {
    case .paragraph where tableAfter(index): -1
    case .paragraph, .heading(_, .underlined), .table: firstLine(ofParagraphWith: index)
    case .tableRow(isHeader: true): firstLine(of: blocks[index].parent ?? index)
    default: blocks[index].lines.lowerBound
    }
  }

  /// Whether a paragraph is the text directly before a table.
  private func tableAfter(_ index: Int) -> Bool {
    let next = blocks[index].end
    return next < blocks.count && blocks[next].kind == .table
      && blocks[next].lines.lowerBound == blocks[index].lines.upperBound
  }

  /// The first line of what cmark first reads as one paragraph: a block, and before it reference
  /// definitions or the text before a table.
  private func firstLine(ofParagraphWith index: Int) -> Int {
    var line = blocks[index].lines.lowerBound
    for previous in blocks[..<index].reversed() {
      let isPart = previous.kind == .linkReference || previous.kind == .paragraph
      guard isPart, previous.parent == blocks[index].parent, previous.lines.upperBound == line
      else { break }
      line = previous.lines.lowerBound
    }
    return line
  }

  private func describe(_ index: Int) -> String? {
    let block = blocks[index]
    switch block.kind {
    case .heading(let level, _): return "heading \(level)"
    case .paragraph: return "paragraph"
    case .list(let ordered, let tight, let start, let delimiter):
      let marker = ordered ? " \(start)\(UnicodeScalar(delimiter))" : ""
      return "list\(marker) \(tight ? "tight" : "loose")"
    case .item: return "item"
    case .quote: return "quote"
    case .code(let fenced): return "\(fenced ? "fenced code" : "code") \(squeezed(block))"
    case .html: return "html \(squeezed(block))"
    case .table: return "table"
    case .tableRow(let isHeader):
      let cells = blocks[index..<block.end].count { $0.kind == .tableCell && !$0.content.isEmpty }
      return "\(isHeader ? "header" : "row") \(cells)"
    case .thematicBreak: return "break"
    case .footnoteDefinition: return "footnote"
    case .delimiterRow, .tableCell, .linkReference, .frontMatter: return nil
    }
  }

  /// The text of a block without whitespace.
  private func squeezed(_ block: Block) -> String {
    String(
      outline.document.source.text(in: block.content).unicodeScalars
        .filter { !$0.properties.isWhitespace }.map(Character.init))
  }
}
