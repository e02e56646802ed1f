import Testing

@testable import SurveyCatalog

@Suite struct HostileListTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let count: Int

    static let all = [
      Case(
        testDescription: "links in links",
        text: "x " + String(repeating: "[a](", count: 10_000), count: 0),
      Case(
        testDescription: "brackets that never close",
        text: "x " + String(repeating: "[ ", count: 20_000) + "```", count: 0),
      Case(
        testDescription: "comments above one entry",
        text: "## T\n" + String(repeating: "<!-- survey-ignore: year-order -->\n", count: 2_000)
          + "- A, <ins>ICML, 2023</ins> [[Code](https://a.org/a)]\n"
          + "- B, <ins>ICML, 2024</ins> [[Code](https://a.org/b)]\n", count: 0),
      Case(
        testDescription: "contents that lead nowhere",
        text: (0..<1_000).map { "- [Part \($0)](#none-\($0))\n" }.joined()
          + (0..<1_000).map { "# Other \($0)\n" }.joined(), count: 1_000),
      Case(
        testDescription: "titles of one address",
        text: "## T\n"
          + (0..<1_000).map {
            "- \($0) Title, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00001)]\n"
          }.joined(), count: 1_000),
    ]
  }

  private static let rules: [Rule] = [
    .headerLinkBrackets, .yearOrder, .tocAnchorBroken, .sameURLDifferentTitle, .tableFormat,
  ]

  @Test(.timeLimit(.minutes(1)), arguments: Case.all)
  func `a list made to be slow is judged all the same`(_ test: Case) {
    let document = Document(parsing: SourceFile(path: "list.md", text: test.text))
    #expect(Validator(rules: Self.rules).report(on: document).diagnostics.count == test.count)
  }
}
