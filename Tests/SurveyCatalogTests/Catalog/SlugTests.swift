import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

@Suite struct SlugTests {
  @Test(arguments: 0..<8)
  func `the first words of a text make the slug, whatever letters follow`(_ seed: UInt64) {
    let pieces = [
      "a", "B", "7", " ", " ", "-", "'", ":", "é", "e\u{301}", "ß", "’", "–", "中", "\u{A0}",
    ]
    var random = RandomNumbers(seed: seed)
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }.joined()
      let limit = Int.random(in: 1...6, using: &random)
      let words = Slug.words(of: text)
      #expect(Slug.slug(of: text, words: limit) == words.prefix(limit).joined(separator: "-"))
      #expect(Slug.letters(of: text) == words.joined())
    }
  }
}
