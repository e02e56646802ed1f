import SurveyMarkdown
import Testing

@Suite struct DestinationTests {
  @Test(arguments: [
    ("", ""),
    ("https://x.test/a?b=c&d=e#f", "https://x.test/a?b=c&d=e#f"),
    ("https://x.test/a_(b)", "https://x.test/a_(b)"),
    ("a)b", "a\\)b"),
    ("((a)", "\\(\\(a\\)"),
    ("a b", "<a b>"),
    ("a b<c>(", "<a b\\<c\\>(>"),
    ("<a", "\\<a"),
    ("a<b>", "a<b>"),
    ("a\\*", "a\\\\*"),
    ("a\\b", "a\\b"),
    ("a\\", "a\\\\"),
    ("a&copy;", "a\\&copy;"),
    ("a&copy=b", "a&copy=b"),
    ("a\nb", "a&#10;b"),
    (" a", "&#32;a"),
  ])
  func `a URL is written with as few escapes as it needs`(_ url: String, markdown: String) {
    #expect(MarkdownText.destination(url) == markdown)
  }

  @Test func `a pipe is escaped in a table cell`() {
    #expect(MarkdownText.destination("a|b", in: .cell) == "a\\|b")
  }

  @Test func `the URL of a link is the one that was written`() {
    for url in RandomText.texts(count: 5_000, seed: 4) + InlineCase.all.map({ $0.markdown }) {
      let markdown = "[a](\(MarkdownText.destination(url)))"
      let inlines = Inlines(markdown)
      #expect(inlines.kinds == [.link, .text], "\(markdown.debugDescription)")
      #expect(inlines.url(of: 0) == url, "\(markdown.debugDescription)")
      let cell = "|a|\n|-|\n|[a](\(MarkdownText.destination(url, in: .cell)))|"
      let document = Document(parsing: SourceFile(path: "a.md", text: cell))
      let inCell = document.inlines(of: document.blocks.count - 1)
      #expect(inCell.kinds == [.link, .text], "\(cell.debugDescription)")
      #expect(inCell.url(of: 0) == url, "\(cell.debugDescription)")
    }
  }
}
