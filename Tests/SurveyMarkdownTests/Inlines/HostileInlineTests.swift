import SurveyMarkdown
import Testing

@Suite struct HostileInlineTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "[", "]", "![", "[]", "[a](", "[a](b", "[a](<b", "[a](b \"", "[a](b '", "[a](b (", "[a][",
      "[a][r", "[r]", "[^f]", "[^", "(", "[](", "a]", "*", "_", "*a", "*a ", "a*", "a**b", "**a *",
      "*a_ ", "_a*b", "~a", "~~a~", "a~b~~", "`", "`a``", "`` ` ", "\\`", "<", "<a", "<a ",
      "<a b='", "<a b=\"", "<!--", "<!-->", "<?", "<!a", "<![CDATA[", "</", "<a@b", "<a:b", "&",
      "&a", "&#", "&amp", "&amp;", "\\", "\\\n", "  \n", " \n", "www.", " www.a_b", "_www.a_b",
      "*www.a.b", "http://", "http://a_", "http://a.b_c", "a@", "a@b.c@", "@", "a.@", "mailto:",
      "xmpp:a@b.c/", ":", "://", "w", ";", "www.a;;", "é*", "[a](b)[", "[[a](b)", "![a](b",
      "[*a](b)",
    ])
  func `repeated syntax takes linear time`(_ piece: String) {
    let text = "a" + String(repeating: piece, count: 4_000 / piece.utf8.count)
    for tail in ["", "r]`*_'\">?>-->]]>)](u)"] {
      let inlines = Inlines(text + tail, references: InlineCase.references)
      #expect(!inlines.nodes.isEmpty)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `backtick runs of all lengths take linear time`() {
    let text = (1...600).map { String(repeating: "`", count: $0) + " " }.joined()
    #expect(Inlines(text).nodes.count == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func `deep nesting is read without recursion`() {
    let depth = 4_000
    for (open, close) in [("*a ", " b*"), ("[", "](u)"), ("![", "](u)"), ("**_a ", " b_**")] {
      let text =
        String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
      #expect(Inlines(text).text().contains("x"))
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["", "[", "*", "a*b "])
  func `escaping repeated syntax takes linear time`(_ start: String) {
    for piece in ["a](b ", "a]", "[a", "*a", "a*", "_ *~ ", "<a ", "&amp", "http://", "www.", "#"] {
      let text = start + String(repeating: piece, count: 5_000)
      let markdown = MarkdownText.escaped(
        text, in: [.lineStart, .heading], references: InlineCase.references)
      #expect(Inlines(markdown).text() == text)
    }
  }

  @Test func `any bytes are read, and elements lie within them`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      let bytes = (0..<20).map { _ in
        Bool.random(using: &generator)
          ? "*_~`[]()<>&;!\\\n @.:/".utf8.randomElement(using: &generator) ?? 0
          : UInt8.random(in: 0...255, using: &generator)
      }
      let source = SourceFile(path: "a.md", bytes: bytes)
      let inlines = Inlines(parsing: [ByteRange(0, 20)], of: source)
      let range = ByteRange(0, 20)
      #expect(inlines.nodes.allSatisfy { range.contains($0.range) && $0.range.contains($0.inner) })
      _ = inlines.text() + inlines.nodes.indices.map(inlines.url).joined()
    }
  }
}
