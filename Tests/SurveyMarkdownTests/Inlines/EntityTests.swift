import Testing

@testable import SurveyMarkdown

@Suite struct EntityTests {
  static let names = EntityTable.text.split { $0.isWhitespace }.map { $0.prefix { $0 != "=" } }

  @Test func `all names of HTML are known`() {
    #expect(Self.names.count == 2125)
    #expect(Self.names.map { Array($0.utf8) }.isSorted)
    for name in Self.names {
      let text = "&\(name);"
      #expect(Inlines(text).kinds == [.entity], "\(name)")
    }
  }

  @Test(
    .enabled(if: CMarkPeer.isAvailable, "the Python package cmarkgfm is not installed"))
  func `all names stand for what GitHub shows`() throws {
    let texts = Self.names.map { "x&\($0);x" }
    let peer = try CMarkPeer.inlineHTML(of: texts, definitions: "")
    for (text, html) in zip(texts, peer) {
      #expect(InlineHTML(Inlines(text)).html == html, "\(text)")
    }
  }

  @Test func `names are matched whole and with their case`() {
    for text in ["&Aamp;", "&amP;", "&am;", "&ampx;", "&zzzz;", "&A;", "&;", "&=;", "&U26;"] {
      #expect(Inlines(text).kinds == [.text], "\(text)")
    }
  }
}

extension [[UInt8]] {
  fileprivate var isSorted: Bool {
    zip(self, dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
  }
}
