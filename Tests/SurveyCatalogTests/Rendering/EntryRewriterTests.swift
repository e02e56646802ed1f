import Testing

@testable import SurveyCatalog

@Suite struct EntryRewriterTests {
  private static func rewritten(_ text: String) -> String {
    let document = Document(parsing: SourceFile(path: "", text: "## Topic\n" + text))
    let edit = EntryRewriter.edit(entryAt: 1, in: document, isNested: false)
    let result = document.source.applying(edit.map { [$0] } ?? [])
    return String(decoding: result.bytes.dropFirst(9), as: UTF8.self)
  }

  @Test(arguments: [
    (
      " - A,  <ins> ICML, 2024 </ins>  [[Paper](https://a.org )] ",
      "- A, <ins>ICML, 2024</ins> [[Paper](https://a.org)]"
    ),
    (
      "- A <ins>ICML 2024</ins>[[Paper](https://a.org)][[Code]](https://b.org)",
      "- A, <ins>ICML, 2024</ins> [[Paper](https://a.org)] [[Code](https://b.org)]"
    ),
    (
      "- A，<ins>ICML， 2024/ins>, [[Paper](https://a.org)]",
      "- A, <ins>ICML, 2024</ins> [[Paper](https://a.org)]"
    ),
    (
      "- A. <u>ICML, 2024</u> [[Paper](https://a.org)]",
      "- A, <ins>ICML, 2024</ins> [[Paper](https://a.org)]"
    ),
    (
      "- A, ICML, 2024</ins> [[Paper](https://a.org)]",
      "- A, <ins>ICML, 2024</ins> [[Paper](https://a.org)]"
    ),
    (
      "- A\n  of B, <ins>ICML, 2024</ins>\n [[Paper](https://a.org)]",
      "- A of B, <ins>ICML, 2024</ins> [[Paper](https://a.org)]"
    ),
    (
      "- A,\u{A0}<ins>\u{A0}ICML, 2024</ins> [[Paper](https://a.org)]",
      "- A, <ins>ICML, 2024</ins> [[Paper](https://a.org)]"
    ),
    (
      "- A?  <ins>ICML, 2024</ins> [[Paper](https://a.org)].",
      "- A? <ins>ICML, 2024</ins> [[Paper](https://a.org)]."
    ),
  ])
  func `entries come into the list's form`(line: String, form: String) {
    #expect(Self.rewritten(line) == form)
    #expect(Self.rewritten(form) == form)
  }

  @Test(arguments: [
    "- A, <ins>ICML, 2024</ins> [[Paper](https://a.org)] [[Code](https://b.org)]",
    "- A! <ins>ICML, 2024</ins> [[Paper](https://a.org)]",
    "- A, 2024</ins> [[Paper](https://a.org)]",
    "- AIME., [[Website](https://a.org)]",
    "- A, <ins>ICML</ins> [[Paper](https://a.org)]",
    "- A, <ins>ICML, 2024a</ins> [[Paper](https://a.org)]",
    "- A, <ins>ICML, 2024</ins> (oral) [[Paper](https://a.org)] and [[Code](https://b.org)] <!-- x -->",
    "- A, <ins>ICML, 2024</ins> [[Paper]([x](https://a.org))] [[Code](https://b.org)",
    "- **A**, <ins>ICML, 2024</ins> [[Paper](https://a.org \"title\")]",
    "- A  B, <ins>ICML, 2024</ins> [[Paper](https://a.org)]",
  ])
  func `what is right, and what says more than the format, stays`(line: String) {
    #expect(Self.rewritten(line) == line)
  }

  @Test func `spacing is mended around what says more`() {
    #expect(
      Self.rewritten("-  A,  <ins>ICML, 2024</ins>  (oral)  [[Paper](https://a.org)] ")
        == "- A, <ins>ICML, 2024</ins> (oral) [[Paper](https://a.org)]")
  }

  @Test func `bytes that are no text stay what they are`() throws {
    let line =
      Array("- A, <ins>ICML, 2024</ins>  [[Pa".utf8) + [0xFF] + Array("](https://a.org/".utf8)
      + [0xC3] + Array(")]".utf8)
    let document = Document(parsing: SourceFile(path: "", bytes: line))
    let edit = try #require(EntryRewriter.edit(entryAt: 0, in: document, isNested: false))
    #expect(document.source.applying([edit]).bytes == Array(line[..<26] + line[27...]))
  }
}
