import Testing

@testable import SurveyCatalog

@Suite struct CatalogContentsTests {
  private static let list = """
    ## A
    - One, <ins>ICML, 2023</ins> [[Paper](https://a.b/1)]
    - Two, <ins>ICML, 2022</ins> [[Paper](https://a.b/2)] [[Code](https://c.d/2)]
    - Two, <ins>ICML, 2022</ins> [[Paper](https://a.b/2)] [[Code](https://c.d/2)]
    ## B
    - Three, <ins>arXiv, 2021</ins> [[Paper](https://a.b/3)]

    """

  private func says(_ text: String, sameAs other: String = list) -> Bool {
    let contents = [text, other].map {
      CatalogContents(Catalog(SourceFile(path: "", text: $0)))
    }
    let isSame = contents[0].saySame(as: contents[1])
    #expect(isSame == contents[1].saySame(as: contents[0]))
    return isSame
  }

  @Test(arguments: [
    ("", ""), ("- One, <ins>", "-  One, <ins>"), ("(https://a.b/1)]", "( https://a.b/1)]"),
    ("ICML, 2023", " ICML,  2023"),
  ])
  func `blanks say nothing`(_ part: String, _ replacement: String) {
    #expect(says(Self.list.replacing(part, with: replacement)))
  }

  @Test func `papers may change places within their topic`() {
    var lines = Self.list.split(separator: "\n", omittingEmptySubsequences: false)
    lines.swapAt(1, 3)
    #expect(says(lines.joined(separator: "\n")))
  }

  @Test(arguments: [
    ("One", "Ones"), ("ICML, 2023", "ICML, 2024"), ("ICML", "ICLR"), ("/1)", "/11)"),
    ("[Code]", "[Blog]"),
    ("## B\n", ""), ("## B", "## C"), ("- Three", "Three"),
    ("- Two, <ins>ICML, 2022</ins> [[Paper](https://a.b/2)] [[Code](https://c.d/2)]\n## B", "## B"),
    ("- Two, <ins>ICML, 2022</ins>", "- Too, <ins>ICML, 2022</ins>"),
  ])
  func `what is lost or changed is noticed`(_ part: String, _ replacement: String) {
    #expect(!says(Self.list.replacing(part, with: replacement)))
  }
}
