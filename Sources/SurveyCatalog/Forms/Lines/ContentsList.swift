/// A table of contents: items that link to headings, with text alone between them.
///
/// ```markdown
/// - [Model Compression](#model-compression)
///   - [Quantization](#quantization)
/// ```
struct ContentsList: Hashable, Sendable {
  /// The items, in order; at least one.
  let items: [ContentsItem]
  /// The columns by which one level is indented more than the one above.
  let step: Int
  /// The index of the line of the heading above, nil where there is none.
  let heading: Int?

  /// The columns by which the outermost item is indented.
  var base: Int { items.lazy.map { $0.indent }.min() ?? 0 }

  /// How many steps deeper than the outermost an item is indented.
  func steps(of item: ContentsItem) -> Int { (item.indent - base) / step }

  /// All tables of contents of a document, in order.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  static func all(in document: Document) -> [ContentsList] {
    var lists: [ContentsList] = []
    var heading: Int?
    var items: [ContentsItem] = []
    var position = 0
    // The columns at which the text of the open items begins, outermost first.
    var open: [Int] = []
    for (index, line) in document.lines.enumerated() {
      switch line.kind {
      case .contentsItem:
        if let item = ContentsItem(document, line: index, position: position, within: &open) {
          items.append(item)
          position += 1
        }
      case .blank, .prose, .comment: continue
      default:
        if !items.isEmpty { lists.append(ContentsList(items, below: heading)) }
        items = []
        open = []
        if line.kind == .heading { heading = index }
      }
    }
    if !items.isEmpty { lists.append(ContentsList(items, below: heading)) }
    return lists
  }

  /// The table of contents of the whole list: the one whose heading says so, else the longest.
  static func main(of document: Document) -> ContentsList? {
    let lists = all(in: document)
    let named = lists.first { $0.isNamed(in: document) }
    let likely = lists.filter { list in
      named.map { list.heading == $0.heading } ?? (list.items.count > 1)
    }
    return likely.max { $0.items.count < $1.items.count }
  }

  /// Whether the heading says that the contents stand below it.
  private func isNamed(in document: Document) -> Bool {
    guard let heading else { return false }
    let letters = Slug.letters(of: document.headingText(atLine: heading))
    return ["content", "contents", "tableofcontent", "tableofcontents", "toc"].contains(letters)
  }

  private init(_ items: [ContentsItem], below heading: Int?) {
    self.items = items
    self.heading = heading
    var increases: [Int] = []
    for index in items.indices.dropFirst() where items[index].indent > items[index - 1].indent {
      increases.append(items[index].indent - items[index - 1].indent)
    }
    step = increases.mostFrequent ?? 2
  }
}
