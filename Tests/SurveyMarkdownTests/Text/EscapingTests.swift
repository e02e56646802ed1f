import SurveyMarkdown
import Testing

@Suite struct EscapingTests {
  @Test(arguments: [
    "", "A plain title: of words, 100%", "a_b_c", "2 * 3", "A* and IDA", "~10% of 5", "AT&T",
    "p < 0.05", "a<b", "#1 in a list", "[Survey] of (many) things", "x[1]", "f(x) = y^2",
    "C# and C++", "!important", "a | b", "1.5", "- in the middle", "http:/x", "wwww.x",
    "e.g. a/b", "“quoted” – text", "&c;", "a\\b", "$x$", ":smile:", "a -- b", "_", "*", "~~~",
    "a ** b", "x@y", "snake_case and camelCase",
  ])
  func `a text that GitHub shows as it is needs nothing`(_ text: String) {
    #expect(MarkdownText.escaped(text) == text)
  }

  @Test(arguments: [
    ("visit<R>: A *Real* Thing", "visit\\<R>: A \\*Real\\* Thing"),
    ("a _b_ c", "a \\_b\\_ c"),
    ("**a", "**a"),
    ("**a**", "\\*\\*a\\*\\*"),
    ("~a~", "\\~a\\~"),
    ("a `b`", "a \\`b\\`"),
    ("&amp;", "\\&amp;"),
    ("&#38;", "\\&#38;"),
    ("[^1]", "\\[^1]"),
    ("[a](b)", "[a\\](b)"),
    ("![a](b)", "![a\\](b)"),
    ("a\\*b", "a\\\\*b"),
    ("a\\", "a\\\\"),
    ("<https://x.test>", "\\<https\\://x.test>"),
    ("<!-- a -->", "\\<!-- a -->"),
    ("see https://x.test", "see https\\://x.test"),
    ("www.x.test", "www\\.x.test"),
    (" a ", "&#32;a&#32;"),
    ("a\nb", "a&#10;b"),
    ("a@b.test", "a@b.test"),
  ])
  func `what would change is escaped`(_ text: String, markdown: String) {
    #expect(MarkdownText.escaped(text) == markdown)
  }

  @Test(arguments: [
    ("# a", "\\# a"), ("#1", "#1"), ("1. a", "1\\. a"), ("1.5", "1.5"), ("2) a", "2\\) a"),
    ("- a", "\\- a"), ("-a", "-a"), ("+ a", "\\+ a"), ("> a", "\\> a"), ("---", "\\-\\-\\-"),
    ("===", "\\=\\=\\="), ("* * *", "\\* * *"), ("~~~ a", "\\~\\~\\~ a"), ("|-|", "\\|-|"),
    ("[ ] a", "\\[ ] a"), ("[a]: b", "\\[a]: b"), ("<div", "\\<div"),
    ("1986. A year", "1986\\. A year"), ("    a", "&#32;   a"),
  ])
  func `what starts a block is escaped at the start of a line`(_ text: String, markdown: String) {
    #expect(MarkdownText.escaped(text, in: .lineStart) == markdown)
    let source = SourceFile(path: "a.md", text: "a\n\n" + markdown + "\n\na")
    let document = Document(parsing: source)
    #expect(document.blocks.map { $0.kind } == [.paragraph, .paragraph, .paragraph])
    #expect(document.inlines(of: 1).text() == text)
  }

  @Test func `a context adds what must be escaped there`() {
    #expect(MarkdownText.escaped("a [b] c]", in: .label) == "a [b] c\\]")
    #expect(MarkdownText.escaped("[a", in: .label) == "\\[a")
    #expect(MarkdownText.escaped("https://x.test", in: .label) == "https://x.test")
    #expect(MarkdownText.escaped("a|b", in: .cell) == "a\\|b")
    #expect(MarkdownText.escaped("C #", in: .heading) == "C \\#")
    #expect(MarkdownText.escaped("C#", in: .heading) == "C#")
    #expect(MarkdownText.escaped("A* search", in: .delimited) == "A\\* search")
    #expect(MarkdownText.escaped("a_b", in: .delimited) == "a_b")
    #expect(MarkdownText.escaped("[r]") == "[r]")
    #expect(MarkdownText.escaped("[r]", references: InlineCase.references) == "[r\\]")
  }
}
