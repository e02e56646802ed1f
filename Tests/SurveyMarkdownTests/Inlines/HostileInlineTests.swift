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
    let text = "a" + String(repeating: piece, count: 20_000 / piece.utf8.count)
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
    let depth = 20_000
    for (open, close) in [("*a ", " b*"), ("[", "](u)"), ("![", "](u)"), ("**_a ", " b_**")] {
      let text =
        String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
      #expect(Inlines(text).text().contains("x"))
    }
  }
}
