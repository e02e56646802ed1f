import Testing

@testable import SurveyCatalog

/// Every filter finds what its definition says, told naively from all papers of the list.
@Suite struct FilterTests {
  struct Case: CustomTestStringConvertible {
    var query: String
    var holds: @Sendable (Paper) -> Bool
    var testDescription: String { query }
  }

  private static let catalog = Catalog(.embedded)

  private static func folded(_ text: String) -> String {
    Slug.words(of: text).joined(separator: " ")
  }

  static let cases: [Case] = [
    Case(query: "venue:NeurIPS") { $0.venue?.name == "NeurIPS" },
    Case(query: "venue:nips") { $0.venue?.name == "NeurIPS" },
    Case(query: "venue:NeurIPS*") { $0.venue?.name.hasPrefix("NeurIPS") ?? false },
    Case(query: "venue:ICLR,ICML") { ["ICLR", "ICML"].contains($0.venue?.name) },
    Case(query: "venue:ICLR venue:ICML") { ["ICLR", "ICML"].contains($0.venue?.name) },
    Case(query: "-venue:arXiv") { $0.venue?.name != "arXiv" },
    Case(query: "year:2023") { $0.year == 2023 },
    Case(query: "year:2023..") { $0.year.map { $0 >= 2023 } ?? false },
    Case(query: "year:..2020") { $0.year.map { $0 <= 2020 } ?? false },
    Case(query: "year:>2020 year:<2023") { $0.year.map { (2021...2022).contains($0) } ?? false },
    Case(query: "-year:2021..2024") { !($0.year.map { (2021...2024).contains($0) } ?? false) },
    Case(query: "perspective:data") { $0.perspective == .data },
    Case(query: "perspective:model,framework") { [.model, .framework].contains($0.perspective) },
    Case(query: "has:code") { $0.hasCode },
    Case(query: "-has:code") { !$0.hasCode },
    Case(query: "has:paper") { $0.links.contains { $0.role == .paper } },
    Case(query: "has:arxiv") { $0.identifiers.arxiv != nil },
    Case(query: "has:doi") { $0.identifiers.doi != nil },
    Case(query: "has:venue has:year") { $0.venue != nil && $0.year != nil },
    Case(query: "has:blog") { $0.links.contains { $0.label.lowercased().contains("blog") } },
    Case(query: "has:name") { $0.name != nil },
    Case(query: "label:code") { $0.links.contains { $0.label.lowercased().hasPrefix("code") } },
    Case(query: "is:preprint") { $0.venue?.kind == .preprint },
    Case(query: "is:conference,journal") { [.conference, .journal].contains($0.venue?.kind) },
    Case(query: "is:workshop") { $0.venue?.kind == .workshop },
    Case(query: "arxiv:2305.14314v1") { $0.identifiers.arxiv?.text == "2305.14314" },
    Case(query: "arxiv:2305*") { $0.identifiers.arxiv?.text.hasPrefix("2305") ?? false },
    Case(query: "id:gptq-2023") { $0.id == "gptq-2023" },
    Case(query: "topic:kvcache") { $0.topic.contains { folded($0).contains("kv cache") } },
    Case(query: "topic:\"low-rank adaptation\"") { $0.topic.contains("Low-Rank Adaptation") },
    Case(query: "topic:#low-rank-adaptation") { $0.topic.contains("Low-Rank Adaptation") },
    Case(query: "topic:#quantization") { $0.topic.contains("Quantization") },
    Case(query: "topic:quantization/weight-only") {
      $0.topic.contains("Weight-Only Quantization")
    },
    Case(query: "-topic:quantization") { !$0.topic.contains { $0.contains("Quantization") } },
    Case(query: "title:\"kv cache\"") {
      let title = folded($0.title)
      return title.contains("kv cache") || title.contains("kvcache")
    },
  ]

  @Test(arguments: cases)
  func `a filter finds what its definition says`(_ test: Case) throws {
    let result = Self.catalog.search(try Query(parsing: test.query), order: .list)
    let found = result.hits.flatMap { [$0.position] + $0.alsoListed }.sorted()
    let wanted = Self.catalog.papers.filter(test.holds).map(\.position)
    #expect(!wanted.isEmpty)
    #expect(found == wanted)
  }

  @Test func `a cross-listed paper stands under two topics`() throws {
    let hits = Self.catalog.search(try Query(parsing: "is:cross-listed"), order: .list).hits
    #expect(!hits.isEmpty)
    for hit in hits { #expect(!hit.alsoListed.isEmpty) }
    let all = Self.catalog.search(Query(), order: .list).hits
    #expect(all.filter { !$0.alsoListed.isEmpty }.map(\.position).count >= hits.count)
  }
}
