import Testing

@testable import SurveyCatalog

/// Lists made to cost much are read to their end, and nothing runs out of stack.
@Suite struct HostileReadingTests {
  private static let entry = "- Title, <ins>ICML, 2024</ins> "

  @Test(arguments: [
    ("- ", "a"), ("", "\n"), ("", "\r"), ("", "\0"), (entry, "["), (entry, "[[Paper](x "),
    (entry, "[[a]("), (entry, "[a]("), (entry, "[[a](("), (entry, "[    "), ("- Title, ", "<ins>"),
    ("- Title, ", "</ins>"), ("- Title, ", "< "), ("- Title, <ins>", ","), ("- Title ", "2023, "),
    (entry, "http:/"), ("", entry + "\n"), ("", "## A\n"), ("", "# a\n## a\n### a\n"),
    ("", "a\n---\n"), ("", "- a\n  - a\n    - a\n"), ("", ">"), ("- Title\n", "word\n"),
    ("- Title\n", "[[a](b)]\n"), ("", "<!--\n"), ("", "```\n~~~\n"), ("", "| a |\n|---|\n"),
    ("| a | b |\n|---|---|\n", "|"), ("---\n", "a\n"), ("- ", "\u{3000}\u{A0} "), ("- ", "**"),
    ("", "- GPTQ: \u{FE0F}, <ins>X, 2024</ins>\n"), ("## ", "*[b](c)`<d>"),
  ])
  func `a hostile list is read to its end`(_ opening: String, _ unit: String) {
    let unitBytes = Array(unit.utf8)
    let bytes =
      Array(opening.utf8) + repeatElement(unitBytes, count: 20_000 / unitBytes.count).joined()
    let catalog = Catalog(SourceFile(path: "list.md", bytes: bytes))
    #expect(catalog.document.lines.last?.range.upperBound == bytes.count)
    let ids = PaperIDs(catalog)
    #expect(catalog.papers.allSatisfy { !ids[$0].isEmpty })
  }
}
