/// The headings of a list, and what the items of its tables of contents link to.
struct Outline: Sendable {
  /// The headings, in order, the list's title included.
  let headings: [Heading]
  /// The tables of contents, in order.
  let contents: [ContentsList]
  /// The items of all tables of contents, in order.
  let items: [ContentsItem]
  /// The target of each item.
  private let targets: [Target]
  /// The heading of each text that only one heading has.
  private let headingOfText: [String: Int]

  /// What an item of a table of contents links to.
  enum Target: Hashable, Sendable {
    /// A heading, by its index.
    case heading(Int)
    /// A heading whose anchor differs in case.
    case otherCase(Int)
    /// A place that is not a heading: an HTML id, the top of the page.
    case place
    /// Nothing.
    case nothing
  }

  /// Reads headings and tables of contents.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  init(_ catalog: Catalog) {
    headings = Heading.all(in: catalog)
    contents = ContentsList.all(in: catalog.document)
    items = contents.flatMap { $0.items }
    headingOfText = Dictionary(
      uniqueKeysWithValues: headings.indices.grouped { [headings] in headings[$0].text }
        .filter { $0.count == 1 }.map { [headings] in (headings[$0[0]].text, $0[0]) })
    // HTML is searched only if an item links to no heading.
    lazy var places = HTMLAnchors.all(in: catalog.document)
    targets = items.map { item in
      if let index = catalog.headingAnchors.heading(at: item.fragment) { return .heading(index) }
      let fragment = item.fragment.lowercased()
      if let index = catalog.headingAnchors.heading(at: fragment) { return .otherCase(index) }
      return places.contains(fragment) ? .place : .nothing
    }
  }

  /// What an item links to.
  func target(of item: ContentsItem) -> Target { targets[item.position] }

  /// The index of the heading that an item links to, or else of the only one with its text.
  func heading(of item: ContentsItem) -> Int? {
    switch target(of: item) {
    case .heading(let index), .otherCase(let index): index
    case .place: nil
    case .nothing: heading(withText: item.title)
    }
  }

  /// The index of the only heading with a text; nil if there are none or several.
  func heading(withText text: String) -> Int? {
    headingOfText[text]
  }
}
