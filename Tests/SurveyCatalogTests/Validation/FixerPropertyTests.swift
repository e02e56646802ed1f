import Foundation
import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

@Suite struct FixerPropertyTests {
  private static let listRules: [Rule] = [
    .duplicateEntry, .sameURLDifferentTitle, .tocAnchorBroken, .trailingWhitespace, .yearOrder,
    .tocNameDiffers, .tocIndent, .headingLevelJump, .headingHyphenJoined, .headerLinkBrackets,
    .emptyTopic, .crossListedEntry, .tocAnchorCase, .tableFormat,
  ]

  @Test(arguments: [Fix.Applicability.safe, .unsafe])
  func `fixing twice changes nothing more and loses no paper`(_ kind: Fix.Applicability) {
    var generator = RandomNumbers(seed: 11)
    for _ in 0..<60 {
      check(RandomList.make(&generator), kind)
    }
  }

  @Test func `moving entries one by one ends in the order of moving them at once`() {
    var generator = RandomNumbers(seed: 5)
    let validator = Validator(rules: [.yearOrder])
    for _ in 0..<30 {
      let source = RandomList.make(&generator)
      let goal = Fixer(validator: validator, applicability: .unsafe).fix(source)
      #expect(goal.report.diagnostics.isEmpty)
      var step = source
      for _ in 0..<60 {
        let fixes = validator.report(on: Document(parsing: step)).diagnostics.compactMap(\.fix)
        // The last finding moves its own entry alone.
        guard let fix = fixes.last else { break }
        step = step.applying(fix.edits)
      }
      #expect(validator.report(on: Document(parsing: step)).diagnostics.isEmpty)
      #expect(step.sortedLines == goal.source.sortedLines)
      #expect(step.sortedLines == source.sortedLines)
    }
  }

  @Test func `lines without a finding stay as they are`() {
    var generator = RandomNumbers(seed: 3)
    let validator = Validator(rules: [.yearOrder])
    for _ in 0..<40 {
      let source = RandomList.make(&generator)
      let document = Document(parsing: source)
      let places = Set(
        document.lines.indices.filter { document.lines[$0].kind == .entry }.map {
          document.blockRange(atLine: $0)
        })
      let ranges = validator.report(on: document).diagnostics.map(\.range)
      let found = Set(
        places.filter { place in ranges.contains { place.indices.contains($0.lowerBound) } }
          .flatMap { SourceFile(path: "", text: source.text(in: $0)).linesOfText })
      let fixed = Fixer(validator: validator, applicability: .unsafe).fix(source).source
      func others(_ source: SourceFile) -> [String] {
        source.linesOfText.filter { !found.contains($0) && !$0.isEmpty && !$0.hasPrefix("<!--") }
      }
      #expect(others(source) == others(fixed))
    }
  }

  @Test(.enabled(if: Corpus.isPresent, "the real lists are not beside the package"))
  func `real lists are fixed once and for all`() throws {
    for file in Corpus.files {
      for kind in [Fix.Applicability.safe, .unsafe] { check(try Corpus.source(file), kind) }
    }
  }

  @Test(.enabled(if: Corpus.isPresent, "the real lists are not beside the package"))
  func `damaged lists are judged and fixed without an end in tears`() throws {
    var generator = RandomNumbers(seed: 23)
    let file = try #require(Corpus.files.first)
    let bytes = try Corpus.source(file).bytes
    for mutation in Mutation.allCases {
      for _ in 0..<3 {
        let damaged = SourceFile(
          path: "list.md", bytes: mutation.apply(to: bytes, using: &generator))
        _ = Fixer(validator: Validator(rules: Self.listRules), applicability: .unsafe).fix(damaged)
      }
    }
  }

  private func check(_ source: SourceFile, _ kind: Fix.Applicability) {
    let fixer = Fixer(validator: Validator(rules: Self.listRules), applicability: kind)
    let once = fixer.fix(source)
    let twice = fixer.fix(once.source)
    #expect(twice.source.bytes == once.source.bytes)
    #expect(twice.fixCount == 0)
    #expect(once.source.papers.isSuperset(of: source.papers))
    #expect(once.source.addresses.isSuperset(of: source.addresses))
  }
}

extension SourceFile {
  fileprivate var linesOfText: [String] {
    String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).map(String.init)
  }

  fileprivate var sortedLines: [String] { linesOfText.filter { !$0.isEmpty }.sorted() }

  fileprivate var papers: Set<String> { Set(Catalog(self).papers.map(\.title)) }

  /// What links lead to: arXiv papers by their id, all else by the address.
  fileprivate var addresses: Set<String> {
    Set(
      Catalog(self).papers.flatMap(\.links).map {
        PaperIdentifiers(address: $0.url).arxiv?.text ?? $0.url
      })
  }
}

/// Lists with everything that list rules look at, made at random.
private enum RandomList {
  static func make(_ generator: inout RandomNumbers) -> SourceFile {
    func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }
    var lines = ["# List", ""]
    let topics = Int.random(in: 1...4, using: &generator)
    for topic in 0..<topics {
      let indent = chance(4) ? "    " : "  "
      lines.append(
        "- [Topic \(topic)](#\(chance(2) ? "Topic" : "topic")-\(chance(5) ? "x" : "")\(topic))")
      lines.append("\(indent)- [Fine Tuning \(topic)](#fine-tuning-\(topic))")
    }
    let isLoose = chance(4)
    for topic in 0..<topics {
      lines += [
        "", "## Topic \(topic)",
        chance(2) ? "### Fine-Tuning-\(topic)" : "### Fine Tuning \(topic)",
      ]
      for _ in 0..<Int.random(in: 0...9, using: &generator) {
        let id = Int.random(in: 0..<14, using: &generator)
        let year = chance(9) ? "" : ", \(Int.random(in: 2019...2025, using: &generator))"
        let code =
          chance(3)
          ? " [[Code](https://a.org/code/\(Int.random(in: 0..<9, using: &generator)))]" : ""
        if chance(10) { lines.append("<!-- survey-ignore: year-order -->") }
        let gap = chance(8) ? "\n" : " "
        lines.append(
          "- Paper: Number \(id), <ins>ICML\(year)</ins>\(gap)[[Paper](https://a.org/paper/\(id))]\(code)"
            + (chance(5) ? " " : ""))
        if isLoose { lines.append("") }
        if chance(14) { lines += ["", "Some words between.", ""] }
      }
    }
    var text = lines.joined(separator: chance(3) ? "\r\n" : "\n")
    if chance(2) { text += "\n" }
    return SourceFile(path: "list.md", text: text)
  }
}
