import Testing

@testable import SurveyCatalog

/// Inputs for which something did not hold once.
@Suite struct FoundBugTests {
  private func fixed(
    _ text: String, _ kind: Fix.Applicability = .unsafe,
    as form: SurveyCatalog.Document.Form = .list
  ) -> SourceFile {
    let fixer = Fixer(applicability: kind)
    let once = fixer.fix(SourceFile(path: "list.md", text: text), as: form).source
    #expect(fixer.fix(once, as: form).source.bytes == once.bytes)
    return once
  }

  @Test func `contents that skip a level are not indented further and further`() {
    let list =
      "- [Model](#model)\r\n    - [Small](#small)\r\n\r\n## Model\r\n### Ways\r\n#### Small\r\n"
    #expect(fixed(list).bytes.count < 200)
  }

  @Test(arguments: [
    "[[Paper]((https://arxiv.org/abs/2312.13558)]", "[[Paper](h(ttps://arxiv.org/abs/2312.13558)]",
    "[[Paper](https://a.org/(x)]",
  ])
  func `a link with a parenthesis too many is not mended by a guess`(_ link: String) {
    let list = "## A\n\n- Title, <ins>arXiv, 2023</ins> \(link)\n"
    #expect(fixed(list).bytes == Array(list.utf8))
  }

  @Test func `an address without a label is kept when its entry is merged`() throws {
    let list = fixed(
      """
      ## A

      - Title, <ins>ICLR, 2024</ins> [[Code](https://a.org/c)]
      - [Title](https://arxiv.org/abs/2305.14314), <ins>ICLR, 2024</ins>

      """)
    let urls = Catalog(list).papers.map { $0.links.map(\.url) }
    #expect(urls == [["https://a.org/c", "https://arxiv.org/abs/2305.14314"]])
  }

  @Test func `brackets before a lost end tag do not draw one each`() {
    let list = "## A\n\n- Title, <ins>ICLR, 2[[[[[[4</ins> [[Paper](https://a.org)]\n"
    #expect(fixed(list).bytes.count < list.utf8.count + 20)
  }

  @Test(arguments: ["a\r\nb\r", "\u{FEFF}\u{FEFF}a\nb\n", "\u{FEFF}a\r", "\r", "a\r\r"])
  func `a patch goes with the list that it was made of`(_ text: String) throws {
    let old = SourceFile(path: "list.md", text: "")
    let new = SourceFile(path: "list.md", text: text)
    let document = SurveyCatalog.Document(parsing: new)
    _ = try Validator().report(on: document, changedBy: Diff(from: old, to: new))
    let patch = Patch(from: old, to: new).bytes
    _ = try Validator().report(on: document, changedBy: try Diff(parsing: patch))
  }

  @Test func `a list marker by itself keeps the blank that makes it one`() {
    let list = fixed("## A\n\n- \nTitle, <ins>ICLR, 2023</ins> [[Paper](https://a.org)]\n", .safe)
    #expect(Catalog(list).papers.map(\.title) == ["Title"])
  }
}
