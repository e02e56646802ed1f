import SurveyCatalog
import Testing

@testable import SurveyEngine

@Suite struct EngineTests {
  private let catalog = Catalog(list)
  private let engine = Engine(list.bytes)

  private static let list = SourceFile(
    path: "list.md",
    text: """
      # Papers

      ## Caches

      - 🧊 Frozen Caches for Models, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00001)]
      - Sparse Caches at Scale, <ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00002)]

      ## Quantization

      - Quantization "in" Four Bits, <ins>Arxiv, 2022</ins> [[Paper](https://arxiv.org/abs/2201.00003)]
      - Sparse Caches at Scale, <ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00002)]

      """)

  @Test func `papers have the ids of the exports, by position`() {
    let ids = PaperIDs(catalog)
    #expect(
      engine.papers.text
        == JSON.object([JSON.Member("papers", .array(catalog.papers.map { .string(ids[$0]) }))])
        .text)
  }

  @Test(arguments: SortOrder.allCases)
  func `a search has the papers of the library in its order`(_ order: SortOrder) throws {
    for query in ["caches", "year:2023..", "sparse -frozen", ""] {
      let result = catalog.search(try Query(parsing: query), order: order)
      #expect(
        engine.search("\(order.rawValue)\n\(query)")["hits"].elements.map { $0["position"].text }
          == result.hits.map { String($0.position) })
    }
  }

  @Test func `marks count as JavaScript does`() {
    let hit = engine.search("relevance\nfrozen")["hits"].elements.first
    // The picture before the word has two units of UTF-16 and four of UTF-8.
    #expect(hit?["marks"].text == "[3,9]")
    #expect(hit?["alsoListed"].text == "[]")
  }

  @Test func `a paper that is listed twice is one hit`() {
    let hit = engine.search("relevance\nscale")["hits"].elements.first
    #expect(hit?["position"].text == "1")
    #expect(hit?["alsoListed"].text == "[3]")
  }

  @Test(arguments: [
    ("caches", "isRanked", "true"), ("year:2023", "isRanked", "false"),
    ("quantizatoon", "corrections", #"[{"word":"quantizatoon","replacements":["quantization"]}]"#),
    ("caches", "corrections", "[]"), ("caches", "error", "null"), ("caches", "problem", "null"),
  ])
  func `a search says how it was read`(_ query: String, _ member: String, _ value: String) {
    #expect(engine.search("relevance\n\(query)")[member].text == value)
  }

  @Test func `a query that cannot be read is an error, one without a match has a problem`() throws {
    let wrong = engine.search("relevance\nvenu:ICML")
    #expect(wrong["error"]["suggestions"].text == #"["venue"]"#)
    #expect(wrong["hits"].text == "[]")
    let empty = engine.search("relevance\nvenue:CVPR")
    let problem = try #require(try Query(parsing: "venue:CVPR").problem(in: catalog))
    #expect(empty["problem"]["message"].text == JSON.string(problem.message).text)
  }

  @Test(arguments: ExportFormat.all.map(\.name))
  func `an export has the bytes of the library's`(_ name: String) throws {
    let format = try #require(ExportFormat(named: name))
    let text = format.text(of: catalog.papers.at([2, 0]), ids: PaperIDs(catalog))
    #expect(engine.export("\(name)\n2 0") == Array(text.utf8))
  }

  @Test(arguments: ["toml\n0", "csv\n4", "csv\n-1", ""])
  func `an export of what is not there is empty`(_ request: String) {
    #expect(engine.export(request).isEmpty)
  }

  @Test func `a line is validated against the list, and fixed`() {
    let line =
      "- Sparse Caches at Scale,<ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00002)]"
    let result = engine.check(Array(line.utf8))
    let rules = result["diagnostics"].elements.map { $0["rule"].text }
    #expect(rules.contains(#""duplicate-entry""#))
    #expect(result["papers"].text == "1")
    let fixed = Fixer(validator: Validator()).fix(SourceFile(path: "", text: line), as: .lines)
    #expect(result["fixed"].text == JSON.string(fixed.source.text).text)
  }

  @Test(arguments: [[], [0xFF, 0xFE], Array("\n\n- [".utf8), Array("<!--".utf8)] as [[UInt8]])
  func `any bytes are a list, a query and a line`(_ bytes: [UInt8]) {
    let engine = Engine(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(engine.search("relevance\n\(text)")["hits"].elements.isEmpty || !bytes.isEmpty)
    #expect(engine.check(bytes)["fixed"].text == JSON.string(text).text)
  }
}

extension JSON {
  /// The value of a member; null if there is none.
  fileprivate subscript(name: String) -> JSON {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.name == name }?.value ?? .null
  }

  /// The elements of an array.
  fileprivate var elements: [JSON] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }
}
