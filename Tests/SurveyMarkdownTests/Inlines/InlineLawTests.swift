import Testing

@testable import SurveyMarkdown

@Suite struct InlineLawTests {
  static let texts =
    InlineCase.all.map { $0.markdown } + RandomText.texts(count: 5_000, seed: 2)

  /// Expects that elements lie in order within the one that contains them, and leave no gap.
  private func checkRanges(_ text: String) {
    let inlines = Inlines(text, references: InlineCase.references)
    let end = text.utf8.count - text.utf8.reversed().prefix { $0.isWhitespace }.count
    var open = [(inner: ByteRange(0, end), end: inlines.nodes.count, position: 0)]
    for (index, node) in inlines.nodes.enumerated() {
      while let last = open.last, last.end == index, open.count > 1 {
        #expect(last.position == last.inner.upperBound, "\(text.debugDescription)")
        open.removeLast()
      }
      let position = open[open.count - 1].position
      #expect(node.range.lowerBound == position, "\(text.debugDescription)")
      #expect(node.range.contains(node.inner) && !node.range.isEmpty)
      #expect(node.end > index && node.end <= open[open.count - 1].end)
      open[open.count - 1].position = node.range.upperBound
      if node.end > index + 1 || node.kind.isContainer {
        open.append((node.inner, node.end, node.inner.lowerBound))
      }
    }
    for last in open {
      #expect(last.position == last.inner.upperBound, "\(text.debugDescription)")
    }
  }

  @Test func `elements cover each byte once, within the element that contains them`() {
    for text in Self.texts { checkRanges(text) }
  }

  @Test func `consecutive text is one element`() {
    for text in Self.texts {
      let inlines = Inlines(text, references: InlineCase.references)
      for (node, next) in zip(inlines.nodes, inlines.nodes.dropFirst())
      where node.kind == .text && next.kind == .text
        && node.range.upperBound == next.range.lowerBound
      {
        // The text of a link that GitHub finds has an end of its own.
        let isLinkEnd = inlines.nodes.contains {
          $0.kind == .bareLink && $0.range.upperBound == node.range.upperBound
        }
        #expect(isLinkEnd, "\(text.debugDescription)")
      }
    }
  }

  @Test func `no link contains a link`() {
    for text in Self.texts {
      let inlines = Inlines(text, references: InlineCase.references)
      for (index, node) in inlines.nodes.enumerated() where node.kind == .link {
        let inside = inlines.nodes[index + 1..<node.end]
        #expect(!inside.contains { $0.kind == .link || $0.kind == .bareLink })
      }
    }
  }

  @Test func `a text in pieces is read like one in one piece`() {
    for text in Self.texts {
      let whole = Inlines(text, references: InlineCase.references)
      let prefixed = text.replacing("\n", with: "\n> ")
      var content: [ByteRange] = []
      var start = 0
      for line in prefixed.split(separator: "\n> ", omittingEmptySubsequences: false) {
        let isLast = start + line.utf8.count == prefixed.utf8.count
        content.append(ByteRange(start, start + line.utf8.count + (isLast ? 0 : 1)))
        start += line.utf8.count + 3
      }
      let pieces = Inlines(
        parsing: content, of: SourceFile(path: "a.md", text: prefixed),
        references: InlineCase.references)
      #expect(InlineHTML(pieces).html == InlineHTML(whole).html, "\(text.debugDescription)")
    }
  }
}

extension Inline.Kind {
  fileprivate var isContainer: Bool {
    switch self {
    case .emphasis, .strong, .strikethrough, .link, .image, .bareLink: true
    default: false
    }
  }
}
