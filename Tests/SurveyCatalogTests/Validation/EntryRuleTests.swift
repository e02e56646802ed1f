import Testing

@testable import SurveyCatalog

/// What all rules together say of a line: one cause, one finding, and nothing against odd but right.
@Suite struct EntryRuleTests {
  struct Case: CustomTestStringConvertible {
    let line: String
    /// The rules of errors and warnings, in the order of the line.
    let rules: [String]

    var testDescription: String { line }

    init(_ line: String, _ rules: String...) {
      self.line = line
      self.rules = rules
    }

    static let paper = "[[Paper](https://arxiv.org/abs/2402.00002)]"

    static let all: [Case] = [
      // Odd but right.
      Case("- \"Why Trust You?\" <ins>KDD, 2016</ins> [[Paper](https://arxiv.org/abs/1602.04938)]"),
      Case("- **Bold Title,** <ins>ICML, 2024</ins> \(paper)"),
      Case(
        "- [Linked](https://arxiv.org/abs/2402.00002), <ins>ICML, 2024</ins> [[Code](https://github.com/a/b)]"
      ),
      Case("- Title, <ins>[ICML](https://icml.cc), 2024</ins> \(paper)"),
      Case("- Title, <ins>Unheard Of, Vol. 3, 2024</ins> \(paper) [Oral]"),
      Case("- Title, <u>ICML, 2024a</u> \(paper).", "underline-tag"),
      Case("- Title over\n  two lines\n, <ins>ICML, 2024</ins> \(paper)"),
      Case("- 大模型综述：方法, <ins>计算机学报, 2024</ins> [[论文](https://example.cn/x)]"),
      Case("- Contest., [[Website](https://example.org/contest)]"),
      Case(
        "- Form, <ins>ICML, 2024</ins>  [[pdf](https://…)] [[code](https://…)].", "double-space"),
      // One cause, one finding.
      Case("- [ICML 2023] Title \(paper)", "missing-ins-open"),
      Case("- Title, ICML, 2024 [Paper] [Code]", "missing-ins-open", "missing-link"),
      Case("- Title, 2024</ins> \(paper)", "missing-ins-open", "missing-venue"),
      Case("- Title, <ins>arXiv, ICML</ins> \(paper)", "missing-year", "venue-is-two-venues"),
      Case("- Title, <ins></ins> \(paper)", "missing-venue", "missing-year"),
      Case("- Title, <ins>\u{A0}ICML, 2024</ins> \(paper)", "nbsp"),
      Case("- Title，<ins>ICML, 2024</ins> \(paper)", "fullwidth-punctuation"),
      Case(
        "- Title, <ins>ICML, 2024</ins> [[Paper]]（https://a.example/b）", "fullwidth-punctuation",
        "fullwidth-punctuation"),
      Case(
        "- Title, <ins>ICML, 2024</ins> [[Paper]](https://arxiv.org/abs/2402.00002)",
        "bracket-misplaced-link"),
      Case("- Title, <ins>ICML, 2024</ins>  , \(paper)", "comma-after-ins"),
      Case("- Title  , <ins>ICML, 2024</ins> \(paper)", "title-spacing"),
      Case(
        "- Title, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2402.00002https://arxiv.org/abs/2402.00002)]",
        "concatenated-url"),
    ]
  }

  @Test(arguments: Case.all) func `a line is judged once for each cause`(_ testCase: Case) {
    let document = Document(
      parsing: SourceFile(path: "list.md", text: "## Topic\n" + testCase.line + "\n"))
    let found = Validator().report(on: document).diagnostics.filter { $0.severity != .info }
    #expect(found.map(\.rule) == testCase.rules)
  }

  @Test(arguments: [
    "[", "[[P](", "[[P](https://a.b)", "[[P]](https://a.b)", "<ins>", " , ", "a\u{A0}",
  ])
  func `a line of a hundred thousand repeats is judged`(_ text: String) {
    let line =
      "- Title, <ins>ICML, 2024</ins> " + String(repeating: text, count: 10_000 / text.utf8.count)
    let document = Document(parsing: SourceFile(path: "list.md", text: line))
    #expect(Validator().report(on: document).diagnostics.count < 200_000)
  }
}
