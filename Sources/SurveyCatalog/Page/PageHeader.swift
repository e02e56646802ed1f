/// What a page says about its list before the papers.
struct PageHeader {
  /// The name of the list.
  let title: String
  /// The first paragraph of the list that describes it, if there is one.
  let summary: String?

  /// The longest summary, in scalars.
  private static let longestSummary = 280
  /// The shortest prose beside links, in bytes, that a summary has.
  private static let shortestSummary = 40

  /// Reads the header of a list; a title that is given is used instead of the list's.
  ///
  /// - Complexity: O(*n*) in the length of the list.
  init(_ catalog: Catalog, title givenTitle: String?) {
    let document = catalog.document.markdown
    let firstTopic = catalog.roots.first.map { $0.line - 1 } ?? document.lines.count
    var title: String?
    var summary: String?
    for (index, block) in document.blocks.enumerated() where block.lines.lowerBound < firstTopic {
      switch block.kind {
      case .heading(1, _) where title == nil:
        let text = Self.words(
          document.inlines(of: index).prose(of: document.source, withLinks: true))
        if !text.isEmpty { title = text }
      case .paragraph where summary == nil && block.isAtTopLevel(of: document):
        let inlines = document.inlines(of: index)
        guard
          inlines.prose(of: document.source, withLinks: false).utf8.count >= Self.shortestSummary
        else { continue }
        summary = Self.cut(Self.words(inlines.prose(of: document.source, withLinks: true)))
      default: break
      }
    }
    self.title = givenTitle ?? title ?? "Paper list"
    self.summary = summary
  }

  private static func words(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  /// The text up to the last sentence or word that fits.
  private static func cut(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars.prefix(longestSummary + 1))
    guard scalars.count > longestSummary else { return text }
    for end in scalars.indices.reversed() where end > longestSummary / 3 {
      if scalars[end] == " ", scalars[end - 1] == "." { return string(scalars[..<end]) }
    }
    let end = scalars.lastIndex(of: " ") ?? longestSummary
    return string(scalars[..<end]) + "…"
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension Block {
  /// Whether the block is in no other block than a quotation.
  fileprivate func isAtTopLevel(of document: SurveyMarkdown.Document) -> Bool {
    guard let parent else { return true }
    return document.blocks[parent].kind == .quote && document.blocks[parent].parent == nil
  }
}

extension Inlines {
  /// The text without images and, if they are not wanted, links.
  fileprivate func prose(of source: SourceFile, withLinks: Bool) -> String {
    var text = ""
    var index = 0
    var isInAnchor = false
    while index < nodes.count {
      let node = nodes[index]
      var next = index + 1
      switch node.kind {
      case .image: next = node.end
      case .link, .autolink, .bareLink: if !withLinks { next = node.end }
      case .html:
        let (bytes, end) = (source.bytes.span, node.range.upperBound)
        let isEnd = bytes.matches("</a", at: node.range.lowerBound, before: end)
        isInAnchor =
          !isEnd && (isInAnchor || bytes.matches("<a ", at: node.range.lowerBound, before: end))
      default: break
      }
      if next == index + 1, withLinks || !isInAnchor { text += self.text(in: index..<next) }
      index = next
    }
    return text
  }
}
