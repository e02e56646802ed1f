/// The headings of a list, and where the items of its tables of contents lead.
struct Outline: Sendable {
  /// The headings, in order, the list's title included.
  let headings: [Heading]
  /// The tables of contents, in order.
  let contents: [ContentsList]
  /// What the items lead to, by the index of their lines.
  private var targets: [Int: Target] = [:]
  /// The headings by their text; -1 where several share it.
  private var byText: [String: Int] = [:]

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
  /// - Complexity: O(*n* log *n*) in the number of lines.
  init(_ catalog: Catalog) {
    headings = Heading.all(in: catalog)
    contents = ContentsList.all(in: catalog.document)
    guard !contents.isEmpty else { return }
    var byAnchor = Dictionary<String, Int>(minimumCapacity: headings.count)
    byText.reserveCapacity(headings.count)
    targets.reserveCapacity(contents.reduce(0) { $0 + $1.items.count })
    for (index, heading) in headings.enumerated() {
      if byAnchor[heading.anchor] == nil { byAnchor[heading.anchor] = index }
      byText[heading.text] = byText[heading.text] == nil ? index : -1
    }
    var others: Set<String>?
    for item in contents.lazy.flatMap(\.items) {
      if let index = byAnchor[item.fragment] {
        targets[item.line] = .heading(index)
        continue
      }
      let fragment = item.fragment.lowercased()
      if let index = byAnchor[fragment] {
        targets[item.line] = .otherCase(index)
        continue
      }
      // HTML is looked through only where an item leads to no heading.
      let places = others ?? HTMLAnchors.all(in: catalog.document)
      others = places
      targets[item.line] = places.contains(fragment) ? .place : .nothing
    }
  }

  /// What an item leads to.
  func target(of item: ContentsItem) -> Target { targets[item.line] ?? .nothing }

  /// The index of the heading that an item leads to, or else of the only one that has its text.
  func heading(of item: ContentsItem) -> Int? {
    switch target(of: item) {
    case .heading(let index), .otherCase(let index): index
    case .place: nil
    case .nothing: heading(withText: item.title)
    }
  }

  /// The index of the only heading that has a text.
  func heading(withText text: String) -> Int? {
    byText[text].flatMap { $0 < 0 ? nil : $0 }
  }
}
