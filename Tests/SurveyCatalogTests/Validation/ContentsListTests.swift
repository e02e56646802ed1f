import Testing

@testable import SurveyCatalog

@Suite struct ContentsListTests {
  private func outline(_ text: String) -> Outline {
    Outline(Catalog(SourceFile(path: "list.md", text: text)))
  }

  @Test func `an item has its text, its anchor and its depth`() throws {
    let document = Document(
      parsing: SourceFile(
        path: "list.md",
        text: "- **[Model *Pruning*](#model-pruning)**\n\t- [Vision](#%EF%B8%8F-vision \"title\")\n"
      ))
    let items = try #require(ContentsList.all(in: document).first).items
    #expect(items.map(\.title) == ["Model Pruning", "Vision"])
    #expect(
      items.map { document.source.text(in: $0.anchor) } == ["model-pruning", "%EF%B8%8F-vision"])
    #expect(items.map(\.fragment) == ["model-pruning", "\u{FE0F}-vision"])
    #expect(items.map(\.indent) == [0, 4])
    #expect(items.map(\.depth) == [0, 1])
  }

  @Test(arguments: [
    ([0, 2, 4, 2, 0], 2), ([0, 4, 8, 4], 4), ([1, 4, 7], 3), ([0, 0], 2),
    ([0, 2, 4, 8, 4, 6, 4, 6], 2),
  ])
  func `a step is the increase of indentation that occurs most often`(
    _ indents: [Int], _ step: Int
  ) {
    let text = indents.map { String(repeating: " ", count: $0) + "- [A](#a)" }
      .joined(separator: "\n")
    let lists = ContentsList.all(in: Document(parsing: SourceFile(path: "list.md", text: text)))
    #expect(lists.map(\.step) == [step])
    #expect(lists.map(\.items.count) == [indents.count])
  }

  @Test func `a heading parts two tables of contents`() {
    let lists = outline("- [A](#a)\n\n- [B](#b)\n# A\n- [C](#b)\n## B\n").contents
    #expect(lists.map { $0.items.map(\.title) } == [["A", "B"], ["C"]])
  }

  @Test(arguments: [
    ("#model-pruning", Outline.Target.heading(1)), ("#Model-Pruning", .otherCase(1)),
    ("#user-content-model-pruning", .heading(1)), ("#model-pruning-1", .heading(3)),
    ("#model--pruning", .nothing), ("#top", .place), ("#", .place), ("#kept", .place),
    ("#in-tags", .heading(2)), ("#named", .place), ("#commented", .nothing),
  ])
  func `an anchor leads to a heading, to a place in HTML or to nothing`(
    _ anchor: String, _ target: Outline.Target
  ) throws {
    let outline = outline(
      """
      - [Text](\(anchor))
      # List
      ## Model Pruning
      <a id="kept"></a> <p name='named'>
      <h2>In <b>Tags</b></h2>
      <!-- <a id="commented"></a> -->

      ## Model Pruning
      """)
    let item = try #require(outline.contents.first?.items.first)
    #expect(outline.target(of: item) == target)
  }

  @Test func `a level that is left out counts for nothing`() {
    let headings = outline("# A\n### B\n### C\n#### D\n## E\n").headings
    #expect(headings.map(\.depth) == [0, 1, 1, 2, 1])
  }

  @Test func `deep and long contents are read in one pass`() {
    var text = ""
    for level in 0..<2_000 {
      text += String(repeating: " ", count: level % 40 * 2) + "- [A](#a<a)\n"
    }
    #expect(outline(text).contents.first?.items.count == 2_000)
  }
}
