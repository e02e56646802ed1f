import Testing

@testable import SurveyCatalog

@Suite struct RepeatsTests {
  /// The findings of the rules that compare entries, each as `rule line`.
  private func findings(_ lines: [String], added: Set<Int>? = nil) -> [String] {
    let source = SourceFile(path: "list.md", text: lines.joined(separator: "\n"))
    let rules: [Rule] = [.duplicateEntry, .sameURLDifferentTitle, .crossListedEntry]
    let focus = added.map { numbers in LineSet(numbers.map { $0 - 1 }) }
    let catalog = Catalog(source)
    return Validator(rules: rules).report(on: catalog, focus: focus).diagnostics.map {
      "\($0.rule) \(catalog.document.location(of: $0.range.lowerBound).line)"
    }
  }

  private func entry(_ title: String, _ links: String...) -> String {
    "- \(title), <ins>ICML, 2024</ins> " + links.map { "[[Paper](\($0))]" }.joined(separator: " ")
  }

  @Test func `papers are one by any form of their address`() {
    let forms = [
      "https://arxiv.org/abs/2306.11695", "https://www.arxiv.org/pdf/2306.11695v2.pdf",
      "https://doi.org/10.48550/arXiv.2306.11695", "https://huggingface.co/papers/2306.11695",
    ]
    let found = findings(["## T"] + forms.map { entry("Wanda: A Simple Pruning", $0) })
    #expect(found == (3...5).map { "duplicate-entry \($0)" })
  }

  @Test(arguments: [
    "wanda – a simple PRUNING", "A Simple Pruning", "Wanda: Wanda: A Simple Pruning",
    "Wanda: An Approach", "Wanda: A Simple Prunning",
  ])
  func `titles that differ little are one where the id is one`(_ title: String) {
    let address = "https://arxiv.org/abs/2306.11695"
    let found = findings(
      ["## T", entry("Wanda: A Simple Pruning", address), entry(title, address)])
    #expect(found == ["duplicate-entry 3"])
  }

  @Test func `titles alone tell unless ids speak against it`() {
    let title = "Efficient Models: A Survey"
    #expect(
      findings([
        "## T", entry(title, "https://arxiv.org/abs/2306.11695"),
        entry(title, "https://openreview.net/forum?id=abc"),
        entry(title, "https://arxiv.org/abs/2312.03863"),
      ]) == ["duplicate-entry 3"])
  }

  @Test func `the minority has the wrong address`() {
    let address = "https://arxiv.org/abs/2308.13137"
    let lines = [
      "## A", entry("OmniQuant", address), entry("Rotation", address), "## B",
      entry("OmniQuant", address),
    ]
    #expect(findings(lines) == ["same-url-different-title 3", "cross-listed-entry 5"])
    #expect(findings(Array(lines.dropLast(2))).count == 2)
  }

  @Test func `code, project pages, site fronts and placeholders are shared rightly`() {
    let found = findings([
      "## A",
      "- One, <ins>ICML, 2024</ins> [[Code](https://a.org/x)] [[Paper](https://a.org/)]",
      "- Two, <ins>ICML, 2024</ins> [[Code](https://a.org/x)] [[Paper](https://a.org)]",
      entry("Three", "https://github.com/a/b", "paper_link"),
      entry("Four", "https://github.com/a/b", "paper_link"),
      entry("Five", "https://a.org/p#five"), entry("Six", "https://a.org/p#six"),
    ])
    #expect(found == [])
  }

  @Test func `in a diff the added line is blamed, wherever it stands`() {
    let address = "https://arxiv.org/abs/2308.13137"
    let lines = ["## A", entry("OmniQuant", address), entry("OmniQuant", address)]
    #expect(findings(lines, added: [2]) == ["duplicate-entry 2"])
    #expect(findings(lines, added: [3]) == ["duplicate-entry 3"])
    #expect(findings(lines, added: [1]) == [])
    let clash = [
      "## A", entry("Rotation", address), entry("OmniQuant", address), entry("OmniQuant", address),
    ]
    #expect(
      findings(clash, added: [3, 4]) == [
        "same-url-different-title 3", "duplicate-entry 4", "same-url-different-title 4",
      ])
  }

  @Test func `a great many equal lines are compared with the first alone`() {
    let line = entry("OmniQuant", "https://arxiv.org/abs/2308.13137")
    let found = findings(["## A"] + Array(repeating: line, count: 2_000))
    #expect(found.count == 1_999)
  }
}
