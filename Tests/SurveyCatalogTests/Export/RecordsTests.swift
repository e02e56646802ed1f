import Foundation
import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

@Suite struct RecordsTests {
  @Test(arguments: ExportFixture.sources.indices)
  func `csv and tsv read back equal`(_ index: Int) throws {
    let catalog = Catalog(ExportFixture.sources[index])
    let records = Records(catalog.papers, ids: PaperIDs(catalog))
    for records in [records, Records(catalog.taxonomy), Records(catalog.frameworks)] {
      let cells = records.rows.map { row in row.map { Escaping.plain($0.cell) } }
      let csv = try #require(
        DelimitedReader.rows(ofCSV: ExportFormat.csv.text(of: records) ?? ""))
      #expect(csv.first == records.fields)
      #expect(csv.dropFirst().map { $0.map { DelimitedReader.unguarded($0) } } == cells)
      let tsv = try #require(
        DelimitedReader.rows(ofTSV: ExportFormat.columns.text(of: records) ?? ""))
      #expect(tsv.map { $0.map { DelimitedReader.unguarded($0, marks: "=+-@＝＋－＠−\"") } } == cells)
    }
  }

  @Test(arguments: ExportFixture.sources.indices)
  func `json and jsonl read back equal`(_ index: Int) throws {
    let catalog = Catalog(ExportFixture.sources[index])
    let array = try #require(
      JSONSerialization.jsonObject(with: Data(ExportFormat.json.text(of: catalog).utf8))
        as? [[String: Any]]
    )
    let lines = try ExportFormat.jsonl.text(of: catalog).split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    for objects in [array, lines] {
      #expect(objects.map { $0["title"] as? String } == catalog.papers.map(\.title))
      #expect(objects.map { $0["year"] as? Int } == catalog.papers.map(\.year))
      #expect(objects.map { $0["topic"] as? [String] } == catalog.papers.map(\.topic))
      let links = objects.map { $0["links"] as? [[String: String]] ?? [] }
      #expect(
        links.map { $0.map { Link(label: $0["label"] ?? "", url: $0["url"] ?? "") } }
          == catalog.papers.map(\.links)
      )
      #expect(objects.allSatisfy { Set($0.keys) == Set(PaperField.allCases.map(\.rawValue)) })
    }
  }

  @Test(arguments: [
    (FieldValue.missing, ""), (.number(2024), "2024"), (.flag(true), "true"),
    (.path(["Outer", "a > b"]), "Outer > a \\> b"),
    (
      .links([Link(label: "Paper", url: "https://a.b/?x=1"), Link(label: "a|b=c", url: "u")]),
      "Paper=https://a.b/?x=1 | a\\|b\\=c=u"
    ),
  ])
  func `many values share a cell`(_ value: FieldValue, _ cell: String) {
    #expect(value.cell == cell)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("'=1+1", "''=1+1"), ("@x", "'@x"), ("\t-1", "' -1"), ("plain", "plain"),
    ("It's", "It's"), ("'s", "'s"), ("a=b", "a=b"), ("::error::", "'::error::"), (":a", ":a"),
    ("\u{1B}[2J", "\u{FFFD}[2J"), ("a\r\nb", "a b"), ("", ""), ("x ##[error]", "x ## [error]"),
  ])
  func `a cell is neither formula nor command`(_ text: String, _ cell: String) {
    #expect(Escaping.cell(text) == cell)
    #expect(DelimitedReader.unguarded(cell) == Escaping.plain(text))
  }

  @Test func `topics have their counts`() throws {
    let catalog = Catalog(.embedded)
    let records = try Records(catalog.taxonomy).picking("path,papers,total")
    #expect(records.fields == ["path", "papers", "total"])
    let roots = records.rows.filter { row in
      if case .path(let path) = row[0] { path.count == 1 } else { false }
    }
    #expect(roots.count == Perspective.allCases.count)
    let right = records.rows.map { row in if case .number(let count) = row[1] { count } else { 0 } }
    #expect(right.reduce(0, +) == catalog.papers.count)
  }

  @Test func `the columns of a pipe have no header`() {
    let catalog = ExportFixture.catalog("- A, <ins>NIPS, 2017</ins> [[Code](https://c.d)]")
    let records = Records(catalog.papers, ids: PaperIDs(catalog), fields: PaperField.plain)
    #expect(
      ExportFormat.columns.text(of: records) == "a-2017\tA\tNeurIPS\t2017\tTopic\thttps://c.d\n")
  }

  @Test func `nothing is an empty table`() {
    let none = Records([Paper](), ids: PaperIDs(ExportFixture.catalog()), fields: [.id, .title])
    #expect(ExportFormat.json.text(of: none) == "[]\n")
    #expect(ExportFormat.jsonl.text(of: none) == "")
    #expect(ExportFormat.csv.text(of: none) == "id,title\n")
    #expect(ExportFormat.bibtex.text(of: none) == nil)
  }
}

@Suite struct PaperFieldTests {
  @Test func `a list of names picks fields in its order`() throws {
    #expect(try PaperField.list(parsing: "year, title,,year") == [.year, .title])
  }

  @Test(arguments: [
    ("yaer", "year"), ("titel", "title"), ("Title", "title"), ("ven", "venue"), ("link", "links"),
    ("arXiv", "arxiv"), ("urls", "url"), ("zzz", nil), ("\u{1B}", nil),
  ])
  func `an unknown name is named with its nearest`(_ name: String, _ nearest: String?) {
    let error = #expect(throws: UnknownField.self) { try PaperField.list(parsing: "id,\(name)") }
    #expect(error?.name == name)
    #expect(error?.nearest == nearest)
    #expect(error?.description.contains("venueText, year") == true)
    #expect(error?.description.contains("\u{1B}") == false)
  }

  @Test func `no name at all is an error`() {
    let error = #expect(throws: UnknownField.self) { try PaperField.list(parsing: " , ") }
    #expect(error?.description.hasPrefix("no field is named") == true)
  }
}
