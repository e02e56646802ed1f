/// A list as rules that look at its lines, headings and tables of contents see it.
struct ListContext: Sendable {
  let document: Document
  let catalog: Catalog
  /// The lines whose findings are asked for; nil for all.
  let focus: LineSet?
  /// The headings and what leads to them.
  let outline: Outline

  init(_ catalog: Catalog, focus: LineSet?) {
    document = catalog.document
    self.catalog = catalog
    self.focus = focus
    outline = Outline(catalog)
  }

  /// Whether findings at a line, by its index, are asked for.
  func isInFocus(line: Int) -> Bool { focus?.contains(line) ?? true }
}
