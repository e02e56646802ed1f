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
    var byAnchor: [String: Int] = [:]
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

/// A heading of a list.
struct Heading: Hashable, Sendable {
  /// The index of the line.
  let line: Int
  /// The level, 1 to 6.
  let level: Int
  /// How many headings hold this one: a level that is left out counts for nothing.
  let depth: Int
  /// The bytes of the text.
  let range: ByteRange
  /// The text that a reader sees.
  let text: String
  /// The anchor that GitHub gives it, without `#`.
  let anchor: String

  /// All headings of a list, in order.
  static func all(in catalog: Catalog) -> [Heading] {
    let document = catalog.document
    var anchors = HeadingAnchors()
    var open: [Int] = []
    var headings: [Heading] = []
    for (index, line) in document.lines.enumerated() where line.kind == .heading {
      let level = Int(line.level)
      while let last = open.last, last >= level { open.removeLast() }
      let range = document.headingRange(atLine: index)
      let text = document.source.text(in: range)
      headings.append(
        Heading(
          line: index, level: level, depth: open.count, range: range,
          text: Markdown.plainText(of: text), anchor: anchors.anchor(for: text)))
      open.append(level)
    }
    return headings
  }
}
