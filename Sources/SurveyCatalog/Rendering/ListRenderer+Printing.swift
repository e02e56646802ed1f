/// Parts of a rendered list, to be printed by themselves.
extension ListRenderer {
  /// A topic's heading and what stands below it, sub-topics included, as rendered.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes of the list.
  public static func section(
    _ topic: Topic, of catalog: Catalog, style: EntryFormatter.Style = .list
  ) -> [UInt8] {
    let catalog = ListRenderer(.entries, topic: topic).rendered(catalog)
    // Rendering changes no heading: the topic has kept its place among the topics.
    guard catalog.topics.indices.contains(topic.id) else { return [] }
    let lines = catalog.lines(of: catalog.topics[topic.id])
    let range = catalog.document.bytes(ofLines: lines)
    let bytes = catalog.document.source.bytes[range.indices]
    let section = style == .list ? Array(bytes) : catalog.styled(lines, style)
    let end = section.span.trimmed(0..<section.count).upperBound
    return Array(section[..<end]) + Array(catalog.document.newline.utf8)
  }

  /// A list's table of contents as rendered, or the one that the list could have; empty for a list
  /// without topics.
  public static func contents(of catalog: Catalog) -> [UInt8] {
    ContentsRenderer(catalog).rendered()
  }

  /// A list's tables of frameworks as rendered; empty for a list without.
  package static func frameworks(of catalog: Catalog) -> [UInt8] {
    let document = ListRenderer(.frameworks).rendered(catalog).document
    return FrameworksRenderer(document).tables().flatMap {
      document.source.bytes[document.bytes(ofLines: $0).indices]
    }
  }

  /// A whole list with its entries in another style.
  package static func styled(_ catalog: Catalog, _ style: EntryFormatter.Style) -> [UInt8] {
    catalog.styled(catalog.document.lines.indices, style)
  }

  /// Whether a list has a table of contents.
  package static func hasContents(_ document: Document) -> Bool {
    ContentsList.main(of: document) != nil
  }
}

extension Catalog {
  /// The bytes of some lines, each entry among them as a line in another style.
  fileprivate func styled(_ lines: Range<Int>, _ style: EntryFormatter.Style) -> [UInt8] {
    let formatter = EntryFormatter(style: style)
    let edits = papers.indices.compactMap { position -> Edit? in
      guard lines.contains(papers.entries[position].line) else { return nil }
      let paper = papers[position]
      return Edit(paper.range, formatter.line(for: paper))
    }
    let range = document.bytes(ofLines: lines)
    let moved = edits.map {
      Edit(
        ByteRange(
          $0.range.lowerBound - range.lowerBound, $0.range.upperBound - range.lowerBound),
        $0.replacement)
    }
    let part = SourceFile(path: "", bytes: Array(document.source.bytes[range.indices]))
    return part.applying(moved).bytes
  }
}
