import SurveyMarkdown
import Testing

@Suite struct InlineTests {
  @Test(arguments: InlineCase.all)
  func `elements are those of CommonMark and GitHub`(_ example: InlineCase) {
    let inlines = Inlines(example.markdown, references: InlineCase.references)
    #expect(InlineHTML(inlines).html == example.html)
  }

  @Test func `there are cases for every kind of element`() {
    #expect(InlineCase.all.count > 700)
  }

  @Test func `ranges include prefixes of lines, but texts and URLs do not`() {
    let source = SourceFile(path: "a.md", text: "> *a `b\n> c` [d\n> e](f \"\n> g\")*\n")
    let document = Document(parsing: source)
    let inlines = document.inlines(of: 1)
    #expect(
      inlines.kinds == [.emphasis, .text, .code, .text, .link, .text, .softBreak, .text])
    #expect(source.text(in: inlines.nodes[0].range) == "*a `b\n> c` [d\n> e](f \"\n> g\")*")
    #expect(source.text(in: inlines.nodes[2].range) == "`b\n> c`")
    #expect(inlines.text() == "a b c d e")
    #expect(inlines.url(of: 4) == "f")
  }

  @Test func `inner is what the delimiters enclose`() {
    let text = "**a** ~b~ ``c`` [d](e) ![f](<g> 'h') <ij:k> \\* &lt;"
    let source = SourceFile(path: "a.md", text: text)
    let inlines = Inlines(text)
    let inner = inlines.nodes.filter { $0.kind != .text }.map { source.text(in: $0.inner) }
    #expect(inner == ["a", "b", "c", "d", "f", "ij:k", "*", "&lt;"])
    #expect(
      inlines.nodes.compactMap { $0.destination }.map { source.text(in: $0) } == ["e", "g"])
  }

  @Test func `a pipe of a table cell is read without its backslash`() {
    let source = SourceFile(path: "a.md", text: "| a\\|b `c\\|d` [e](f\\|g) |\n|-|\n")
    let document = Document(parsing: source)
    let cell = document.blocks.firstIndex { $0.kind == .tableCell }
    let inlines = document.inlines(of: cell ?? 0)
    #expect(inlines.text() == "a|b c|d e")
    #expect(inlines.nodes.indices.map(inlines.url).filter { !$0.isEmpty } == ["f|g"])
  }
}
