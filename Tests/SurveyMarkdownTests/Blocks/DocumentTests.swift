import SurveyMarkdown
import Testing

@Suite struct DocumentTests {
  private func document(_ markdown: String) -> Document {
    Document(parsing: SourceFile(path: "a.md", text: markdown))
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a\n"]), ("a\r\nb\rc\n\n", ["a\r\n", "b\r", "c\n", "\n"]),
    ("\r\r\n\n", ["\r", "\r\n", "\n"]), ("\u{FEFF}a\nb", ["\u{FEFF}a\n", "b"]),
  ])
  func `lines end with LF, CRLF or CR`(_ markdown: String, _ lines: [String]) {
    let document = document(markdown)
    #expect(
      document.lines.map { Array(document.source.text(in: $0).utf8) }
        == lines.map { Array($0.utf8) })
  }

  @Test func `a location counts lines and Unicode scalars from 1`() {
    let document = document("\u{FEFF}aé\r\n日b")
    #expect(document.location(of: 3) == SourceLocation(line: 1, column: 1))
    #expect(document.location(of: 6) == SourceLocation(line: 1, column: 3))
    #expect(document.location(of: 8) == SourceLocation(line: 2, column: 1))
    #expect(document.location(of: 11) == SourceLocation(line: 2, column: 2))
    #expect(document.location(of: 12) == SourceLocation(line: 2, column: 3))
  }

  @Test(arguments: [
    ("1. a\n\n   b\n\nc", ["1. a\n\n   b", "1. a\n\n   b", "a", "b", "c"]),
    ("> a\n> - b\n>\n\n", ["> a\n> - b\n>", "a", "- b", "- b", "b"]),
    ("  ## a ##  \n", ["## a ##  "]),
    ("a\n--- \n", ["a\n--- "]),
    ("   ```x\na\n```\n", ["```x\na\n```"]),
    ("\t a\n\n\tb\n\nc", [" a\n\n\tb", "c"]),
    ("|a|\\||\n|-|-|\n", ["|a|\\||\n|-|-|", "|a|\\||", "a", "\\|", "|-|-|"]),
    ("- [x]  a\n", ["- [x]  a", "- [x]  a", "[x]  a"]),
    ("<p><h2>a</h2>\n", ["<p><h2>a</h2>", "<h2>a</h2>"]),
  ])
  func `a range reaches from the first character to the end of the last line`(
    _ markdown: String, _ ranges: [String]
  ) {
    let document = document(markdown)
    #expect(document.blocks.map { document.source.text(in: $0.range) } == ranges)
  }

  @Test(arguments: [
    ("- [X] a", ["", "-", ""]), ("12) a", ["", "12)", ""]), ("## a", ["##"]), ("a\n==", ["=="]),
    ("~~~~ x\n~~~~~", ["~~~~"]), ("    a", [""]), ("> a", [">", ""]), ("[^a]: b", ["[^a]:", ""]),
    ("<h1 id=a>b</h1>", ["", "<h1 id=a>"]),
  ])
  func `a marker is a list marker, fence, tag or label`(_ markdown: String, _ markers: [String]) {
    let document = document(markdown)
    #expect(document.blocks.map { document.source.text(in: $0.marker) } == markers)
  }

  @Test func `a task box is part of its item`() {
    let document = document("> - [x] a")
    #expect(document.blocks.map(\.taskBox) == [nil, nil, ByteRange(4, 7), nil])
  }

  @Test(arguments: [">", "> ", "- ", "1. ", "[^a]: ", "> - "])
  func `deeply nested blocks become text`(_ marker: String) {
    let document = document(String(repeating: marker, count: 100_000) + "a")
    #expect(document.blocks.count <= 102)
    #expect(document.blocks.last?.kind == .paragraph)
  }

  @Test func `definitions are found by label and the first one counts`() {
    let references = document("> [A\n>  b]: /u\n\n[a b]: /v\n\n[^N]: c").references
    #expect(references.url(for: "a B") == "/u")
    #expect(references.url(for: "a") == nil)
    #expect(references.hasFootnote("n"))
  }
}
