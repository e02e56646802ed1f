import Testing

@testable import SurveyCatalog

@Suite struct ContributionTests {
  private static let list = Catalog(
    SourceFile(
      path: "",
      text: """
        ## Topic
        * Known: A Paper, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2305.00001)] [[Code](https://b.org)]
        ## Other
        * Known: A Paper, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/pdf/2305.00001v2)]
        * Published, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2305.00002)]
        * Half a Tag, 2023</ins> [[Paper](https://arxiv.org/abs/2305.00003)]

        """))

  @Test(arguments: [
    "- New, <ins>ICML, 2024</ins> [[pdf](https://a.org)] [[code1](https://b.org)]",
    "New, <ins>ICML, 2024</ins>  [[pdf](https://a.org)] [[code1](https://b.org)].\n",
    "New,<ins> ICML 2024/ins>[[PDF]](https://a.org)[[code1](https://b.org)]",
  ])
  func `a contribution is written as the list writes entries`(line: String) throws {
    let contribution = try #require(Contribution(line: line))
    #expect(
      contribution.line(for: Self.list.topics[0], of: Self.list)
        == "* New, <ins>ICML, 2024</ins> [[Paper](https://a.org)] [[code1](https://b.org)]")
  }

  @Test(arguments: ["", "words", "# Heading", "A, <ins>ICML, 2024</ins>\n\n# B"])
  func `what is no contribution line is none`(line: String) {
    #expect(Contribution(line: line) == nil)
  }

  @Test(arguments: [
    ("KNOWN a paper", "https://c.org", [0, 1]), ("X", "https://arxiv.org/html/2305.00002v3", [2]),
    ("X", "https://doi.org/10.48550/arXiv.2305.00001", [0, 1]),
    ("X", "https://arxiv.org/abs/2305.00009", []),
  ])
  func `a paper is known by its title and by its ids`(title: String, url: String, listings: [Int]) {
    let fields = EntryFields(
      title: title, venue: nil, year: nil, links: [Link(label: "Paper", url: url)])
    #expect(Contribution(fields).listings(in: Self.list) == listings)
  }

  @Test func `a preprint gets its venue, and a published paper keeps its own`() throws {
    func updated(_ position: Int) throws -> String {
      let update = try VenueUpdate(position, of: Self.list, to: "NeurIPS", 2024)
      let source = Self.list.document.source.applying([update.edit])
      return try #require(Catalog(source).papers[position].line as Int?) > 0
        ? source.text(in: Catalog(source).papers[position].range) : ""
    }
    #expect(try updated(0).contains("A Paper, <ins>NeurIPS, 2024</ins> [[Paper]"))
    #expect(
      try updated(3)
        == "* Half a Tag, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2305.00003)]")
    #expect(throws: VenueUpdate.Refusal.isPublished) { try updated(2) }
    #expect(throws: VenueUpdate.Refusal.isSame) {
      _ = try VenueUpdate(2, of: Self.list, to: "ICML", 2023)
    }
  }
}
