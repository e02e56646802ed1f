import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

@Suite struct `Comparing two versions of a list` {
  @Test(
    arguments: [
      ("a\nb\nc\n", "a\nb\nc\n", []),
      ("a\nb\nc\n", "a\nx\nb\nc\n", [2]),
      ("a\nb\nc\n", "a\nc\n", []),
      ("a\nb\nc\n", "a\nb\nb\nc\n", [3]),
      ("", "a\nb\n", [1, 2]),
      ("a\n", "", []),
      ("\u{FEFF}a\nb\n", "\u{FEFF}x\nb\n", [1]),
    ] as [(String, String, [Int])])
  func `lines that the older version lacks are added`(
    _ old: String, _ new: String, _ expected: [Int]
  ) throws {
    let document = Document(parsing: SourceFile(path: "../new/README.md", text: new))
    let diff = Diff(from: SourceFile(path: "old.md", text: old), to: document.source)
    #expect(try added(diff, to: document) == expected)
  }

  @Test func `the patch of two versions tells the same lines as their comparison`() throws {
    var generator = RandomNumbers(seed: 2)
    for _ in 0..<60 {
      let old = (0..<20).map { _ in String(Int.random(in: 0..<12, using: &generator)) }
      var new = old
      for _ in 0..<5 {
        let place = Int.random(in: 0..<new.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: new.insert("new \(place)", at: place)
        case 1: new.remove(at: place)
        default: new[place] = old[Int.random(in: 0..<old.count, using: &generator)]
        }
      }
      let before = SourceFile(path: "README.md", text: old.joined(separator: "\n") + "\n")
      let after = SourceFile(path: "README.md", text: new.joined(separator: "\n") + "\n")
      let document = Document(parsing: after)
      let compared = try added(Diff(from: before, to: after), to: document)
      let patch = Patch(from: before, to: after)
      let read = try added(Diff(parsing: patch.bytes), to: document)
      #expect(read == (patch.isEmpty ? nil : compared))
    }
  }
}
