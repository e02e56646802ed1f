import Foundation
import Testing

@testable import SurveyCatalog

@Suite struct StatisticsTests {
  static let list = """
    # List
    - Above: No Topic, <ins>ICLR, 2020</ins> [[Paper](https://x.org/above)]
    ## Methods
    ### Quantization
    - Alpha: Few Bits, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00001)] [[Code](https://github.com/a/a)]
    - Beta: Fewer Bits, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2305.00002)]
    ### Pruning
    - Alpha: Few Bits, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00001)] [[Code](https://github.com/a/a)]
    - Gamma: No Venue [[Paper](https://x.org/g)]
    ## Data
    - Delta: Less Data, <ins>NIPS, 2022</ins> [[Paper](https://x.org/d)]
    """

  static func statistics(
    of source: SourceFile, _ query: String = "", by field: Statistics.Field, depth: Int = 2
  ) throws -> Statistics {
    let catalog = Catalog(source)
    let result = catalog.search(try Query(parsing: query), order: .list)
    return Statistics(catalog, result, by: field, depth: depth)
  }

  private func rows(
    by field: Statistics.Field, _ query: String = "", depth: Int = 2
  ) throws -> [String] {
    let source = SourceFile(path: "list.md", text: Self.list)
    return try Self.statistics(of: source, query, by: field, depth: depth).rows.map {
      "\($0.label) \($0.count.papers) \($0.count.withCode) \($0.count.newest ?? 0)"
    }
  }

  @Test func `papers are counted by every field`() throws {
    #expect(
      try rows(by: .year) == [
        "2020 1 0 2020", "2022 1 0 2022", "2023 1 0 2023", "2024 2 2 2024", "none 1 0 0",
      ])
    #expect(
      try rows(by: .venue) == [
        "ICML 2 2 2024", "ICLR 1 0 2020", "NeurIPS 1 0 2022", "arXiv 1 0 2023", "none 1 0 0",
      ])
    #expect(
      try rows(by: .kind) == ["conference 4 2 2024", "preprint 1 0 2023", "none 1 0 0"])
    #expect(
      try rows(by: .topic) == [
        "Quantization 2 1 2024", "Pruning 2 1 2024", "Data 1 0 2022", "none 1 0 2020",
      ])
    #expect(
      try rows(by: .topic, depth: 1) == ["Methods 4 2 2024", "Data 1 0 2022", "none 1 0 2020"])
    #expect(try rows(by: .code) == ["with code 2 2 2024", "without code 4 0 2023"])
    #expect(try rows(by: .month) == ["2023-05 1 0 2023", "2024-01 2 2 2024", "none 3 0 2022"])
    #expect(try rows(by: .perspective) == ["none 6 2 2024"])
    #expect(try rows(by: .total) == ["papers 6 2 2024"])
  }

  @Test func `a search selects what is counted`() throws {
    #expect(try rows(by: .year, "bits") == ["2023 1 0 2023", "2024 2 2 2024"])
    #expect(try rows(by: .venue, "topic:pruning has:code") == ["ICML 1 1 2024"])
    #expect(try rows(by: .venue, "zzzz") == [])
  }

  @Test func `a summary counts each listing, and different papers`() throws {
    let statistics = try Self.statistics(
      of: SourceFile(path: "", text: Self.list), by: .year)
    #expect(statistics.total.papers == 6)
    #expect(statistics.distinct == 5)
    #expect(statistics.crossListings == 1)
    #expect(statistics.preprints == 1)
    #expect(statistics.oldest == 2020)
    #expect(statistics.total.newest == 2024)
  }

  @Test func `the embedded list has the counts that are known`() throws {
    let statistics = try Self.statistics(of: .embedded, by: .year)
    let rows = statistics.rows.map { [$0.label, String($0.count.papers)].joined(separator: " ") }
    #expect(
      rows == [
        "2017 1", "2018 1", "2019 8", "2020 17", "2021 16", "2022 53", "2023 192", "2024 138",
        "2025 14",
      ])
    #expect(statistics.words == "440 papers, 189 with code")
    #expect(statistics.preprints == 242)
  }

  @Test(arguments: Statistics.Field.allCases)
  func `rows are as an export of the papers counts them`(_ field: Statistics.Field) throws {
    let files = Corpus.isPresent ? try Corpus.files.map(Corpus.source) : []
    for source in [.embedded, SourceFile(path: "list.md", text: Self.list)] + files {
      for depth in field == .topic ? [1, 2, 9] : [2] {
        let statistics = try Self.statistics(of: source, by: field, depth: depth)
        let expected = try Self.groups(of: Catalog(source), by: field, depth: depth)
        let groups = statistics.rows.map { ("\($0.value.cell)", $0.count) }
        #expect(Dictionary(uniqueKeysWithValues: groups) == expected, "\(source.path)")
        for limit in [1, 2, 3, 12] {
          let folded = statistics.folded(to: limit)
          #expect(folded.rows.count <= max(limit, 2))
          #expect(folded.rows.map(\.count.papers).reduce(0, +) == statistics.total.papers)
          #expect(folded.rows.map(\.count.withCode).reduce(0, +) == statistics.total.withCode)
        }
      }
    }
  }

  /// The counts by cell, told from the exported JSON alone.
  private static func groups(
    of catalog: Catalog, by field: Statistics.Field, depth: Int
  ) throws -> [String: Statistics.Count] {
    var groups: [String: Statistics.Count] = [:]
    for line in ExportFormat.jsonl.text(of: catalog).split(separator: "\n") {
      let paper = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let venue = paper["venue"] as? String
      let arxiv = paper["arxiv"] as? String ?? ""
      let digits = arxiv.drop { $0 != "/" }.dropFirst()
      let month = (digits.isEmpty ? arxiv[...] : digits).prefix(4)
      let topic = (paper["topic"] as? [String] ?? []).prefix(depth)
      let key: String
      switch field {
      case .year: key = (paper["year"] as? Int).map { String($0) } ?? ""
      case .venue: key = venue ?? ""
      case .kind: key = venue.map { Venue($0).kind.rawValue } ?? ""
      case .perspective: key = paper["perspective"] as? String ?? ""
      case .topic: key = topic.isEmpty ? "" : FieldValue.path(Array(topic)).cell
      case .code: key = paper["code"] is String ? "true" : "false"
      case .month:
        let century = month.hasPrefix("9") ? "19" : "20"
        key = month.isEmpty ? "" : "\(century)\(month.prefix(2))-\(month.suffix(2))"
      case .total: key = "papers"
      }
      var count = groups[key] ?? Statistics.Count()
      count.papers += 1
      if paper["code"] is String { count.withCode += 1 }
      if let year = paper["year"] as? Int { count.newest = max(count.newest ?? year, year) }
      groups[key] = count
    }
    return groups
  }

  @Test func `of too many rows the largest stay, or the latest`() throws {
    let years = try Self.statistics(of: .embedded, by: .year).folded(to: 3)
    #expect(years.rows.map(\.label) == ["before 2024", "2024", "2025"])
    #expect(years.rows.map(\.count.papers) == [288, 138, 14])
    let venues = try Self.statistics(of: .embedded, by: .venue).folded(to: 3)
    #expect(venues.rows.map(\.label) == ["arXiv", "NeurIPS", "41 other venues"])
    let source = SourceFile(path: "", text: Self.list)
    let few = try Self.statistics(of: source, by: .venue).folded(to: 3)
    #expect(few.rows.map(\.label) == ["ICML", "3 other venues", "none"])
  }

  @Test func `topics have the headings that they share above them`() throws {
    let lines = try Self.statistics(
      of: SourceFile(path: "", text: Self.list), by: .topic
    ).lines
    #expect(lines.map(\.label) == ["Methods", "Quantization", "Pruning", "Data", "none"])
    #expect(lines.map(\.depth) == [0, 1, 1, 0, 0])
    #expect(lines.map { $0.row == nil } == [true, false, false, false, false])
  }

  @Test func `data have a value for each row, or none`() throws {
    let source = SourceFile(path: "", text: Self.list)
    let years = try Self.statistics(of: source, by: .year)
    #expect(
      ExportFormat.jsonl.text(of: years.records())?.hasSuffix(
        "{\"year\":2024,\"papers\":2,\"withCode\":2}\n{\"year\":null,\"papers\":1,\"withCode\":0}\n"
      ) == true)
    let topics = try Self.statistics(of: source, by: .topic)
    #expect(
      ExportFormat.csv.text(of: topics.records(missing: .text("none"))) == """
        topic,papers,withCode,newest
        Methods > Quantization,2,1,2024
        Methods > Pruning,2,1,2024
        Data,1,0,2022
        none,1,0,2020

        """)
    #expect(
      years.shieldsEndpoint.text == #"{"schemaVersion":1,"label":"papers","message":"6"}"#)
  }

  @Test func `a table in Markdown shows text as it is`() throws {
    let list = "## A|B *c* <b>d</b> [e](f)\n- X: Y, <ins>ICLR, 2024</ins> [[Paper](https://x.org)]"
    let topics = try Self.statistics(of: SourceFile(path: "", text: list), by: .topic)
    let row = topics.markdown.split(separator: "\n").last ?? ""
    #expect(!row.dropFirst().dropLast().contains("<b>"))
    #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 5)
    let years = try Self.statistics(of: SourceFile(path: "", text: Self.list), by: .year)
    #expect(
      years.folded(to: 3).markdown == """
        | Year | Papers | With code |
        |:---|---:|---:|
        | before 2024 | 3 | 0 |
        | 2024 | 2 | 2 |
        | none | 1 | 0 |

        """)
  }
}
