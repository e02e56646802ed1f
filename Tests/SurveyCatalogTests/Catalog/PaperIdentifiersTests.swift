import Testing

@testable import SurveyCatalog

@Suite struct PaperIdentifiersTests {
  @Test(arguments: [
    "https://arxiv.org/abs/2305.14314", "http://www.arxiv.org/abs/2305.14314v2",
    "https://arxiv.org/pdf/2305.14314v1.pdf", "https://arxiv.org/html/2305.14314v3",
    "https://arxiv.org/abs//2305.14314", "https://doi.org/10.48550/arXiv.2305.14314",
    "https://huggingface.co/papers/2305.14314", "https://www.alphaxiv.org/abs/2305.14314",
    "https://export.arxiv.org/abs/2305.14314?context=cs", "https://arxiv.org/abs/2305.14314#top",
  ])
  func `all addresses of an arXiv paper have one id`(_ url: String) {
    #expect(PaperIdentifiers(address: url).arxiv?.text == "2305.14314")
  }

  @Test(arguments: [
    ("2305.14314", 2023, 5), ("0704.0001", 2007, 4), ("cs/0112017", 2001, 12),
    ("math.GT/9901001v2", 1999, 1),
  ])
  func `an arXiv id tells the month of the first submission`(_ text: String, year: Int, month: Int)
  {
    let id = ArXivID(text)
    #expect(id?.year == year)
    #expect(id?.month == month)
  }

  @Test(arguments: [
    "1911.02972v", "2313.00001", "230.14314", "2305.143", "abc", "", "v1", "/0112017",
  ])
  func `what is no arXiv id is none`(_ text: String) {
    #expect(ArXivID(text) == nil)
  }

  @Test(arguments: [
    ("https://doi.org/10.1016/j.aiopen.2023.08.012", "10.1016/j.aiopen.2023.08.012"),
    ("https://dl.acm.org/doi/abs/10.1145/3600006.3613165", "10.1145/3600006.3613165"),
    ("https://dl.acm.org/doi/10.1145/3545008.3545087", "10.1145/3545008.3545087"),
  ])
  func `a DOI is read from resolvers and publishers`(_ url: String, doi: String) {
    #expect(PaperIdentifiers(address: url).doi == doi)
  }

  @Test(arguments: [
    ("https://aclanthology.org/2021.acl-long.353/", "2021.acl-long.353"),
    ("https://aclanthology.org/P17-1147.pdf", "P17-1147"),
    ("https://www.aclweb.org/anthology/D18-1260", "D18-1260"),
  ])
  func `an id of the ACL Anthology is read`(_ url: String, id: String) {
    #expect(PaperIdentifiers(address: url).acl == id)
  }

  @Test func `a code link tells no paper's id`() {
    let code = Link(label: "Code", url: "https://arxiv.org/abs/2305.14314")
    #expect(PaperIdentifiers([code]).arxiv == nil)
  }
}
