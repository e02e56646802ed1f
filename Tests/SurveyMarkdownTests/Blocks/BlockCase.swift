import Testing

/// A document and the outline of its blocks.
struct BlockCase: Sendable, CustomTestStringConvertible {
  let markdown: String
  let outline: String
  /// Whether cmark-gfm knows the construct.
  let isComparable: Bool

  init(_ markdown: String, _ outline: String, isComparable: Bool = true) {
    self.markdown = markdown
    self.outline = outline
    self.isComparable = isComparable
  }

  var testDescription: String { markdown.debugDescription }

  static let all =
    headings + paragraphs + quotes + lists + code + html + tables + references + extensions
}

@Suite struct BlockTests {
  @Test(arguments: BlockCase.headings)
  func `headings have a level and a text`(_ example: BlockCase) { check(example) }

  @Test(arguments: BlockCase.paragraphs)
  func `paragraphs and thematic breaks`(_ example: BlockCase) { check(example) }

  @Test(arguments: BlockCase.quotes)
  func `quotes continue lazily`(_ example: BlockCase) { check(example) }

  @Test(arguments: BlockCase.lists)
  func `lists contain what is indented`(_ example: BlockCase) { check(example) }

  @Test(arguments: BlockCase.code)
  func `code is indented or fenced`(_ example: BlockCase) { check(example) }

  @Test(arguments: BlockCase.html)
  func `HTML blocks have seven kinds`(_ example: BlockCase) { check(example) }

  @Test(arguments: BlockCase.tables)
  func `tables have a header and a delimiter row`(_ example: BlockCase) { check(example) }

  @Test(arguments: BlockCase.references)
  func `reference definitions precede a paragraph`(_ example: BlockCase) { check(example) }

  @Test(arguments: BlockCase.extensions)
  func `task items, footnotes and front matter`(_ example: BlockCase) { check(example) }

  private func check(_ example: BlockCase) {
    let outline = Outline(of: example.markdown).description
    #expect(outline == example.outline)
  }
}
