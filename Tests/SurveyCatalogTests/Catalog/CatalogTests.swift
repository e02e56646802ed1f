import Testing

@testable import SurveyCatalog

@Suite struct CatalogTests {
  private let catalog = Catalog(
    SourceFile(
      path: "list.md",
      text: """
        # A Survey
        ## 🤖 Model-Centric Methods
        - Above, <ins>ICML, 2024</ins> [[Paper](https://x.org/0)]
        ### Quantization
        - One: First, <ins>NIPS, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001v2)]
        #### Weight-Only
        - Two, <ins>arXiv, 2023</ins> [[Paper](https://openreview.net/forum?id=AbC_1-d)]
        ### Pruning
        ## 🔢 Data-Centric Methods
        ### Selection
        - Three, <ins>ACL Findings, 2022</ins> [[Paper](https://aclanthology.org/2022.acl-long.1.pdf)]
        ## Frameworks of LLM Frameworks
        |  | Efficient Training | Efficient Inference | Efficient Fine-Tuning |
        |--|--|--|--|
        | Alpha [[Code](https://github.com/a/a)] | ✅ | ❌ | ✅ |
        | Beta | ❌ | ✅ | |
        """))

  @Test func `topics nest by level and count what is below them`() throws {
    let model = try #require(catalog.topics.first)
    #expect(catalog.roots.map(\.title).count == 3)
    #expect(model.paperCount == 3)
    #expect(model.papers == 0..<1)
    #expect(model.children == [1, 3])
    #expect(catalog.topics[2].path == ["🤖 Model-Centric Methods", "Quantization", "Weight-Only"])
    #expect(catalog.topics[2].parent == 1)
    #expect(catalog.topics[3].paperCount == 0)
    #expect(
      catalog.papers(below: catalog.topics[1]).map { catalog.papers[$0].title } == [
        "One: First", "Two",
      ])
  }

  @Test func `perspectives are told from the top headings`() {
    #expect(catalog.papers.map(\.perspective) == [.model, .model, .model, .data])
    #expect(catalog.topics.last?.perspective == .framework)
    #expect(Perspective(heading: "Cultural Alignment") == nil)
  }

  @Test func `ids are told from links`() {
    let ids = catalog.papers.map(\.identifiers)
    #expect(ids[1].arxiv?.text == "2301.00001")
    #expect(ids[1].arxiv?.version == 2)
    #expect(ids[2].openReview == "AbC_1-d")
    #expect(ids[3].acl == "2022.acl-long.1")
  }

  @Test func `venues have a canonical name and keep the written one`() {
    #expect(catalog.papers[1].venue?.name == "NeurIPS")
    #expect(catalog.papers[1].venue?.text == "NIPS")
    #expect(catalog.papers[3].venue?.name == "ACL Findings")
    #expect(catalog.papers[2].venue?.kind == .preprint)
  }

  @Test func `frameworks have three capabilities`() {
    #expect(catalog.frameworks.map(\.name) == ["Alpha", "Beta"])
    #expect(catalog.frameworks.map(\.training) == [true, false])
    #expect(catalog.frameworks.map(\.inference) == [false, true])
    #expect(catalog.frameworks.map(\.fineTuning) == [true, false])
    #expect(catalog.frameworks.first?.links.first?.label == "Code")
  }

  @Test func `ids are short and stable`() {
    #expect(catalog.papers.map(\.id) == ["above-2024", "one-2023", "two-2023", "three-2022"])
  }

  @Test func `different papers of one name get ids of their own, listings of one paper share one`()
  {
    let text = """
      ## A
      - Less: First, <ins>ICML, 2024</ins> [[Paper](https://x.org/1)]
      - Less: Second, <ins>ICML, 2024</ins> [[Paper](https://x.org/2)]
      ## B
      - Less: first, <ins>ICML, 2024</ins> [[Paper](https://x.org/1)]
      """
    let catalog = Catalog(SourceFile(path: "", text: text))
    let ids = PaperIDs(catalog)
    #expect(catalog.papers.map { ids[$0] } == ["less-2024", "less-2024-2", "less-2024"])
    #expect(ids.positions(of: "less-2024") == [0, 2])
  }

  @Test func `several first-level headings are topics`() {
    let text = "# A\n- P, <ins>X, 2024</ins>\n# B\n- Q, <ins>X, 2024</ins>\n"
    #expect(Catalog(SourceFile(path: "", text: text)).papers.map(\.topic) == [["A"], ["B"]])
  }

  @Test(arguments: [
    ("quantization", "Quantization"), ("Weight only", "Weight-Only"),
    ("model/weight", "Weight-Only"),
    ("#-data-centric-methods", "🔢 Data-Centric Methods"), ("sel", "Selection"),
    ("model centric", "🤖 Model-Centric Methods"),
  ])
  func `a topic is found by heading, anchor, path or part`(_ name: String, title: String) throws {
    #expect(try catalog.topic(named: name).title == title)
  }

  @Test func `a name that fits no topic, or several, is refused`() {
    #expect(throws: TopicNameError.unknown) { try catalog.topic(named: "zzz") }
    #expect(throws: TopicNameError.unknown) { try catalog.topic(named: "//") }
    #expect(throws: TopicNameError.ambiguous([0, 4])) {
      try catalog.topic(named: "centric methods")
    }
  }
}
