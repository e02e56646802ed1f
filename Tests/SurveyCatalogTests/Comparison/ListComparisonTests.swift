import Testing

@testable import SurveyCatalog

@Suite struct ListComparisonTests {
  private static let old = """
    # List
    ## Quantization
    - Preprint One, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]
    - Other Venue, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00002)]
    - A Title, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00003)] [[Code](https://b.org/3)]
    - Going Away, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00004)]
    ## Pruning
    - Moving Out, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00005)]
    - Staying Here, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00006)]

    """

  private func changes(
    _ edits: KeyValuePairs<String, String>, includingSpelling: Bool = false, old: String = old
  ) -> [String] {
    var new = old
    for (from, to) in edits { new = new.replacing(from, with: to) }
    return Self.texts(
      ListComparison(
        from: Self.catalog(old), to: Self.catalog(new), includingSpelling: includingSpelling))
  }

  static func catalog(_ text: String) -> Catalog {
    Catalog(SourceFile(path: "list.md", text: text))
  }

  static func texts(_ comparison: ListComparison) -> [String] {
    comparison.changes.map { change in
      func text(_ value: Change.Value?) -> String? {
        switch value {
        case .text(let text): text
        case .path(let path): path.joined(separator: "/")
        case nil: nil
        }
      }
      let sides = [text(change.from), text(change.to)].compactMap { $0 }
      let values = sides.isEmpty ? "" : ": " + sides.joined(separator: " → ")
      return "\(change.kind.rawValue) \(change.title)\(values)"
    }
  }

  @Test func `each kind of change is recognized`() {
    let two = "- Moving Out, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00005)]\n"
    #expect(
      changes(["arXiv, 2023": "ICLR, 2024"]) == ["accepted Preprint One: arXiv 2023 → ICLR 2024"])
    #expect(
      changes(["Other Venue, <ins>ICML, 2023": "Other Venue, <ins>NeurIPS, 2024"])
        == ["venue-changed Other Venue: ICML 2023 → NeurIPS 2024"])
    #expect(
      changes(["Other Venue, <ins>ICML, 2023": "Other Venue, <ins>ICML, 2024"])
        == ["year-changed Other Venue: 2023 → 2024"])
    #expect(changes(["A Title": "A New Title"]) == ["retitled A New Title: A Title → A New Title"])
    #expect(
      changes(["https://b.org/3": "https://c.org/3"])
        == ["link-changed A Title: https://b.org/3 → https://c.org/3"])
    #expect(
      changes([" [[Code](https://b.org/3)]": ""]) == ["link-removed A Title: https://b.org/3"])
    #expect(
      changes(["2301.00006)]": "2301.00006)] [[Code](https://b.org/6)]"])
        == ["link-added Staying Here: https://b.org/6"])
    #expect(
      changes([two: "", "## Pruning": two + "## Pruning"])
        == ["moved Moving Out: Pruning → Quantization"])
    #expect(changes(["## Pruning": two + "## Pruning"]) == ["cross-listed Moving Out"])
    #expect(changes([two: two + two]) == ["duplicate-added Moving Out"])
    #expect(
      changes(["Going Away": "Brand New", "2301.00004": "2405.00004"])
        == ["added Brand New", "removed Going Away"])
    #expect(
      changes(["## Pruning": "## Sparsity"]) == ["topic-renamed Sparsity: Pruning → Sparsity"])
    #expect(
      changes(["## Pruning": "### Pruning"])
        == ["topic-moved Pruning: Pruning → Quantization/Pruning"])
  }

  @Test func `spelling is reported only on demand`() {
    let edits: KeyValuePairs = [
      "A Title": "A TITLE",
      "Other Venue, <ins>NIPS": "Other Venue, <ins>NeurIPS",
      "https://arxiv.org/abs/2301.00004": "https://arxiv.org/pdf/2301.00004v2",
      "## Pruning": "## ✂️ pruning",
    ]
    let old = Self.old.replacing("Other Venue, <ins>ICML", with: "Other Venue, <ins>NIPS")
    #expect(changes(edits, old: old) == [])
    let all = changes(edits, includingSpelling: true, old: old)
    #expect(all.count == 4, "\(all)")
    #expect(
      Set(all.map { $0.prefix { $0 != " " } }) == [
        "topic-renamed", "venue-changed", "retitled", "link-changed",
      ])
  }

  @Test func `a renamed heading with subtopics is one change`() {
    let old = """
      ## Compression
      ### Low Bits
      - One Paper, <ins>ICML, 2023</ins> [[Paper](https://a.org/1)]
      - Two Papers, <ins>ICML, 2023</ins> [[Paper](https://a.org/2)]
      ### Sparsity
      - Three Papers, <ins>ICML, 2023</ins> [[Paper](https://a.org/3)]

      """
    #expect(
      changes(["## Compression": "## Smaller Models"], old: "# L\n" + old)
        == ["topic-renamed Smaller Models: Compression → Smaller Models"])
    #expect(
      changes(["### Low Bits": "### Quantization"], old: "# L\n" + old)
        == ["topic-renamed Quantization: Compression/Low Bits → Compression/Quantization"])
  }

  @Test func `the papers of a topic that is merged into another one move`() {
    let paper = "- Two Papers, <ins>ICML, 2023</ins> [[Paper](https://a.org/2)]\n"
    let old = """
      # L
      ## Kept
      - One Paper, <ins>ICML, 2023</ins> [[Paper](https://a.org/1)]
      ## Merged

      """ + paper
    #expect(
      changes(["## Merged\n": ""], old: old)
        == ["topic-removed Merged", "moved Two Papers: Merged → Kept"])
  }

  @Test func `ids decide before titles, and titles before likeness`() {
    let old = """
      # L
      ## T
      - Lifting the Curse of Capacity Gap in Distilling, <ins>ACL, 2023</ins> [[Paper](https://arxiv.org/abs/2305.12129)]

      """
    #expect(
      changes(["2305.12129": "2311.07052"], old: old)
        == [
          "added Lifting the Curse of Capacity Gap in Distilling",
          "removed Lifting the Curse of Capacity Gap in Distilling",
        ])
    #expect(
      changes(["Lifting the Curse": "Towards the Law"], old: old).map { $0.prefix(8) } == [
        "retitled"
      ])
    #expect(
      changes(["https://arxiv.org/abs/2305.12129": "https://openreview.net/forum?id=x"], old: old)
        .map { $0.prefix(12) } == ["link-changed"])
  }

  @Test func `titles that are nearly alike are probably one paper`() {
    func entry(_ title: String, _ url: String) -> String {
      "- \(title), <ins>ACL, 2023</ins> [[Paper](\(url))]\n"
    }
    let rest = (0..<9).map { entry("Unrelated Title Number\($0)", "https://a.org/\($0)") }.joined()
    let old =
      "# L\n## T\n" + rest
      + entry("Fast Sparse Attention for Long Documents Revisited Now", "https://b.org/x")
    let new =
      "# L\n## T\n" + rest
      + entry(
        "Fast Sparse Attention for Long Documents Revisited", "https://arxiv.org/abs/2301.00001")
    let comparison = ListComparison(from: Self.catalog(old), to: Self.catalog(new))
    #expect(comparison.changes.map(\.kind) == [.retitled, .linkChanged])
    #expect(comparison.changes.allSatisfy { $0.isProbable })
    let ids = ListComparison(
      from: Self.catalog(
        old.replacing("https://b.org/x", with: "https://arxiv.org/abs/2301.00002")),
      to: Self.catalog(new))
    #expect(ids.changes.map(\.kind) == [.added, .removed])
  }

  @Test func `a paper that is listed twice changes once`() {
    let paper = "- Twice, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]\n"
    let old = "# L\n## A\n\(paper)## B\n\(paper)"
    let comparison = ListComparison(
      from: Self.catalog(old), to: Self.catalog(old.replacing("arXiv, 2023", with: "ICLR, 2024")))
    #expect(comparison.changes.map(\.kind) == [.accepted])
    #expect(comparison.changes.first?.topics == [["A"], ["B"]])
    #expect(changes([paper: ""], old: old).last == "removed Twice")
    #expect(changes(["## B\n\(paper)": ""], old: old).last == "no-longer-cross-listed Twice")
  }
}
