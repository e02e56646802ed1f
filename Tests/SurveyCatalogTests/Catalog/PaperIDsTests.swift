import Testing

@testable import SurveyCatalog

@Suite struct PaperIDsTests {
  @Test func `different papers with one id get a number`() {
    let lines = [
      "- Less: One, <ins>X, 2024</ins>", "- LESS: Two, <ins>X, 2024</ins>",
      "- Less: one, <ins>X, 2024</ins>", "- Less: One, <ins>X, 2023</ins>",
      "- ??, <ins>X, 2024</ins>",
      "- Paper, <ins>X, 2024</ins>", "- L\u{E9}ss: Two, <ins>X, 2024</ins>",
      "- 中文, <ins>X, 2024</ins>",
    ]
    let catalog = Catalog(SourceFile(path: "", text: "## A\n" + lines.joined(separator: "\n")))
    let ids = PaperIDs(catalog)
    #expect(
      catalog.papers.map { ids[$0] } == [
        "less-2024", "less-2024-2", "less-2024", "less-2023", "paper-2024", "paper-2024-2",
        "less-2024-2", "中文-2024",
      ])
    #expect(ids.positions(of: "less-2024") == [0, 2])
  }

  @Test func `many papers of one name get different ids`() {
    let text = (0..<600).map { "- Less: \($0), <ins>X, 2024</ins>\n" }.joined()
    let catalog = Catalog(SourceFile(path: "list.md", text: "## A\n" + text))
    let ids = PaperIDs(catalog)
    #expect(ids[catalog.papers[0]] == "less-2024")
    #expect(ids[catalog.papers[599]] == "less-2024-600")
  }
}
