/// Writes a list's table of contents anew from its headings; items that are right keep every byte.
struct ContentsRenderer {
  private let document: Document
  private let headings: [Heading]
  private let items: [ContentsItem]
  private let plan: ContentsPlan
  private let layout: ContentsLayout

  init(_ catalog: Catalog) {
    document = catalog.document
    headings = Heading.all(in: catalog)
    items = ContentsList.main(of: catalog.document)?.items ?? []
    plan = ContentsPlan(items, headings, of: catalog.document)
    layout = ContentsLayout(items, plan, document)
  }

  /// The lines that the table of contents fills, nil where the list has none.
  var lines: Range<Int>? {
    guard let first = items.first, let last = items.last else { return nil }
    return first.line..<last.line + 1
  }

  /// The edit that brings the table of contents up to date, if one is needed.
  func edits() -> [Edit] {
    guard let lines, !plan.entries.isEmpty else { return [] }
    let range = document.bytes(ofLines: lines)
    var bytes = rendered()
    if document.source.bytes[range.upperBound - 1] != .newline {
      while let last = bytes.last, last == .newline || last == .carriageReturn {
        bytes.removeLast()
      }
    }
    guard !bytes.elementsEqual(document.source.bytes[range.indices]) else { return [] }
    let edit = Edit(range, bytes)
    // In a damaged list a moved item can become text of the item above it.
    let next = Document(parsing: document.source.applying([edit]))
    let count = plan.entries.count + plan.kept.count
    return ContentsList.all(in: next).contains { $0.items.count >= count } ? [edit] : []
  }

  /// The table of contents, its last line ended.
  func rendered() -> [UInt8] {
    let trailing = trailingLines()
    var bytes: [UInt8] = []
    var next = 0
    // What stands for no heading stays behind the item that it follows.
    func writeRest(upTo item: Int) {
      while next < item {
        if plan.kept.contains(next) { bytes += line(items[next].line) }
        if plan.kept.contains(next) || plan.dropped.contains(next) { bytes += trailing[next] }
        next += 1
      }
    }
    for entry in plan.entries {
      if let item = entry.item { writeRest(upTo: item) }
      let indent = layout.indent(ofDepth: entry.depth)
      bytes += line(for: entry.heading, indent: indent, item: entry.item.map { items[$0] })
      if let item = entry.item { bytes += trailing[item] }
    }
    writeRest(upTo: items.count)
    return bytes
  }

  /// What stands between each item and the next one.
  private func trailingLines() -> [[UInt8]] {
    items.indices.map { place in
      guard place + 1 < items.count else { return [] }
      let between = items[place].line + 1..<items[place + 1].line
      return Array(document.source.bytes[document.bytes(ofLines: between).indices])
    }
  }

  /// A line as it stands, ended.
  private func line(_ index: Int) -> [UInt8] {
    var bytes = Array(document.source.bytes[document.bytes(ofLines: index..<index + 1).indices])
    if bytes.last != .newline { bytes.endLine(document.newline) }
    return bytes
  }

  private func line(for heading: Heading, indent: String, item: ContentsItem?) -> [UInt8] {
    guard let item else {
      return Array(
        "\(indent)\(layout.marker) [\(heading.linkText)](#\(heading.anchor))\(document.newline)"
          .utf8
      )
    }
    let source = document.source
    var edits: [Edit] = []
    if source.text(in: item.indentation) != indent { edits.append(Edit(item.indentation, indent)) }
    if !heading.isNamed(by: item.title) { edits.append(Edit(item.text, heading.linkText)) }
    if item.fragment != heading.anchor { edits.append(Edit(item.anchor, heading.anchor)) }
    guard !edits.isEmpty else { return line(item.line) }
    let start = document.bytes(ofLines: item.line..<item.line + 1).lowerBound
    let shifted = edits.map {
      Edit(
        ByteRange($0.range.lowerBound - start, $0.range.upperBound - start), $0.replacement)
    }
    let line = SourceFile(path: "", bytes: line(item.line)).applying(shifted).bytes
    // Blanks at the end of an item say nothing.
    let end = line.span.trimmed(0..<line.count).upperBound
    return Array(line[..<end])
      + line[end...].drop { $0 != .newline && $0 != .carriageReturn }
  }
}

/// How a table of contents is indented and marked.
struct ContentsLayout {
  /// The marker of its items.
  let marker: String
  private let unit: String
  private let base: String

  init(_ items: [ContentsItem], _ plan: ContentsPlan, _ document: Document) {
    let source = document.source
    marker = Self.mostCommon(items.map { source.text(in: $0.marker) }) ?? "-"
    let listed = plan.entries.compactMap { entry in
      entry.item.map { (depth: entry.depth, indent: source.text(in: items[$0].indentation)) }
    }
    // What an item has more than the one a level above it, in the order of the list.
    var steps: [String] = []
    var above: [Int: String] = [:]
    for (depth, indent) in listed {
      if let outer = above[depth - 1], indent.utf8.count > outer.utf8.count,
        indent.hasPrefix(outer)
      {
        steps.append(String(indent.dropFirst(outer.count)))
      }
      above[depth] = indent
    }
    unit = Self.mostCommon(steps) ?? "  "
    let outermost = Self.mostCommon(listed.filter { $0.depth == 0 }.map { $0.indent }) ?? ""
    // Four spaces before the first item would make it code.
    base = outermost.utf8.count < 4 ? outermost : ""
  }

  /// The blanks before an item that stands so deep.
  func indent(ofDepth depth: Int) -> String { base + String(repeating: unit, count: depth) }

  /// The text that occurs most often, the shorter where several do.
  private static func mostCommon(_ texts: [String]) -> String? {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    return counts.max {
      ($0.value, $1.key.utf8.count, $1.key) < ($1.value, $0.key.utf8.count, $0.key)
    }?
    .key
  }
}

extension Heading {
  /// The text as a link may hold it: where brackets lack a partner, or would make a link of their own,
  /// they are escaped, and the parentheses with them.
  fileprivate var linkText: String {
    var depth = 0
    var isBalanced = true
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == .openBracket { depth += 1 }
      if byte == .closeBracket { depth -= 1 }
      if depth < 0 || last == .closeBracket && byte == .openParenthesis { isBalanced = false }
      last = byte
    }
    guard !isBalanced || depth != 0 else { return text }
    let marks: [Unicode.Scalar] = ["[", "]", "(", ")"]
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.flatMap { marks.contains($0) ? ["\\", $0] : [$0] }))
  }
}
