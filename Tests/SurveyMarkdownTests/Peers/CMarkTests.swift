import Foundation
import SurveyMarkdown
import Testing

@Suite(.enabled(if: CMarkPeer.isAvailable, "the Python package cmarkgfm is not installed"))
struct CMarkTests {
  @Test func `random documents have the blocks that GitHub shows`() throws {
    // Footnotes are only shown where something refers to them.
    let documents = RandomDocument.documents(count: 3_000, seed: 1).map { "[^1] [^2]\n\n" + $0 }
    let comparable = documents.filter { markdown in
      let document = Document(parsing: SourceFile(path: "a.md", text: markdown))
      return !Deviation.all.contains { $0.affects(document) }
    }
    #expect(comparable.count > documents.count * 9 / 10)
    try expectSameOutlines(comparable)
  }

  @Test func `each kind of block is what GitHub shows`() throws {
    try expectSameOutlines(BlockCase.all.filter(\.isComparable).map(\.markdown))
  }

  @Test(.enabled(if: !SharedLists.paths.isEmpty, "there are no shared lists"))
  func `lists have the blocks that GitHub shows`() throws {
    try expectSameOutlines(
      SharedLists.paths.map { path in
        try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      })
  }

  @Test(arguments: Deviation.all)
  func `known differences are differences`(_ deviation: Deviation) throws {
    let outline = PeerOutline(of: deviation.example).result
    #expect(outline == deviation.outline)
    #expect(try CMarkPeer.outlines(of: [deviation.example])[0] != outline)
  }

  private func expectSameOutlines(_ documents: [String]) throws {
    let peers = try CMarkPeer.outlines(of: documents)
    try #require(peers.count == documents.count)
    for (markdown, peer) in zip(documents, peers) {
      let outline = PeerOutline(of: markdown).result
      if outline != peer {
        Issue.record("\(markdown.prefix(500).debugDescription): \(outline) is not \(peer)")
      }
    }
  }
}
