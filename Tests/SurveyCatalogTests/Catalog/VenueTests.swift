import Testing

@testable import SurveyCatalog

@Suite struct VenueTests {
  @Test(arguments: [
    ("NeurIPS", "NeurIPS", Venue.Kind.conference), ("NIPS", "NeurIPS", .conference),
    ("NeurlPS", "NeurIPS", .conference), ("arxiv", "arXiv", .preprint),
    ("NeurIPS-ENLSP", "NeurIPS-ENLSP", .workshop),
    ("EMNLP-Findings", "EMNLP Findings", .conference),
    ("Findings of ACL", "ACL Findings", .conference), ("ICML Workshop", "ICML Workshop", .workshop),
    ("NIPS Workshop", "NeurIPS Workshop", .workshop),
    ("NeurIPS (Datasets and Benchmarks)", "NeurIPS Datasets and Benchmarks", .conference),
    ("JMLR", "JMLR", .journal), ("FooConf", "FooConf", .other),
    ("Workshop on Foo", "Workshop on Foo", .workshop),
  ])
  func `a venue has its canonical name and kind`(_ text: String, name: String, kind: Venue.Kind) {
    let venue = Venue(text)
    #expect(venue.name == name)
    #expect(venue.kind == kind)
    #expect(venue.text == text)
  }

  @Test func `no name of the table stands for two venues`() {
    var owners: [String: String] = [:]
    for row in VenueTable.standard.rows {
      for name in [row.name] + row.aliases + row.misspellings {
        let key = VenueTable.key(name)
        #expect(owners[key] == nil || owners[key] == row.name, "\(name)")
        owners[key] = row.name
      }
    }
    #expect(VenueTable.standard.rows.count > 100)
  }

  @Test func `a row is found by each of its names, whatever their case and signs`() {
    let table = VenueTable(
      Array(
        "name\tkind\taliases\tmisspellings\tfull\nA-1\tjournal\tB | C d\tX\tFull\nB\tother\t\t\t\n"
          .utf8))
    let names = ["A-1", "a 1", "b", "C.D", "x"].map { table.row(named: $0)?.row.name }
    #expect(names == Array(repeating: "A-1", count: 5))
    #expect(table.row(named: "cd")?.spelling == .alias)
    #expect(table.row(named: "X")?.spelling == .misspelling)
    #expect(table.row(named: "Full") == nil)
    #expect(table.rows.map(\.fullName) == ["Full", nil])
    #expect(table.rows.first?.aliases == ["B", "C d"])
  }
}
