import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

@Suite struct SearchTests {
  private let catalog = Catalog(.embedded)

  private func titles(_ query: String, order: SortOrder = .relevance) throws -> [String] {
    catalog.search(try Query(parsing: query), order: order).hits.map {
      catalog.papers[$0.position].title
    }
  }

  private func positions(_ query: String) throws -> Set<Int> {
    Set(
      catalog.search(try Query(parsing: query)).hits.flatMap { [$0.position] + $0.alsoListed }
    )
  }

  @Test(arguments: [
    ["kv-cache -x", "\"kv cache\" -x", "kvcache -x"], ["pretraining -x", "pre-training -x"],
    ["fine tuning -x", "finetuning -x", "fine-tuning -x"], ["2bit -x", "2-bit -x", "2 bit -x"],
    ["quantized -x", "quantizing -x", "QUANTIZATION -x", "quantisation -x"],
    ["Nyströmformer -x", "nystromformer -x"], ["venue:NIPS", "venue:NeurIPS"],
  ])
  func `one meaning written in several ways finds the same papers`(_ queries: [String]) throws {
    let found = try queries.map { try positions($0) }
    #expect(!found[0].isEmpty)
    for other in found { #expect(other == found[0]) }
  }

  @Test(arguments: [
    "zzzz", "qqqqqqqqq", "xyzzy quantization", "\"cache kv\"", "-quantization quantization",
  ])
  func `what the list does not have finds nothing`(_ query: String) throws {
    #expect(try titles(query).isEmpty)
  }

  @Test func `a phrase must stand together`() throws {
    let phrase = try positions("\"attention sinks\"")
    #expect(!phrase.isEmpty)
    #expect(phrase.isSubset(of: try positions("attention sinks")))
    #expect(try titles("\"sinks attention\"").isEmpty)
  }

  @Test(arguments: ["quantization", "attention", "model", "cache", "lora"])
  func `an excluded word appears in no paper found`(_ word: String) throws {
    for position in try positions("-\(word)") {
      let paper = catalog.papers[position]
      let words = ([paper.title] + paper.topic).flatMap { Slug.words(of: $0) }
      #expect(!words.contains(word), "\(paper.title)")
    }
    #expect(try positions("-\(word)").isDisjoint(with: positions("\"\(word)\"")))
  }

  @Test func `every word of a query stands in every paper found`() throws {
    for query in ["efficient attention", "pruning layers", "gpu serving", "long context memory"] {
      let result = catalog.search(try Query(parsing: query))
      #expect(result.corrections.isEmpty && !result.hits.isEmpty)
      for hit in result.hits {
        let paper = catalog.papers[hit.position]
        let text = ([paper.title] + paper.topic).joined(separator: " ").lowercased()
        for word in query.split(separator: " ") { #expect(text.contains(word.prefix(4))) }
      }
    }
  }

  @Test func `one more word never finds more papers`() throws {
    for paper in catalog.papers.enumerated().filter({ $0.offset % 20 == 0 }).map(\.element) {
      let words = Slug.words(of: paper.title).filter { $0.utf8.count > 1 }.prefix(5)
      var previous: Set<Int>?
      for count in 1...max(1, words.count) {
        let query = words.prefix(count).joined(separator: " ")
        let result = catalog.search(try Query(parsing: query))
        let found = Set(result.hits.flatMap { [$0.position] + $0.alsoListed })
        if let previous, result.corrections.isEmpty {
          #expect(found.isSubset(of: previous), "\(query)")
        }
        previous = result.corrections.isEmpty ? found : nil
      }
    }
  }

  @Test func `a slip of the finger is corrected and told`() throws {
    let result = catalog.search(try Query(parsing: "quantizatoon"))
    #expect(result.corrections == [.init(word: "quantizatoon", replacements: ["quantization"])])
    #expect(try positions("quantizatoon") == positions("quantization -x"))
    #expect(catalog.search(try Query(parsing: "quantization")).corrections.isEmpty)
  }

  @Test func `names and whole titles come first`() throws {
    #expect(try titles("lora").first?.hasPrefix("LoRA: ") ?? false)
    #expect(try titles("lora+").first?.hasPrefix("LoRA+: ") ?? false)
    for position in stride(from: 0, to: catalog.papers.count, by: 10) {
      let paper = catalog.papers[position]
      #expect(try titles(paper.title.lowercased()).first?.lowercased() == paper.title.lowercased())
    }
  }

  @Test func `a paper listed twice is one hit at its first entry`() throws {
    let result = catalog.search(try Query(parsing: "omniquant"))
    #expect(result.hits.count == 1)
    let hit = try #require(result.hits.first)
    #expect(hit.alsoListed.count == 1 && hit.alsoListed.allSatisfy { $0 > hit.position })
  }

  @Test func `what matched in a title is told by offsets`() throws {
    for query in ["kv cache", "nystrom", "context llm", "quantiz"] {
      for hit in catalog.search(try Query(parsing: query)).hits {
        let title = Array(catalog.papers[hit.position].title.utf8)
        var end = 0
        for range in hit.titleRanges {
          #expect(range.lowerBound >= end && range.upperBound <= title.count && !range.isEmpty)
          #expect(String(validating: title[range], as: UTF8.self) != nil)
          end = range.upperBound
        }
      }
    }
    let hit = try #require(catalog.search(try Query(parsing: "gptq")).hits.first)
    #expect(hit.titleRanges == [0..<4])
  }

  @Test func `hits stand in the order asked for`() throws {
    func papers(_ order: SortOrder) throws -> [Paper] {
      catalog.search(try Query(parsing: "quantization"), order: order).hits.map {
        catalog.papers[$0.position]
      }
    }
    let years = try papers(.year).map { $0.year ?? 0 }
    #expect(years == years.sorted(by: >))
    let positions = try papers(.list).map(\.position)
    #expect(positions == positions.sorted())
    let venues = try papers(.venue).compactMap { $0.venue?.name.lowercased() }
    #expect(venues == venues.sorted())
    #expect(Set(try papers(.title)) == Set(try papers(.relevance)))
  }

  @Test func `hostile lists and queries cost what their length costs`() throws {
    let long =
      "- " + String(repeating: "a quantized ", count: 6000)
      + ", <ins>ICLR, 2024</ins> [[Paper](https://a.b/c)]\n"
    let same = String(
      repeating: "- Same Title, <ins>ICLR, 2024</ins> [[Paper](https://a.b/c)]\n", count: 2000)
    let catalog = Catalog(SourceFile(path: "x", text: "## Topic\n\n" + long + same))
    let queries = [
      "quantization", "same", "smae", "a a a a", "\"a quantized a quantized\"",
      String(repeating: "a ", count: 100), String(repeating: "aquantized", count: 90),
      "-quantized", "\"quantized quantized\"",
    ]
    for query in queries { _ = catalog.search(try Query(parsing: query)) }
    #expect(catalog.search(try Query(parsing: "same")).hits.map(\.alsoListed.count) == [1999])
  }

  @Test func `any bytes can be searched`() throws {
    var random = RandomNumbers(seed: 1)
    for _ in 0..<20 {
      var bytes = Array(
        "## T\n\n- Aé: quant, <ins>ICLR, 2024</ins> [[Paper](https://a.b/c)]\n".utf8)
      for _ in 0..<8 {
        bytes[Int.random(in: 8..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      let catalog = Catalog(SourceFile(path: "x", bytes: bytes))
      for query in ["quant", "a", "é", "2024", "venue:ICLR", "is:other", "has:link", "qwant"] {
        for hit in catalog.search(try Query(parsing: query)).hits {
          let count = catalog.papers[hit.position].title.utf8.count
          for range in hit.titleRanges { #expect(range.upperBound <= count) }
        }
      }
    }
  }
}
