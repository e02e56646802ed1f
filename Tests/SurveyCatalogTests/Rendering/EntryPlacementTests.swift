import Testing

@testable import SurveyCatalog

@Suite struct EntryPlacementTests {
  private static func list(_ years: [Int?]) -> String {
    years.enumerated().map { number, year in
      let venue = year.map { ", <ins>ICML, \($0)</ins>" } ?? ","
      return "- P\(number)\(venue) [[Paper](https://a.org/\(number))]\n"
    }.joined()
  }

  private static func placed(_ year: Int?, in list: String) throws -> (text: String, EntryPlacement)
  {
    let catalog = Catalog(SourceFile(path: "", text: list))
    let topic = try catalog.topic(named: "topic")
    let placement = EntryPlacement(of: "- NEW", year: year, in: topic, of: catalog)
    let result = catalog.document.source.applying([placement.edit])
    return (String(decoding: result.bytes, as: UTF8.self), placement)
  }

  @Test(arguments: [
    // The years of a topic, the new one, and how many entries stand above it afterwards.
    ([2025, 2024, 2024, 2023], 2026, 0), ([2025, 2024, 2024, 2023], 2025, 1),
    ([2025, 2024, 2024, 2023], 2024, 3), ([2025, 2024, 2024, 2023], 2022, 4),
    ([2024, 2022], 2023, 1),
    // One entry in the wrong place does not draw the new one after it.
    ([2025, 2024, 2023, 2023, 2022, 2025], 2025, 1), ([2022, 2024, 2023, 2021], 2024, 2),
    // A topic with the oldest first is as good as unordered: the new one goes where least is wrong.
    ([2020, 2021, 2022], 2019, 3),
  ])
  func `an entry goes after the last one that is as new or newer`(
    years: [Int], year: Int, place: Int
  ) throws {
    let (text, placement) = try Self.placed(year, in: "## Topic\n" + Self.list(years) + "## End\n")
    let lines = text.split(separator: "\n")
    #expect(lines.firstIndex(of: "- NEW") == place + 1)
    #expect(placement.line == place + 2 && placement.lineAbove == place + 1)
  }

  @Test(arguments: [
    ("## Topic\n", "## Topic\n- NEW\n"),
    ("## Topic\n\n## End\n", "## Topic\n- NEW\n\n## End\n"),
    ("## Topic", "## Topic\n- NEW"),
    (
      "## Topic\r\n- A, <ins>ICML, 2025</ins>\r\n",
      "## Topic\r\n- A, <ins>ICML, 2025</ins>\r\n- NEW\r\n"
    ),
    (
      "## Topic\n- A, <ins>ICML, 2025</ins>\n  a note\n\nProse\n",
      "## Topic\n- A, <ins>ICML, 2025</ins>\n  a note\n- NEW\n\nProse\n"
    ),
    ("## Topic\nWords.\n\n## End\n", "## Topic\nWords.\n\n- NEW\n\n## End\n"),
    (
      "## Topic\n\n- A, <ins>ICML, 2025</ins>\n\n- B, <ins>ICML, 2020</ins>\n\n## End\n",
      "## Topic\n\n- A, <ins>ICML, 2025</ins>\n\n- NEW\n\n- B, <ins>ICML, 2020</ins>\n\n## End\n"
    ),
    (
      "## Topic\n- A, <ins>ICML, 2021</ins>\n\n- B, <ins>ICML, 2020</ins>",
      "## Topic\n- NEW\n\n- A, <ins>ICML, 2021</ins>\n\n- B, <ins>ICML, 2020</ins>"
    ),
    (
      "## Topic\n### Sub\n- A, <ins>ICML, 2025</ins>\n",
      "## Topic\n- NEW\n### Sub\n- A, <ins>ICML, 2025</ins>\n"
    ),
    (
      "## Topic\nWords.\n<!-- survey-ignore: x -->\n- A, <ins>ICML, 2020</ins>\n",
      "## Topic\nWords.\n- NEW\n<!-- survey-ignore: x -->\n- A, <ins>ICML, 2020</ins>\n"
    ),
  ])
  func `an entry finds its place beside what else a topic holds`(list: String, result: String)
    throws
  {
    // The topic must hold a paper for its name to be known; another topic lends it.
    let catalog = Catalog(SourceFile(path: "", text: list))
    let topic = try #require(catalog.topics.first)
    let placement = EntryPlacement(of: "- NEW", year: 2024, in: topic, of: catalog)
    let edited = catalog.document.source.applying([placement.edit])
    #expect(String(decoding: edited.bytes, as: UTF8.self) == result)
  }

  @Test func `an entry without a year goes last`() throws {
    let (text, _) = try Self.placed(nil, in: "## Topic\n" + Self.list([2025, nil, 2020]))
    #expect(text.hasSuffix("- NEW\n"))
  }

  @Test func `whatever paper of a list in order is added anew, the list stays in order`() throws {
    let catalog = Catalog(SourceFile.embedded)
    for position in catalog.papers.indices where position.isMultiple(of: 4) {
      let paper = catalog.papers[position]
      let block = catalog.document.endOfBlock(atLine: paper.line - 1)
      let range = catalog.document.movableRange(of: paper.line - 1..<block)
      let rest = Catalog(catalog.document.source.applying([.delete(range)]))
      let contribution = Contribution(
        EntryFields(
          title: paper.title, venue: paper.venue?.text, year: paper.year, links: paper.links))
      let topic = rest.topics[try #require(catalog.papers.topic(at: position)).id]
      let placement = EntryPlacement(
        of: contribution.line(for: topic, of: rest), year: contribution.decidedYear, in: topic,
        of: rest)
      let document = Document(parsing: rest.document.source.applying([placement.edit]))
      let lines = Catalog(document).lines(of: topic)
      #expect(OrderRenderer.edits(for: document, in: lines).isEmpty, "\(paper.title)")
    }
  }
}
