import Testing

@testable import SurveyCatalog

@Suite struct DocumentTests {
  private func kinds(_ text: String) -> [Line.Kind] {
    Document(parsing: SourceFile(path: "list.md", text: text)).lines.map(\.kind)
  }

  @Test func `each line is what a reader sees`() {
    let text = """
      # Title

      ## Contents
      - [A](#a)
      ## A
      Some words.
      - One, <ins>ICML, 2024</ins> [[Paper](https://x.org)]
      - Two on
      two lines, <ins>ICML, 2024</ins> [[Paper](https://x.org)]

      | a | b |
      |---|---|
      ```
      - In a fence, <ins>ICML, 2024</ins> [[Paper](https://x.org)]
      ```
      <!--
      - In a comment, <ins>ICML, 2024</ins> [[Paper](https://x.org)]
      -->
      """
    #expect(
      kinds(text) == [
        .heading, .blank, .heading, .contentsItem, .heading, .prose, .entry, .entry, .continuation,
        .blank, .tableRow, .tableRow, .fence, .fence, .fence, .comment, .comment, .comment,
      ])
  }

  @Test(arguments: [
    "- see [the documentation](https://x.org) for more",
    "- a plain item",
    "Words with [a link](https://x.org), 2024, in prose",
    "    code, <ins>ICML, 2024",
    "- [Contents](#contents)",
    "> - quoted, <ins>ICML, 2024</ins> [[Paper](https://x.org)]",
  ])
  func `what only looks like a paper is none`(_ line: String) {
    #expect(!kinds("## Topic\n\(line)\n").contains(.entry))
  }

  @Test(arguments: ["News", "📢 News", "🔥 Latest Updates:", "Citation", "Contributing", "TODO"])
  func `sections about the list hold no papers`(_ heading: String) {
    let text = "## \(heading)\n- We are accepted! [[Paper](https://x.org)]\n"
    #expect(!kinds(text).contains(.entry))
    #expect(
      kinds(text + "## Topic\n- P, <ins>A, 2024</ins> [[Paper](https://x.org)]").contains(.entry))
  }

  @Test func `an unclosed fence reaches the end as it does on a page`() {
    #expect(kinds("```\n- P, <ins>A, 2024</ins>\n") == [.fence, .fence])
  }

  @Test func `a table needs no outer bars`() {
    #expect(
      kinds("a | b\n--|--\n1 | 2\n\nx | y") == [.tableRow, .tableRow, .tableRow, .blank, .prose])
  }

  @Test func `underlined text is a heading`() {
    let document = Document(parsing: SourceFile(path: "", text: "Title\n=====\n\nTopic\n---\n"))
    #expect(document.lines.map(\.level) == [1, 0, 0, 2, 0])
    #expect(document.headingText(atLine: 3) == "Topic")
  }

  @Test func `front matter is no heading`() {
    #expect(kinds("---\ntitle: x\n---\n# A\n") == [.prose, .prose, .prose, .heading])
  }

  @Test(arguments: [
    ("### Topic ###", "Topic"), ("## C#", "C#"), ("#  Spaced \t", "Spaced"), ("##", ""),
  ])
  func `a heading's text has no markers`(_ line: String, text: String) {
    #expect(Document(parsing: SourceFile(path: "", text: line)).headingText(atLine: 0) == text)
  }

  @Test func `columns count scalars, not bytes`() {
    let document = Document(parsing: SourceFile(path: "", text: "a\n🤖é<ins>"))
    #expect(document.location(of: 8) == SourceLocation(line: 2, column: 3))
    #expect(document.location(of: 0) == SourceLocation(line: 1, column: 1))
    #expect(document.location(of: 999).line == 2)
  }

  @Test func `a byte-order mark is no part of the first line`() {
    let document = Document(parsing: SourceFile(path: "", text: "\u{FEFF}# Title\n"))
    #expect(document.lines.first?.kind == .heading)
    #expect(document.headingText(atLine: 0) == "Title")
  }
}
