import Testing

@testable import SurveyCatalog

/// The quick ways through a list come to what the long way comes to.
@Suite struct LineClassifierTests {
  private func expectSame(_ bytes: [UInt8], _ form: SurveyCatalog.Document.Form) {
    var classifier = LineClassifier(form: form, glances: false)
    var lines: [Line] = []
    let end = classifier.classify(bytes.span, in: 0..<bytes.count, into: &lines)
    #expect(end == bytes.count)
    let source = SourceFile(path: "list.md", bytes: bytes)
    #expect(SurveyCatalog.Document(parsing: source, as: form).lines == lines)
  }

  @Test(arguments: 0..<8)
  func `damaged lists are read alike at a glance and line by line`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for mutation in Mutation.allCases {
      for _ in 0..<12 {
        let start = Int.random(in: 0..<80_000, using: &generator)
        let piece = Array(SourceFile.embedded.bytes.dropFirst(start).prefix(4000))
        let damaged = mutation.apply(to: piece, using: &generator)
        expectSame(damaged, .list)
        expectSame(damaged, .lines)
      }
    }
  }

  @Test(arguments: 0..<8)
  func `lines in any order are read alike`(_ seed: UInt64) {
    let pieces = [
      "- Title, <ins>ICML, 2024</ins> [[Paper](https://a.b)]", "- Title, <ins>ICML, 2024</ins>",
      "* Title <ins>ICML, 2024</ins>\r", "- [Topic](#topic)", "- plain text", "- \"Title\" <ins>",
      "- Title <isn>X</ins> [[Paper](x)]", "[[Code](https://a.b)]", "text", "", "  ", "\r", "---",
      "===", "- -", "| a | b |", "|---|---|", "-|-", "a | b", "```", "~~~", "<!--", "-->",
      "<!-- a -->", "# A", "## News", "### B", "    - deep", "- ", "-",
      "1. Title, <ins>X, 2024</ins>",
      "- Title <ins>X | Y, 2024</ins>", "\u{FEFF}- Title, <ins>X, 2024</ins>", "\u{3000}---",
    ]
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1500 {
      let count = Int.random(in: 1...14, using: &generator)
      let lines = (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }
      let text = lines.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
      expectSame(Array(text.utf8), .list)
      expectSame(Array(text.utf8), .lines)
    }
  }
}
