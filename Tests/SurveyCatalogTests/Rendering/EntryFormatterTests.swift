import Testing

@testable import SurveyCatalog

@Suite struct EntryFormatterTests {
  private static func paper(_ line: String) throws -> Paper {
    try #require(Catalog(SourceFile(path: "", text: line)).papers.first)
  }

  @Test(arguments: [
    (
      "- A Title  <ins>ICML 2024/ins>,[[pdf](https://a.org )][[Code]](https://b.org).",
      "- A Title, <ins>ICML, 2024</ins> [[pdf](https://a.org)] [[Code](https://b.org)]",
      "A Title, <ins>ICML, 2024</ins>  [[pdf](https://a.org)] [[code](https://b.org)]."
    ),
    (
      "* What Works? <ins>ACL, 2022</ins> [[Paper](https://a.org)] [[Blog](https://c.org)]",
      "- What Works? <ins>ACL, 2022</ins> [[Paper](https://a.org)] [[Blog](https://c.org)]",
      "What Works? <ins>ACL, 2022</ins>  [[pdf](https://a.org)] [[Blog](https://c.org)]."
    ),
    (
      "- Wrapped\nTitle, <ins>ACL, 2022</ins>", "- Wrapped Title, <ins>ACL, 2022</ins>",
      "Wrapped Title, <ins>ACL, 2022</ins>."
    ),
    (
      "- No Venue, 2024</ins> [[Paper](https://a.org)]",
      "- No Venue, <ins>2024</ins> [[Paper](https://a.org)]",
      "No Venue, <ins>2024</ins>  [[pdf](https://a.org)]."
    ),
    (
      "- AIME., [[Website](https://a.org)]", "- AIME, [[Website](https://a.org)]",
      "AIME, [[Website](https://a.org)]."
    ),
    (
      "- [A Title](https://arxiv.org/abs/2401.00001), <ins>ACL, 2024</ins>",
      "- A Title, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00001)]",
      "A Title, <ins>ACL, 2024</ins>  [[pdf](https://arxiv.org/abs/2401.00001)]."
    ),
  ])
  func `papers are written in the list's form and in the template's`(
    line: String, list: String, template: String
  ) throws {
    let paper = try Self.paper(line)
    #expect(EntryFormatter().line(for: paper) == list)
    #expect(EntryFormatter(style: .template).line(for: paper) == template)
  }

  @Test func `what is written reads as the same paper`() throws {
    for paper in Catalog(SourceFile.embedded).papers.prefix(100) {
      let again = try Self.paper(EntryFormatter().line(for: paper))
      #expect(again.title == paper.title && again.venue == paper.venue)
      #expect(again.year == paper.year && again.links == paper.links)
    }
  }

  @Test func `addresses cannot end their link, and titles cannot break their line`() {
    let fields = EntryFields(
      title: "A\nTitle\u{1B}[31m", venue: "ICML", year: 2024,
      links: [Link(label: "Pa]per", url: "https://a.org/(x] y")])
    #expect(
      EntryFormatter().line(for: fields)
        == "- A Title[31m, <ins>ICML, 2024</ins> [[Paper](https://a.org/%28x%5D%20y)]")
  }
}
