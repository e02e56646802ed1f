/// A heading as the table of contents sees it.
struct ListHeading: Hashable {
  /// The index of the heading's line.
  let line: Int
  let level: Int
  /// The number of headings above it.
  let depth: Int
  /// The text that a reader sees.
  let text: String
  /// The anchor that GitHub gives it.
  let anchor: String
  /// The position of the heading above, among the list's headings.
  let parent: Int?
  /// Whether it, or a heading above it, opens a section beside the taxonomy: news, citation, ….
  let isAside: Bool
  /// Whether papers or frameworks stand below it.
  let holdsPapers: Bool

  /// The headings of a list, in order.
  static func headings(of catalog: Catalog) -> [ListHeading] {
    let document = catalog.document
    let counts = Dictionary(
      catalog.topics.map { ($0.line - 1, $0.paperCount + $0.frameworkCount) },
      uniquingKeysWith: { first, _ in first })
    var headings: [ListHeading] = []
    var anchors = HeadingAnchors()
    var path: [Int] = []
    for (index, line) in document.lines.enumerated() where line.kind == .heading {
      let level = Int(line.level)
      while let last = path.last, headings[last].level >= level { path.removeLast() }
      let range = document.headingRange(atLine: index)
      let text = document.source.text(in: range)
      headings.append(
        ListHeading(
          line: index, level: level, depth: path.count, text: Markdown.plainText(of: text),
          anchor: anchors.anchor(for: text), parent: path.last,
          isAside: path.last.map { headings[$0].isAside } ?? false
            || AsideHeading.matches(document.source.bytes.span, in: range.indices),
          holdsPapers: counts[index, default: 0] > 0))
      path.append(headings.count - 1)
    }
    return headings
  }
}
