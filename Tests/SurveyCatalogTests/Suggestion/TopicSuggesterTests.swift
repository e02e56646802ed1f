import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

@Suite struct TopicSuggesterTests {
  private static let list = [
    "Compression": [
      "Weight Quantization": ["Low-Bit Weight Quantization", "Quantizing Weights of Models"],
      "Pruning": ["Structured Pruning of Layers", "Pruning Attention Heads"],
    ],
    "Inference": [
      "Speculative Decoding": ["Drafting Tokens with a Small Model"],
      "KV Cache": ["Cache Eviction for Attention", "Compressing the KV-Cache", "Cache Reuse"],
    ],
  ]

  /// A list of two levels of topics, the papers of each topic in an order of choice.
  private static func catalog(
    _ list: [String: [String: [String]]] = list, order: ([String]) -> [String] = { $0 }
  ) -> Catalog {
    var text = "# A List\n"
    for area in list.keys.sorted() {
      text += "## \(area)\n"
      for topic in list[area, default: [:]].keys.sorted() {
        text += "### \(topic)\n"
        for title in order(list[area]?[topic] ?? []) {
          text += "- \(title), <ins>ICML, 2024</ins> [[Paper](https://a.org/\(title.utf8.count))]\n"
        }
      }
    }
    return Catalog(SourceFile(path: "list.md", text: text))
  }

  private func topics(_ title: String, in catalog: Catalog = catalog()) -> [String] {
    TopicSuggester(catalog).suggestions(for: title).map { $0.topic.title }
  }

  @Test(arguments: [
    ("Quantized Weights", "Weight Quantization"), ("How to Prune a Layer", "Pruning"),
    ("Eviction from the KV Cache", "KV Cache"), ("KV-cache", "KV Cache"),
    ("Speculative Models", "Speculative Decoding"),
  ])
  func `a title belongs where its words are, in titles or the heading`(
    _ title: String, topic: String
  ) {
    #expect(topics(title).first == topic)
  }

  @Test func `the topics above count, too`() {
    // No paper of these topics has the word, but their neighbors have.
    #expect(topics("Low-Bit Methods").prefix(2) == ["Weight Quantization", "Pruning"])
    #expect(topics("Fast Inference").prefix(2).sorted() == ["KV Cache", "Speculative Decoding"])
  }

  @Test func `a title of unknown words has no topic`() {
    #expect(topics("Zebra").isEmpty)
    #expect(topics("").isEmpty)
    #expect(topics("The of and").isEmpty)
    #expect(TopicSuggester(Catalog(SourceFile(path: "", text: "# Empty\n"))).isEmpty)
  }

  @Test func `a suggestion names the words and papers that speak for it`() throws {
    let catalog = Self.catalog()
    let suggestion = try #require(
      TopicSuggester(catalog).suggestions(for: "Zebra KV-Cache Evictions", limit: 1).first)
    #expect(suggestion.words == ["KV-Cache", "Evictions"])
    #expect(
      suggestion.nearest.map { catalog.papers[$0].title }
        == ["Compressing the KV-Cache", "Cache Eviction for Attention"])
    #expect(suggestion.isLikely)
    #expect(suggestion.hasEvidence)
  }

  @Test func `only the first suggestion can be likely`() {
    for title in ["Quantized Weights", "Cache Pruning", "Models"] {
      let suggestions = TopicSuggester(Self.catalog()).suggestions(for: title)
      #expect(suggestions.dropFirst().allSatisfy { !$0.isLikely })
      #expect(suggestions.map(\.score) == suggestions.map(\.score).sorted(by: >))
    }
  }

  @Test func `topics that fit equally well keep the order of the list`() {
    let list = ["Area": ["B": ["Same Words"], "A": ["Same Words"], "C": ["Same Words"]]]
    #expect(topics("Same Words", in: Self.catalog(list)) == ["A", "B", "C"])
  }

  @Test(arguments: 0..<3) func `the order of the papers changes no score`(seed: UInt64) {
    var generator = RandomNumbers(seed: seed)
    let catalog = Catalog(.embedded)
    let suggesters = (
      TopicSuggester(catalog), TopicSuggester(Self.shuffled(catalog, using: &generator))
    )
    for _ in 0..<10 {
      guard let title = catalog.papers.randomElement(using: &generator)?.title else { continue }
      let (one, other) = (
        suggesters.0.suggestions(for: title), suggesters.1.suggestions(for: title)
      )
      #expect(one.map(\.topic.anchor) == other.map(\.topic.anchor), "\(title)")
      #expect(one.map(\.score) == other.map(\.score), "\(title)")
      #expect(one.map(\.words) == other.map(\.words), "\(title)")
    }
  }

  /// A list of the same topics and titles, the papers of each topic in another order.
  private static func shuffled(
    _ catalog: Catalog, using generator: inout RandomNumbers
  ) -> Catalog {
    var text = ""
    for topic in catalog.topics {
      text += String(repeating: "#", count: topic.level) + " \(topic.title)\n\n"
      for position in topic.papers.shuffled(using: &generator) {
        let title = catalog.papers[position].title
        text += "- \(title), <ins>ICML, 2024</ins> [[Paper](https://a.org/\(position))]\n"
      }
    }
    return Catalog(SourceFile(path: "list.md", text: text))
  }

  @Test(arguments: 0..<20) func `a paper raises the topic to which it is added`(seed: UInt64) {
    var generator = RandomNumbers(seed: seed)
    var words: [Substring] = []
    for title in Self.list.values.flatMap({ $0.values }).flatMap({ $0 }).sorted() {
      words += title.split(separator: " ")
    }
    let title = (0..<4).compactMap { _ in words.randomElement(using: &generator) }
      .joined(separator: " ")
    let before = topics(title)
    for (area, topics) in Self.list {
      for topic in topics.keys {
        var list = Self.list
        list[area]?[topic]?.append(title)
        let after = self.topics(title, in: Self.catalog(list))
        let (old, new) = (before.firstIndex(of: topic), after.firstIndex(of: topic))
        #expect(new ?? 9 <= old ?? 9, "\(title) in \(topic)")
      }
    }
  }

  @Test func `a list without a paper is what is learned when the paper is excluded`() throws {
    let catalog = Catalog(.embedded)
    let suggester = TopicSuggester(catalog)
    let gptq = try #require(catalog.papers.first { $0.name == "GPTQ" })
    let with = suggester.suggestions(for: gptq.title)
    let without = suggester.suggestions(for: gptq.title, excluding: [gptq.position])
    #expect(with.first?.topic.path == gptq.topic)
    #expect(with.first?.nearest.first == gptq.position)
    #expect(without.allSatisfy { !$0.nearest.contains(gptq.position) })
    let lines = SourceFile.embedded.text(in: ByteRange(0, SourceFile.embedded.bytes.count))
      .split(separator: "\n", omittingEmptySubsequences: false)
    let list = lines.filter { !$0.contains("GPTQ: Accurate") }.joined(separator: "\n")
    let model = TopicSuggester(Catalog(SourceFile(path: "", text: list)))
    let learned = model.suggestions(for: gptq.title)
    #expect(learned.map(\.topic.title) == without.map(\.topic.title))
    for (one, other) in zip(learned, without) { #expect(abs(one.score - other.score) < 0.05) }
  }

  @Test func `a topic whose only paper is excluded is known by its heading`() {
    let list = ["A": ["Speculation": ["Drafting Tokens"], "Pruning": ["Pruning Tokens"]]]
    let suggester = TopicSuggester(Self.catalog(list))
    let found = suggester.suggestions(for: "Drafting Tokens", excluding: [1])
    #expect(found.map(\.topic.title) == ["Pruning", "Speculation"])
    #expect(found.last?.nearest == [])
  }

  @Test(arguments: [1.0, 2.718281828459045, 0.001, 3, 437 / 0.5, 1e300])
  func `the logarithm is exact to the last digits`(_ number: Double) {
    var exponential = 0.0
    var term = 1.0
    let logarithm = number.naturalLogarithm / 1024
    for index in 1...20 {
      exponential += term
      term *= logarithm / Double(index)
    }
    for _ in 0..<10 { exponential *= exponential }
    #expect(abs(exponential / number - 1) < 1e-11)
  }
}
