/// A heading of a list.
struct Heading: Hashable, Sendable {
  /// The index of the line.
  let line: Int
  /// The level, 1 to 6.
  let level: Int
  /// How many headings hold this one: a level that is left out counts for nothing.
  let depth: Int
  /// The bytes of the text.
  let range: ByteRange
  /// The text that a reader sees.
  let text: String
  /// The anchor that GitHub gives it, without `#`.
  let anchor: String

  /// The position of the heading above, among the list's headings.
  let parent: Int?
  /// Whether papers or frameworks stand below it.
  let holdsPapers: Bool

  /// All headings of a list, in order.
  static func all(in catalog: Catalog) -> [Heading] {
    let document = catalog.document
    var topic = 0
    var open: [Int] = []
    var headings: [Heading] = []
    for (index, line) in document.lines.enumerated() where line.kind == .heading {
      let level = Int(line.level)
      while let last = open.last, headings[last].level >= level { open.removeLast() }
      let range = document.headingRange(atLine: index)
      let text: String
      var holdsPapers = false
      if topic < catalog.topics.count, catalog.topics[topic].line == index + 1 {
        let found = catalog.topics[topic]
        text = found.title
        holdsPapers = found.paperCount + found.frameworkCount > 0
        topic += 1
      } else {
        text = document.source.text(in: range)
      }
      headings.append(
        Heading(
          line: index, level: level, depth: open.count, range: range,
          text: Markdown.plainText(of: text), anchor: catalog.headingAnchors[headings.count],
          parent: open.last, holdsPapers: holdsPapers))
      open.append(headings.count - 1)
    }
    return headings
  }

  /// Whether contents that call it so have its text: emoji and numbers before it may differ.
  func isNamed(by title: String) -> Bool {
    title == text || HeadingWords.shown(title) == HeadingWords.shown(text)
  }
}

extension [Heading] {
  /// How deep a table of contents lists a heading: below how many of the levels that it lists.
  func depth(of heading: Int, listing levels: HeadingLevels) -> Int {
    var depth = 0
    var next = self[heading].parent
    while let above = next {
      if levels.contains(self[above].level) { depth += 1 }
      next = self[above].parent
    }
    return depth
  }
}

/// Some of the levels of headings, 1 to 6.
struct HeadingLevels: Hashable, Sendable {
  private var bits: UInt8 = 0

  mutating func insert(_ level: Int) { bits |= 1 << UInt8(level) }
  func contains(_ level: Int) -> Bool { bits & 1 << UInt8(level) != 0 }
}
