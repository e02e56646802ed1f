import Testing

@testable import SurveyCatalog

/// The list that the program carries.
@Suite struct EmbeddedListTests {
  private let catalog = Catalog(SourceFile.embedded)

  @Test func `it holds all papers and frameworks`() {
    #expect(catalog.papers.count == 440)
    #expect(catalog.frameworks.count == 19)
    #expect(catalog.roots.map(\.perspective) == [.model, .data, .framework])
  }

  @Test func `every paper has a venue, a year, a link and a perspective`() {
    for paper in catalog.papers {
      #expect(paper.venue?.isKnown ?? false, "\(paper.title)")
      #expect(
        paper.year != nil && !paper.links.isEmpty && paper.perspective != nil, "\(paper.title)")
    }
  }

  @Test func `papers stand newest first`() {
    for topic in catalog.topics {
      let years = topic.papers.compactMap { catalog.papers[$0].year }
      #expect(years == years.sorted(by: >), "\(topic.title)")
    }
  }

  @Test func `its contents list leads to its headings`() throws {
    let anchors = Set(catalog.topics.map(\.anchor))
    let document = catalog.document
    let items = document.lines.indices.filter { document.lines[$0].kind == .contentsItem }
    #expect(items.count > 50)
    for index in items {
      let content = document.content(ofLine: index)
      let text = EntryText([content], of: document.source, references: .init())
      let link = try #require(LinkReader(text).links(in: content.indices).first)
      let anchor = String(document.source.text(in: link.address).unicodeScalars.dropFirst())
      #expect(anchors.contains(anchor))
    }
  }
}
