import Foundation
import Testing

@testable import SurveyCatalog

/// What rendering must keep and reach, whatever the list.
struct RenderedExpectation {
  let before: Catalog
  let after: Catalog

  init(_ bytes: [UInt8], _ parts: ListRenderer.Parts = .all) {
    let source = SourceFile(path: "README.md", bytes: bytes)
    before = Catalog(source)
    after = Catalog(ListRenderer(parts).rendered(source))
  }

  /// Whether the second run changes nothing.
  var isStable: Bool {
    let source = after.document.source
    return ListRenderer().rendered(source).bytes == source.bytes
  }

  /// Whether every paper is still there and says the same.
  var keepsPapers: Bool { Self.papers(before) == Self.papers(after) }

  /// The other lines that only one of the two lists has.
  var lostLines: [String] {
    Self.otherLines(after).difference(from: Self.otherLines(before)).map { change in
      switch change {
      case .insert(_, let line, _): "+" + String(decoding: line, as: UTF8.self)
      case .remove(_, let line, _): "-" + String(decoding: line, as: UTF8.self)
      }
    }
  }

  /// Whether the newest papers of every run stand first.
  ///
  /// Stray rows of a table may keep an entry that holds a bar from moving behind them.
  var isInOrder: Bool {
    let document = after.document
    // Lists in a form of their own keep the order of their entries.
    if document.hasOwnForm { return true }
    return document.sections(in: document.lines.indices).allSatisfy { section in
      if section.lines.contains(where: { document.lines[$0].kind == .tableRow }) { return true }
      // Nor can an entry move past a comment that swallows the lines below it.
      let comments = section.lines.filter { document.lines[$0].kind == .comment }
      let isTorn = comments.contains {
        !document.source.text(in: document.content(ofLine: $0)).contains("-->")
      }
      if isTorn { return true }
      let order = OrderRenderer(document: document)
      return EntryRun.all(in: section.lines, of: document).allSatisfy { run in
        // An entry that moves below one that is indented less would become a part of that one.
        let indents = Set(run.blocks.map { document.indent(ofLine: $0.entry).width })
        if indents.count > 1 { return true }
        let years = order.years(of: run.blocks)
        return years == years.sorted(by: >)
      }
    }
  }

  private static func papers(_ catalog: Catalog) -> [String] {
    catalog.papers.map { paper in
      let links = paper.links.map { "\($0.label)=\($0.url)" }
      let year = paper.year.map(String.init) ?? ""
      return "\(paper.topic) \(paper.title) \(paper.venue?.text ?? "") \(year) \(links)"
    }.sorted()
  }

  private static func otherLines(_ catalog: Catalog) -> [[UInt8]] {
    let document = catalog.document
    let kinds: [Line.Kind] = [.prose, .heading, .fence, .comment]
    return document.lines.indices.filter { kinds.contains(document.lines[$0].kind) }
      .map { line in
        // Blanks at the ends of lines go.
        let content = Array(document.source.bytes[document.content(ofLine: line).indices])
        return Array(
          content.prefix((content.lastIndex { ![0x20, 0x09, 0x0D].contains($0) } ?? -1) + 1))
      }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}

@Suite struct ListRendererTests {
  /// The number of lists that are tried.
  private static let count =
    ProcessInfo.processInfo.environment["SURVEY_MUTATIONS"].flatMap(Int.init) ?? 200

  @Test func `nothing is lost from mutated lists, and the second run changes nothing`() {
    for seed in 0..<Self.count {
      var mutator = ListMutator(seed: seed)
      expectKept(mutator.mutated(mutator.list()), "seed \(seed)")
    }
  }

  @Test(.enabled(if: Corpus.isPresent, "the real lists are not beside the package"))
  func `nothing is lost from real lists and what becomes of them`() throws {
    for file in Corpus.files {
      let (name, bytes) = (file.lastPathComponent, try Corpus.source(file).bytes)
      expectKept(bytes, name)
      for seed in 0..<Self.count / 100 {
        var mutator = ListMutator(seed: seed)
        expectKept(mutator.mutated(bytes), "\(name), seed \(seed)")
      }
    }
  }

  private func expectKept(_ bytes: [UInt8], _ name: String) {
    let result = RenderedExpectation(bytes)
    #expect(result.keepsPapers, "papers: \(name)")
    #expect(result.lostLines == [], "other lines: \(name)")
    #expect(result.isStable, "second run: \(name)")
    #expect(result.isInOrder, "order: \(name)")
  }

  @Test func `the list that the program carries needs no change`() {
    let source = SourceFile.embedded
    #expect(Patch(from: source, to: ListRenderer().rendered(source)).isEmpty)
  }

  @Test(arguments: ["", "\n", "\r\n", "\u{FEFF}", "#", "-", "|", "```", "<!--", "- [](#)"])
  func `lists that hold next to nothing stay`(text: String) {
    let source = SourceFile(path: "", text: text)
    #expect(ListRenderer().rendered(source).bytes == source.bytes)
  }

  @Test func `a topic is rendered by itself`() throws {
    let text = """
      ## One
      - Old, <ins>ICML, 2020</ins> [[Paper](https://a.org/1)]
      - New, <ins>ICML, 2024</ins> [[Paper](https://a.org/2)]
      ## Two
      - Older, <ins>ICML, 2019</ins> [[Paper](https://a.org/3)]
      - Newer, <ins>ICML, 2025</ins> [[Paper](https://a.org/4)]

      """
    let source = SourceFile(path: "", text: text)
    let topic = try Catalog(source).topic(named: "two")
    let rendered = ListRenderer(.entries, topic: topic).rendered(source)
    let lines = String(decoding: rendered.bytes, as: UTF8.self).split(separator: "\n")
    #expect(
      lines.map { $0.prefix(7) } == [
        "## One", "- Old, ", "- New, ", "## Two", "- Newer", "- Older",
      ])
    let section = String(decoding: ListRenderer.section(topic, of: Catalog(source)), as: UTF8.self)
    #expect(section.split(separator: "\n").count == 3)
    let template = ListRenderer.section(topic, of: Catalog(source), style: .template)
    #expect(
      String(decoding: template, as: UTF8.self).hasPrefix(
        "## Two\nNewer, <ins>ICML, 2025</ins>  [[pdf](https://a.org/4)].\n"))
  }
}
