/// The headings of a list, and where the items of its tables of contents lead.
struct Outline: Sendable {
  /// The headings, in order, the list's title included.
  let headings: [Heading]
  /// The tables of contents, in order.
  let contents: [ContentsList]
  /// The items of all tables of contents, in order.
  let items: [ContentsItem]
  /// What each of the items leads to.
  private let targets: [Target]
  /// The heading of each text that only one heading has.
  private let headingOfText: [String: Int]

  /// What an item of a table of contents leads to.
  enum Target: Hashable, Sendable {
    /// A heading, by its index.
    case heading(Int)
    /// A heading that has the anchor in other letter case.
    case otherCase(Int)
    /// A place that is no heading: an HTML id, the top of the page.
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
    items = contents.flatMap(\.items)
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

  /// What an item leads to.
  func target(of item: ContentsItem) -> Target { targets[item.position] }

  /// The index of the heading that an item leads to, or else of the only one that has its text.
  func heading(of item: ContentsItem) -> Int? {
    switch target(of: item) {
    case .heading(let index), .otherCase(let index): index
    case .place: nil
    case .nothing: heading(withText: item.title)
    }
  }

  /// The index of the only heading that has the text of an item that leads nowhere.
  func heading(withText text: String) -> Int? {
    headingOfText[text]
  }
}
