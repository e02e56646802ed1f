/// The headings of a list, and where the items of its tables of contents lead.
struct Outline: Sendable {
  /// The headings, in order, the list's title included.
  let headings: [Heading]
  /// The tables of contents, in order.
  let contents: [ContentsList]
  /// The items of all tables of contents, in order.
  let items: [ContentsItem]
  /// What each of the items leads to.
  private var targets: [Target] = []
  /// The texts of the headings; none where every item leads somewhere.
  private var texts = StringNumbers(capacity: 0)
  /// The heading of each text; nil where several share it.
  private var headingOfText: [Int?] = []

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
    items = contents.count == 1 ? contents[0].items : contents.flatMap(\.items)
    targets.reserveCapacity(items.count)
    var isLost = false
    var others: StringNumbers?
    for item in items {
      if let index = catalog.headingAnchors.heading(at: item.fragment) {
        targets.append(.heading(index))
        continue
      }
      let fragment = item.fragment.lowercased()
      if let index = catalog.headingAnchors.heading(at: fragment) {
        targets.append(.otherCase(index))
        continue
      }
      // HTML is looked through only where an item leads to no heading.
      let places = others ?? HTMLAnchors.all(in: catalog.document)
      others = places
      targets.append(places.contains(fragment) ? .place : .nothing)
      isLost = isLost || targets.last == .nothing
    }
    if isLost { readTexts() }
  }

  private mutating func readTexts() {
    texts = StringNumbers(capacity: headings.count)
    for (index, heading) in headings.enumerated() {
      let number = texts.number(of: heading.text)
      if number == headingOfText.count {
        headingOfText.append(index)
      } else {
        headingOfText[number] = nil
      }
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
    texts.known(text).flatMap { headingOfText[$0] }
  }
}
