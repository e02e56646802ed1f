import Foundation
import SurveyMarkdown
import Testing

@Suite(.enabled(if: CMarkPeer.isAvailable, "the Python package cmarkgfm is not installed"))
struct InlinePeerTests {
  /// Expects that texts are read alike, but for known deviations in few of them.
  private func compare(_ texts: [String]) throws {
    let peer = try CMarkPeer.inlineHTML(of: texts, definitions: InlineCase.definitions)
    var compared = 0
    var deviating = 0
    for (text, html) in zip(texts, peer) {
      guard let html else { continue }
      compared += 1
      let own = InlineHTML(Inlines(text, references: InlineCase.references)).html
      if CMarkPeer.withoutTitles(own) == CMarkPeer.withoutTitles(html) { continue }
      deviating += 1
      let isKnown = InlineDeviation.all.contains { $0.affects(text) }
      #expect(
        isKnown, "\(text.debugDescription)\n\(own.debugDescription)\n\(html.debugDescription)")
    }
    #expect(compared >= texts.count * 4 / 5)
    #expect(deviating <= compared / 100)
  }

  @Test func `cases are read as cmark-gfm reads them`() throws {
    try compare(InlineCase.all.map { $0.markdown })
  }

  @Test func `random texts are read as cmark-gfm reads them`() throws {
    // A letter keeps lines from starting another block.
    let texts = RandomText.texts(count: 3_000, seed: 1).map {
      "x " + $0.replacing("\n", with: "\nx ")
    }
    try compare(texts)
  }

  @Test(arguments: InlineDeviation.all)
  func `deviations from cmark-gfm are real`(_ deviation: InlineDeviation) throws {
    let html = try CMarkPeer.inlineHTML(
      of: [deviation.example], definitions: InlineCase.definitions)
    #expect(html != [deviation.html])
    let own = InlineHTML(Inlines(deviation.example, references: InlineCase.references)).html
    #expect(own == deviation.html)
    #expect(deviation.affects(deviation.example))
  }

  @Test(.enabled(if: !SharedLists.paths.isEmpty, "there are no shared lists"))
  func `headings, paragraphs and cells of lists are read as cmark-gfm reads them`() throws {
    var texts: Set<String> = []
    for path in SharedLists.paths {
      let bytes = try Array(Data(contentsOf: URL(filePath: path)))
      let document = Document(parsing: SourceFile(path: path, bytes: bytes))
      for block in document.blocks {
        switch block.kind {
        case .heading, .paragraph, .tableCell:
          texts.insert(document.source.text(in: block.content))
        default: break
        }
      }
    }
    try compare(texts.sorted())
  }
}
