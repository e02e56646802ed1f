import Testing

@testable import SurveyCatalog

@Suite struct PaperIdentityTests {
  /// URLs that name a paper, and its key.
  struct Case: CustomTestStringConvertible, Sendable {
    let url: String
    let key: String?
    var testDescription: String { url }

    init(_ url: String, _ key: String?) {
      self.url = url
      self.key = key
    }

    static let arxiv = [
      "https://arxiv.org/abs/2305.14314", "http://www.arxiv.org/abs/2305.14314v2",
      "https://arxiv.org/pdf/2305.14314v1.pdf", "https://arxiv.org/pdf/2305.14314.PDF",
      "https://arxiv.org/html/2305.14314v3", "https://arxiv.org/abs//2305.14314/",
      "https://export.arxiv.org/abs/2305.14314?context=cs", "https://arxiv.org/abs/2305.14314#top",
      "https://ARXIV.org/abs/arXiv:2305.14314", "arxiv.org/abs/2305.14314",
      "https://doi.org/10.48550/arXiv.2305.14314", "https://doi.org/10.48550%2FARXIV.2305.14314",
      "https://huggingface.co/papers/2305.14314", "https://hf.co/papers/2305.14314",
      "https://www.alphaxiv.org/overview/2305.14314v2", "https://ar5iv.org/abs/2305.14314",
      "https://ar5iv.labs.arxiv.org/html/2305.14314", "https://scirate.com/arxiv/2305.14314",
      "https://api.semanticscholar.org/arXiv:2305.14314",
    ].map { Case($0, "arxiv/2305.14314") }

    static let others = [
      Case("https://arxiv.org/abs/math.GT/0309136v1", "arxiv/math/0309136"),
      Case("https://arxiv.org/pdf/math/0309136", "arxiv/math/0309136"),
      Case("https://arxiv.org/abs/hep-th%2F9901001", "arxiv/hep-th/9901001"),
      Case("https://openreview.net/forum?id=tcbBPnfwxS", "openreview/tcbBPnfwxS"),
      Case("https://openreview.net/pdf?noteId=x&id=tcbBPnfwxS#d", "openreview/tcbBPnfwxS"),
      Case("https://doi.org/10.1016/j.aiopen.2023.08.012", "doi/10.1016/j.aiopen.2023.08.012"),
      Case("https://dx.doi.org/10.1016/J.AIOPEN.2023.08.012", "doi/10.1016/j.aiopen.2023.08.012"),
      Case("https://dl.acm.org/doi/abs/10.1145/3600006.3613165", "doi/10.1145/3600006.3613165"),
      Case("https://dl.acm.org/doi/pdf/10.1145/3600006.3613165", "doi/10.1145/3600006.3613165"),
      Case(
        "https://doi.org/10.1002/%28SICI%291097-4571", "doi/10.1002/(sici)1097-4571"),
      Case(
        "https://link.springer.com/content/pdf/10.1007/978-3-031-1.pdf",
        "doi/10.1007/978-3-031-1"),
      Case(
        "https://www.frontiersin.org/articles/10.3389/fnins.2023.1/full",
        "doi/10.3389/fnins.2023.1"),
      Case(
        "https://www.biorxiv.org/content/10.1101/2023.01.02.522v3.full",
        "doi/10.1101/2023.01.02.522"),
      Case("https://aclanthology.org/2021.acl-long.353/", "acl/2021.acl-long.353"),
      Case("https://aclanthology.org/2021.acl-long.353v2.pdf", "acl/2021.acl-long.353"),
      Case("https://doi.org/10.18653/v1/2021.acl-long.353", "acl/2021.acl-long.353"),
      Case("https://aclanthology.org/P17-1147.pdf", "acl/p17-1147"),
      Case("https://www.aclweb.org/anthology/P/P17/P17-1147.pdf", "acl/p17-1147"),
      Case("https://aclanthology.info/papers/P17-1147/p17-1147", "acl/p17-1147"),
    ]

    static let none = [
      "", "#models", "paper.pdf", "mailto:a@arxiv.org", "https://arxiv.org/",
      "https://arxiv.org/list/cs.CL/recent", "https://arxiv.org/abs/2313.00001",
      "https://notarxiv.org/abs/2305.14314", "https://github.com/a/2305.14314",
      "https://huggingface.co/a/2305.14314", "https://openreview.net/group?id=ICLR.cc/2024",
      "https://openreview.net/pdf/8f9c.pdf", "https://aclanthology.org/volumes/2021.acl-long/",
      "https://doi.org/", "https://a.org/10.zip/x", "https://a.org/v/10.5",
    ].map { Case($0, nil) }
  }

  @Test(arguments: Case.arxiv + Case.others + Case.none)
  func `a URL has the key of its paper`(_ example: Case) {
    #expect(PaperIdentity.Key(url: example.url)?.text == example.key)
  }

  @Test(arguments: [
    ("2305.14314v2", "arxiv/2305.14314"), ("arXiv:2305.14314", "arxiv/2305.14314"),
    ("cs.LG/0501001", "arxiv/cs/0501001"), ("doi:10.1145/1.2", "doi/10.1145/1.2"),
    ("10.1145/1.2", "doi/10.1145/1.2"), ("openreview:AbC", "openreview/AbC"),
    ("acl:P17-1147", "acl/p17-1147"), ("2023.acl-long.353", "acl/2023.acl-long.353"),
    ("https://arxiv.org/abs/2305.14314", "arxiv/2305.14314"), ("GPTQ: Accurate Quantization", nil),
    ("gptq-2023", nil), ("10.5 Tips", nil), ("", nil),
  ])
  func `an id that a person gives is recognized`(_ text: String, key: String?) {
    #expect(PaperIdentity.Key(reference: text)?.text == key)
  }

  private func identity(_ title: String, _ links: (String, String)...) -> PaperIdentity {
    PaperIdentity(title: title, links: links.map { Link(label: $0.0, url: $0.1) })
  }

  @Test func `links to the paper count before others, and links to code not at all`() {
    let paper = identity(
      "T", ("Code", "https://arxiv.org/abs/2301.00001"),
      ("Blog", "https://arxiv.org/abs/2301.00002"),
      ("[PDF]", "https://arxiv.org/abs/2301.00003"), ("Talk", "https://doi.org/10.1000/x"))
    #expect(paper.keys.map(\.text) == ["arxiv/2301.00003", "doi/10.1000/x", "title/t"])
    #expect(paper.key.text == "arxiv/2301.00003")
    #expect(identity("A Title").key.text == "title/atitle")
  }

  @Test func `the first kind of id that both papers have decides`() {
    let both = identity(
      "T", ("Paper", "https://arxiv.org/abs/2301.00001"),
      ("Paper", "https://openreview.net/forum?id=a"))
    let published = identity("U", ("Paper", "https://openreview.net/forum?id=a"))
    let other = identity(
      "T", ("Paper", "https://arxiv.org/abs/2301.00002"),
      ("Paper", "https://openreview.net/forum?id=a"))
    #expect(both.isSame(as: published) && published.isSame(as: both))
    #expect(!both.isSame(as: other) && !other.isSame(as: both))
    #expect(other.isSame(as: published))
  }

  @Test(arguments: [
    ("KV-Cache: A Survey", "kv cache — a survey."), ("Café Models", "CAFE MODELS"),
    ("PanGu-Σ", "Pangu Sigma"), ("“Quoted” Title", "Quoted Title"),
  ])
  func `without an id in common the titles decide`(_ one: String, other: String) {
    let preprint = identity(one, ("Paper", "https://arxiv.org/abs/2301.00001"))
    #expect(preprint.isSame(as: identity(other)))
    #expect(preprint.isSame(as: identity(other, ("Paper", "https://doi.org/10.1000/x"))))
    #expect(!preprint.isSame(as: identity(other + " Two")))
  }

  @Test func `titles without letters and digits are no evidence`() {
    #expect(!identity("?").isSame(as: identity("!")))
    #expect(identity("?").keys.isEmpty)
  }

  @Test func `an id that a list gives to different titles is in doubt`() {
    let list = """
      ## T
      - OmniQuant: Calibrated Quantization, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2308.00001)]
      - Rotation and Permutation of Outliers, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2308.00001)]
      - LLM.int8(): 8-bit Matrices, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2308.00002)]
      - GPT3.int8(): 8-bit Matrices, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2308.00002)]

      """
    let papers = Catalog(SourceFile(path: "", text: list)).papers
    #expect(
      PaperIdentity.identities(of: papers).map { $0.key.text } == [
        "title/omniquantcalibratedquantization", "title/rotationandpermutationofoutliers",
        "arxiv/2308.00002", "arxiv/2308.00002",
      ])
  }
}
