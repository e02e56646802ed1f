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

  @Test func `commas and schemes without number are taken out at once`() {
    func entry(_ commas: Int, _ schemes: Int) -> String {
      let scheme = String(repeating: "http://", count: schemes)
      return "## A\n\n- Title, <ins>ICLR, 2024</ins>\(String(repeating: ",", count: commas)) "
        + "[[Paper](\(scheme)https://a.org/p)]\n"
    }
    #expect(fixed(entry(300, 300)).bytes == Array(entry(0, 0).utf8))
  }

  @Test func `contents below a line that stands too deep are not indented without end`() {
    let list = """
        - [Fast](#fast)
            - [Small](#small)
      - [Model](#model)

      ## Model
      ### Fast
      #### Small

      """
    #expect(fixed(list).bytes.count < 200)
  }

  @Test func `an address without brackets is not cut off by the links of a duplicate`() {
    let list = fixed(
      """
      ## A

      - Title, <ins>ICLR, 2024</ins> per](https://arxiv.org/abs/2310.01801)]
      - Title, <ins>ICLR, 2024</ins> [[Code](https://a.org/c)]

      """)
    let urls = Catalog(list).papers.flatMap { $0.links.map(\.url) }
    #expect(urls == ["https://arxiv.org/abs/2310.01801", "https://a.org/c"])
  }

  @Test func `a label of two lines is one when its link is moved`() {
    let list = fixed(
      """
      ## A

      - Title, <ins>ICLR, 2024</ins> [[Paper](https://a.org/p)]
      - Title, <ins>ICLR, 2024</ins> [[pd
      f](https://arxiv.org/abs/2305.14314)]

      """)
    #expect(
      Catalog(list).papers.map { $0.links.map(\.label) } == [["Paper", "pd f"]])
  }

  @Test func `an address that took a venue's place is given no venue's name`() {
    let list = "## A\n\n- Title, <ins>](https://arxiv.org/abs/2305.14314)], 2023</ins>\n"
    #expect(fixed(list).bytes == Array(list.utf8))
  }

  @Test func `a whole address is not taken out for one whose scheme is torn`() {
    let list = fixed(
      """
      ## A

      - Title, <ins>ICLR, 2024</ins> [[Code](ahttps://a.org/c)] [[Code](https://a.org/c)]

      """)
    #expect(Catalog(list).papers.flatMap { $0.links.map(\.url) }.contains("https://a.org/c"))
  }

  @Test func `a mark inside an address stays, a bracket behind it is mended`() {
    func entry(_ close: String) -> String {
      "## A\n\n- Title, <ins>ICLR, 2024</ins> [[Paper](https://a.org/p，q\(close)]\n"
    }
    #expect(fixed(entry("）")).bytes == Array(entry(")").utf8))
  }

  @Test func `a tag between the halves of a link is not mended at the cost of the address`() {
    let text = """
      Bare Line, <ins>ICLR, 2024</ins>\u{20}
      ins>x](https://arxiv.org/abs/2305.14314), 2024 [[Code](https://a.org/c)]
      Other Line, ICML, 2023 [[Paper](https://a.org/p)]

      """
    let list = fixed(text, .safe, as: .lines)
    let after = Catalog(SurveyCatalog.Document(parsing: list, as: .lines))
    let before = Catalog(
      SurveyCatalog.Document(parsing: SourceFile(path: "", text: text), as: .lines))
    let urls = Set(after.papers.flatMap { $0.links.map(\.url) })
    #expect(urls.isSuperset(of: before.papers.flatMap { $0.links.map(\.url) }))
    #expect(String(decoding: list.bytes, as: UTF8.self).contains("<ins>ICML, 2023</ins>"))
  }

  @Test func `a heading made of the torn half of a link stands once in the contents`() {
    let source = SourceFile(
      path: "list.md",
      text: """
        ## Contents
        - [Model](#model)

        ## Model
        - Title, <ins>ICLR, 2024</ins> [[Paper
        ## ](https://a.org/p)]
        - Other, <ins>ICLR, 2024</ins> [[Paper](https://a.org/o)]

        """)
    let once = ListRenderer().rendered(source)
    #expect(ListRenderer().rendered(once).bytes == once.bytes)
    let text = String(decoding: once.bytes, as: UTF8.self)
    #expect(text.contains("(#model)\n- [\\]\\(https://a.org/p\\)\\]](#httpsaorgp)\n\n## Model"))
  }

  @Test func `one wide cell does not make every row of its table as wide`() {
    let row = "| x | ✅ | ❌ | ✅ |\n| yy | ✅ | ❌ | ✅ |\n"
    let table =
      "| | Efficient Training | Efficient Inference | Efficient Fine-Tuning |\n|-|-|-|-|\n"
      + "| \(String(repeating: "w", count: 50_000)) | ✅ | ❌ | ✅ |\n"
      + String(repeating: row, count: 200)
    let source = SourceFile(path: "list.md", text: "## Frameworks\n\(table)")
    let once = ListRenderer().rendered(source)
    #expect(once.bytes.count < 1_000_000)
    #expect(once.bytes != source.bytes)
    #expect(ListRenderer().rendered(once).bytes == once.bytes)
  }
}
