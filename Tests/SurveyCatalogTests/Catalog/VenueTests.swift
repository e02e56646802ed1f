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
}
