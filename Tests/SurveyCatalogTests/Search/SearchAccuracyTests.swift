import Foundation
import Testing

@testable import SurveyCatalog

/// Asks for papers of the embedded list in the ways in which people ask, and counts how often the
/// right one comes first.
@Suite struct SearchAccuracyTests {
  struct Case {
    var kind: String
    var query: String
    var title: String
  }

  private static let shared = URL(filePath: #filePath)
    .appending(path: "../../../../../shared/truth/queries.tsv").standardizedFileURL

  private static func cases(at url: URL) throws -> [Case] {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().compactMap {
      let cells = $0.split(separator: "\t").map(String.init)
      return cells.count == 3 ? Case(kind: cells[0], query: cells[1], title: cells[2]) : nil
    }
  }

  /// The share of queries whose paper comes first; prints it by kind, and what came first instead.
  private func share(of cases: [Case]) throws -> Double {
    let catalog = Catalog(.embedded)
    var counts: [String: (right: Int, all: Int)] = [:]
    for test in cases {
      let hits = catalog.search(try Query(parsing: test.query)).hits
      let first = hits.first.map { catalog.papers[$0.position].title } ?? "nothing"
      let isRight = first.lowercased() == test.title.lowercased()
      counts[test.kind, default: (0, 0)].all += 1
      if isRight {
        counts[test.kind, default: (0, 0)].right += 1
      } else {
        print("\(test.kind): '\(test.query)' found '\(first)' before '\(test.title)'")
      }
    }
    for (kind, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("\(kind): \(count.right) of \(count.all)")
    }
    return Double(counts.values.reduce(0) { $0 + $1.right }) / Double(max(1, cases.count))
  }

  @Test func `the right paper comes first`() throws {
    let url = try #require(
      Bundle.module.url(forResource: "queries", withExtension: "tsv", subdirectory: "Fixtures")
    )
    let cases = try Self.cases(at: url)
    #expect(cases.count >= 80)
    #expect(try share(of: cases) >= 0.98)
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: shared.path),
      "there is no shared/truth/queries.tsv beside the package"
    )
  )
  func `the right paper comes first for the given queries`() throws {
    #expect(try share(of: Self.cases(at: Self.shared)) >= 0.98)
  }
}
