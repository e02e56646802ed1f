import Testing

@testable import SurveyCatalog

@Suite struct PaperIDsTests {
  @Test(arguments: 0..<8)
  func `some papers have the ids that they have among all`(_ seed: UInt64) {
    let titles = [
      "Less: One", "Less: Two", "**Less**: Three", "Less is more", "LESS: one", "??: a", "!!: b",
      "Paper", "[Less: Four](https://a.b)", "L\u{E9}ss: Five", "\"Less\": Six", "Less\u{301}: x",
      "Don't", "Dont", "", "1. Less: Seven", "a_b", "A", "<b>Less</b>: Eight", "K\u{212A}: y",
      "kk: y", ": Less", "A:: Less", "(Paper): c", "*: Less", "Paper: d", "Papers", "A b c d: e",
      "Less\n  is: f", "A's: b", "Less.", "A, B: c", "7",
      "-: \u{E9}",
      "# a",
    ]
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      var text = "## A\n"
      for _ in 0..<30 {
        let title = titles[Int.random(in: titles.indices, using: &generator)]
        let marker = Bool.random(using: &generator) ? "- " : "  * "
        text += "\(marker)\(title), <ins>X, 202\(Int.random(in: 3...4, using: &generator))</ins>\n"
      }
      let catalog = Catalog(SourceFile(path: "list.md", text: text))
      let all = PaperIDs(catalog)
      for paper in catalog.papers {
        #expect(catalog.papers.fingerprintOfID(at: paper.position) == Fingerprint(paper.id))
      }
      let some = catalog.papers.filter { _ in Int.random(in: 0..<6, using: &generator) == 0 }
      let ids = PaperIDs(catalog, of: some.map(\.position))
      #expect(some.map { ids[$0] } == some.map { all[$0] })
      for paper in some {
        let positions = ids.positions(of: all[paper])
        #expect(positions == all.positions(of: all[paper]))
      }
    }
  }

  @Test func `many papers of one name are told apart`() {
    let text = (0..<3000).map { "- Less: \($0), <ins>X, 2024</ins>\n" }.joined()
    let catalog = Catalog(SourceFile(path: "list.md", text: "## A\n" + text))
    let ids = PaperIDs(catalog)
    #expect(ids[catalog.papers[0]] == "less-2024")
    #expect(ids[catalog.papers[2999]] == "less-2024-3000")
  }
}
