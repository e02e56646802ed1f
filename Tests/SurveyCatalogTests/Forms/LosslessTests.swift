import Foundation
import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

/// What holds for any bytes at all.
@Suite struct LosslessTests {
  private func expectSound(_ bytes: [UInt8], as form: SurveyCatalog.Document.Form = .list) {
    let document = SurveyCatalog.Document(
      parsing: SourceFile(path: "list.md", bytes: bytes), as: form)
    #expect(document.lines.flatMap { bytes[$0.range.indices] } == bytes)
    #expect(document.lines.allSatisfy { !$0.range.isEmpty })
    #expect((document.lines.last?.range.upperBound ?? 0) == bytes.count)
    for index in document.lines.indices { document.entry(atLine: index)?.expectOrder() }
    let catalog = Catalog(document)
    #expect(catalog.papers.count == document.lines.count { $0.kind == .entry })
    for topic in catalog.topics { #expect(topic.papers.upperBound <= catalog.papers.count) }
  }

  @Test(arguments: [
    "", "\n", "\r", "\r\n", "\n\n\n", "\0", "no end", "\u{FEFF}", "- ", "#", "|", "```", "<!--",
    "- <ins>", "- [[", "- [[a](", "- , <ins></ins> [[]()]", "- <ins></ins>", "- x</ins>",
    "- \u{A0}, <ins>\u{A0}</ins> [[\u{A0}](\u{A0})]", "1. ", "- **", "- [](x), <ins>a, 2024</ins>",
  ])
  func `odd little texts are read without loss`(_ text: String) {
    expectSound(Array(text.utf8))
    expectSound(Array(text.utf8), as: .lines)
  }

  @Test func `every byte is a list`() {
    for byte in UInt8.min...UInt8.max {
      expectSound([byte])
      expectSound(Array("- ".utf8) + [byte] + Array(", <ins>".utf8) + [byte])
    }
  }

  @Test(arguments: 0..<8)
  func `a damaged list is read without loss`(_ seed: UInt64) {
    expectDamagedIsSound(SourceFile.embedded.bytes, seed: seed, rounds: 6)
  }

  @Test(
    .enabled(if: Corpus.isPresent, "the lists beside the package are not there"),
    arguments: Corpus.files)
  func `real lists and thousands of damaged ones are read without loss`(_ file: URL) throws {
    let bytes = try Corpus.source(file).bytes
    expectSound(bytes)
    // Pieces keep the thousands quick; damage is local.
    for seed in 0..<16 as Range<UInt64> {
      expectDamagedIsSound(bytes.piece(seed), seed: seed, rounds: 4)
    }
  }

  private func expectDamagedIsSound(_ bytes: [UInt8], seed: UInt64, rounds: Int) {
    var generator = RandomNumbers(seed: seed)
    for mutation in Mutation.allCases {
      var damaged = bytes
      for _ in 0..<rounds {
        damaged = mutation.apply(to: damaged.piece(generator.next()), using: &generator)
        expectSound(damaged)
      }
    }
  }
}

extension [UInt8] {
  /// Some lines' worth of the bytes, cut anywhere.
  fileprivate func piece(_ seed: UInt64) -> [UInt8] {
    guard count > 6000 else { return self }
    let start = Int(seed % UInt64(count - 6000))
    return Array(self[start..<start + 6000])
  }
}
