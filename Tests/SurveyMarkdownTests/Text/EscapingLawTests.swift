import SurveyMarkdown
import Testing

@Suite struct EscapingLawTests {
  static let texts =
    RandomText.texts(count: 2_000, seed: 3) + InlineCase.all.map { $0.markdown }

  @Test func `escaped text is shown as it was`() {
    for text in Self.texts {
      let markdown = MarkdownText.escaped(text, references: InlineCase.references)
      let inlines = Inlines(markdown, references: InlineCase.references)
      #expect(inlines.text() == text, "\(markdown.debugDescription)")
      let isPlain = inlines.nodes.allSatisfy { node in
        switch node.kind {
        case .text, .escape, .entity, .bareLink: true
        default: false
        }
      }
      #expect(isPlain, "\(markdown.debugDescription)")
    }
  }

  static let elements: [(String, MarkdownText.Context)] = [
    ("[…](u)", .label), ("![…](u)", .label), ("*…*", .delimited), ("**…**", .delimited),
    ("_…_", .delimited), ("~~…~~", .delimited), ("**[…](u)**", [.label, .delimited]),
    ("[*…*](u)", [.label, .delimited]),
  ]

  @Test(arguments: elements)
  func `escaped text stays within its element`(_ element: String, context: MarkdownText.Context) {
    for text in Self.texts where !text.isEmpty {
      let escaped = MarkdownText.escaped(text, in: context, references: InlineCase.references)
      let markdown = "a \(element.replacing("…", with: escaped)) b"
      let inlines = Inlines(markdown, references: InlineCase.references)
      #expect(inlines.text() == "a \(text) b", "\(markdown.debugDescription)")
    }
  }

  @Test func `escaped text is the content of its block`() {
    for text in Self.texts where !text.isEmpty {
      let heading = "# " + MarkdownText.escaped(text, in: .heading)
      let cell = "| a |\n|-|\n| " + MarkdownText.escaped(text, in: .cell) + " |"
      let item = "- " + MarkdownText.escaped(text, in: .lineStart)
      let paragraph = "a\n" + MarkdownText.escaped(text, in: .lineStart)
      for (markdown, expected) in [
        (heading, text), (cell, text), (item, text), (paragraph, "a " + text),
      ] {
        let document = Document(parsing: SourceFile(path: "a.md", text: markdown))
        let shown = document.inlines(of: document.blocks.count - 1).text()
        #expect(shown == expected, "\(markdown.debugDescription)")
      }
    }
  }
}
