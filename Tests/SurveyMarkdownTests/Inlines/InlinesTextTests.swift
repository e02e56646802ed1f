import SurveyMarkdown
import Testing

@Suite struct InlinesTextTests {
  @Test(arguments: [
    ("*a* **b** ~~c~~ `d` [e](u) ![f](u)", "a b c d e f"),
    ("a\\*b &amp;&#35; &hearts;", "a*b &# ♥"),
    ("a<br>b<!-- c -->", "ab"),
    ("a  \nb\nc", "a b c"),
    ("a[^f]", "a"),
    ("<https://x.test> <a@b.test>", "https://x.test a@b.test"),
    ("www.x.test a@b.test", "www.x.test a@b.test"),
    ("` a `` b `", "a `` b"),
    ("![a *b* `c` ![d](e)](f)", "a b c d"),
    ("", ""),
  ])
  func `text is what a reader sees`(_ markdown: String, text: String) {
    #expect(Inlines(markdown, references: InlineCase.references).text() == text)
  }

  @Test(arguments: [
    ("[a](b&amp;c\\*d)", "b&c*d"),
    ("[a](< b c >)", "b c"),
    ("[a][r]", "/r"),
    ("[Q]", "q&*"),
    ("![a](b)", "b"),
    ("<https://x.test/\\*>", "https://x.test/\\*"),
    ("<a@b.test>", "mailto:a@b.test"),
    ("www.x.test", "http://www.x.test"),
    ("https://x.test/a?b=c&amp;d.", "https://x.test/a?b=c&amp;d"),
    ("a@b.test", "mailto:a@b.test"),
    ("mailto:a@b.test", "mailto:a@b.test"),
    ("xmpp:a@b.test/c", "xmpp:a@b.test/c"),
    ("a\\@b&period;test", "mailto:a@b.test"),
    ("*a*", ""),
  ])
  func `the URL of a link is without escapes and entities`(_ markdown: String, url: String) {
    let inlines = Inlines(markdown, references: InlineCase.references)
    #expect(inlines.url(of: 0) == url)
  }

  @Test func `text of consecutive elements does not include the others`() {
    let inlines = Inlines("a [b *c* d](u) e")
    #expect(inlines.text(of: 1) == "b c d")
    #expect(inlines.text(in: 3..<5) == "c")
    #expect(inlines.text(in: 1..<1) == "")
  }
}
