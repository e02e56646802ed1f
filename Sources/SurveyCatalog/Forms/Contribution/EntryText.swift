/// The inline elements of one entry: what a reader sees of its parts, and where its links are.
struct EntryText: Sendable {
  let source: SourceFile
  let inlines: Inlines
  /// The links that Markdown has, by the offset of their opening bracket.
  private var links: [Int: Int] = [:]
  /// Code, comments, escapes and the like, in order: brackets inside them open nothing.
  private var opaque: [ByteRange] = []

  /// Parses the text of an entry, given as the pieces of its lines.
  init(_ content: [ByteRange], of source: SourceFile, references: LinkReferences) {
    self.source = source
    inlines = Inlines(parsing: content, of: source, references: references)
    for (index, node) in inlines.nodes.enumerated() {
      switch node.kind {
      case .link: links[node.range.lowerBound] = index
      case .code, .html, .escape, .entity, .autolink, .bareLink: opaque.append(node.range)
      default: break
      }
    }
  }

  /// The link of Markdown that starts at an opening bracket.
  func link(at offset: Int) -> Inline? { links[offset].map { inlines.nodes[$0] } }

  /// Where the URL of a link of Markdown leads.
  func url(ofLinkAt offset: Int) -> String? { links[offset].map { inlines.url(of: $0) } }

  /// The image that a link consists of, if it does.
  func image(inLinkAt offset: Int) -> Inline? {
    guard let index = links[offset], index + 1 < inlines.nodes[index].end else { return nil }
    let first = inlines.nodes[index + 1]
    return first.kind == .image && first.end == inlines.nodes[index].end ? first : nil
  }

  /// The end of the code, comment or other element in which a byte is ordinary.
  func endOfOpaque(at offset: Int) -> Int? {
    var (low, high) = (0, opaque.count)
    while low < high {
      let middle = (low + high) / 2
      if opaque[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < opaque.count, opaque[low].lowerBound <= offset else { return nil }
    return opaque[low].upperBound
  }

  /// What a reader sees of a part of the entry.
  func visible(_ range: ByteRange) -> String { inlines.text(in: range) }

  /// What a reader sees of a part of the entry, if it has that part.
  func visible(_ range: ByteRange?) -> String? { range.map { visible($0) } }
}
