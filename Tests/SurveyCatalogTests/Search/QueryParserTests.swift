import Testing

@testable import SurveyCatalog

@Suite struct QueryParserTests {
  @Test func `a query is taken apart`() throws {
    let query = try Query(
      parsing: #"kv-cache "large model" -survey -"long text" venue:ICLR,ICML -has:code"#
    )
    #expect(query.words == ["kv-cache"])
    #expect(query.phrases == ["large model"])
    #expect(query.exclusions == ["survey", "long text"])
    #expect(query.filters.map(\.field) == [.venue, .has])
    #expect(query.filters.map(\.isNegated) == [false, true])
    #expect(query.filters[0].value == "ICLR,ICML")
  }

  @Test func `a filter by value is the filter that is typed`() throws {
    let query = try Query(
      parsing: "topic:\"kv cache\" year:2021..2023 venue:\"ICML Workshop\",ICLR")
    #expect(query.filters[1] == (try Query.Filter(field: .year, value: "2021..2023")))
    #expect(
      query.filters[0].conditions == (try Query.Filter(field: .topic, value: "kv cache")).conditions
    )
    #expect(query.filters[2].conditions.count == 2)
  }

  @Test(arguments: [
    ("2023", 2023...2023), ("2023..", 2023...9999), ("..2022", 0...2022),
    ("2021..2023", 2021...2023), (">=2024", 2024...9999), (">2023", 2024...9999),
    ("<=2020", 0...2020), ("<2020", 0...2019), ("2021-2023", 2021...2023),
  ])
  func `years may be ranges`(_ text: String, _ years: ClosedRange<Int>) throws {
    #expect(try YearRange(text).years == years)
  }

  @Test(
    arguments: [
      ("foo:bar", nil), ("venu:ICLR", "venue"), ("year:20x4", nil), ("year:..", nil),
      ("year:2023..2020", "2020..2023"), ("year:99999", nil), ("venue:", nil), ("venue:\"\"", nil),
      ("venue:ICLR,,", nil), ("has:cod", "code"), ("is:preprnt", "preprint"),
      ("perspective:modl", "model"), ("arxiv:12", nil), ("topic:!!!", nil), ("!!!", nil),
      ("id:", nil), ("has:*", nil),
    ] as [(String, String?)])
  func `a wrong filter is told in one sentence`(_ text: String, _ suggestion: String?) {
    do throws(QueryError) {
      _ = try Query(parsing: text)
      Issue.record("'\(text)' is no query")
    } catch {
      #expect(!error.message.isEmpty && !error.message.contains("\n"))
      #expect(error.suggestions.first == suggestion)
    }
  }

  @Test(arguments: [
    "lemon: lossless model expansion", "LoRA:Low-Rank", "https://arxiv.org/abs/2305.14314",
    "doi:10.1145/3600006.3613165", "a & b", "\"never closed", "- dash", "C++",
  ])
  func `what is no filter is words`(_ text: String) throws {
    let query = try Query(parsing: text)
    #expect(query.filters.isEmpty && !query.isEmpty)
  }

  @Test func `a query of any length is judged at once`() throws {
    #expect(throws: QueryError.self) {
      try Query(parsing: String(repeating: "word ", count: 100_000))
    }
    #expect(throws: QueryError.self) { try Query(parsing: String(repeating: "x", count: 1 << 20)) }
    #expect(throws: QueryError.self) { try Query(parsing: String(repeating: "a ", count: 200)) }
    #expect(try Query(parsing: "").isEmpty)
  }

  @Test func `a filter that no paper meets is a problem with suggestions`() throws {
    let catalog = Catalog(.embedded)
    #expect(try Query(parsing: "venue:NIPS topic:kv-cache label:blog").problem(in: catalog) == nil)
    let venue = try #require(try Query(parsing: "venue:ICLX").problem(in: catalog))
    #expect(venue.suggestions.contains("ICLR"))
    let topic = try #require(try Query(parsing: "topic:quantizaton").problem(in: catalog))
    #expect(topic.suggestions.first == "Quantization")
    #expect(try Query(parsing: "label:nosuch").problem(in: catalog) != nil)
  }
}
