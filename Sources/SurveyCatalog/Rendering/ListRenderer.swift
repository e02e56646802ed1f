/// Rewrites a list in its usual form, by edits: what needs no change keeps every byte.
///
/// ```swift
/// let rendered = ListRenderer().rendered(source)
/// let patch = Patch(from: source, to: rendered)
/// ```
///
/// Rendering a rendered list changes nothing; a list that would change forever is left as it is. No
/// paper, and nothing between papers, is lost: a step that would change the catalog is skipped.
public struct ListRenderer: Sendable {
  /// The parts of a list that can be rendered.
  public struct Parts: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int

    /// Creates a set from bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// The entries: their form and their order.
    public static let entries: Parts = Parts(rawValue: 1)
    /// The table of contents.
    public static let contents: Parts = Parts(rawValue: 2)
    /// The table of frameworks.
    public static let frameworks: Parts = Parts(rawValue: 4)
    /// Everything.
    public static let all: Parts = [.entries, .contents, .frameworks]
  }

  /// The parts to render.
  public let parts: Parts
  /// The topic whose entries are rendered, subtopics included; nil for all.
  public let topic: Topic?
  /// Creates a renderer of parts of a list, or of the entries of a topic.
  public init(_ parts: Parts = .all, topic: Topic? = nil) {
    self.parts = parts
    self.topic = topic
  }

  /// The rendered list.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes.
  public func rendered(_ source: SourceFile) -> SourceFile {
    rendered(Catalog(source)).document.source
  }

  /// The catalog of the rendered list.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes.
  public func rendered(_ catalog: Catalog) -> Catalog {
    // One pass is enough for lists as people write them. In a damaged list, an edit may change how the
    // lines around it are read; a list that never becomes stable is returned unchanged.
    var list = RenderedList(catalog)
    for _ in 0...Self.mostPasses {
      guard list.changes({ render(&$0) }) else { return list.catalog }
    }
    return catalog
  }

  private static let mostPasses = 8

  private func render(_ list: inout RenderedList) {
    if parts.contains(.entries) {
      list.take { Self.entryEdits(for: $0.document, in: $0.lines(of: topic)) }
      list.takeEach { OrderRenderer.editsByRun(for: $0.document, in: $0.lines(of: topic)) }
      list.take { $0.document.trailingBlankEdits(in: $0.lines(of: topic)) }
    }
    if parts.contains(.contents) {
      list.take { ContentsRenderer($0).edits() }
    }
    if parts.contains(.frameworks) {
      list.take { FrameworksRenderer($0.document).edits() }
    }
  }

  /// The edits that bring single entries into form.
  private static func entryEdits(for document: Document, in lines: Range<Int>) -> [Edit] {
    document.sections(in: lines).flatMap { section in
      EntryBlock.all(in: section.lines, of: document).flatMap { block in
        (block.entry..<block.lines.upperBound).compactMap { line in
          EntryRewriter.edit(
            entryAt: line, in: document, isNested: line > block.entry || block.parent != nil)
        }
      }
    }
  }
}

extension Document {
  /// The edits that remove trailing whitespace, except in fences and comments and at hard line breaks.
  fileprivate func trailingBlankEdits(in range: Range<Int>) -> [Edit] {
    guard !hasOwnForm else { return [] }
    let bytes = source.bytes.span
    var edits: [Edit] = []
    for index in range where lines[index].kind != .fence && lines[index].kind != .comment {
      let content = content(ofLine: index)
      var end = content.upperBound
      while end > content.lowerBound, bytes[end - 1] == .space || bytes[end - 1] == .tab {
        end -= 1
      }
      // A list marker needs its space.
      let marker = markerWidth(ofLine: index)
      if marker > 0 { end = max(end, min(indent(ofLine: index).end + marker, content.upperBound)) }
      guard end < content.upperBound else { continue }
      let isBreak =
        lines[index].kind == .prose && content.upperBound - end > 1
        && bytes[content.upperBound - 1] == .space && index + 1 < lines.count
        && lines[index + 1].kind == .prose
      if !isBreak { edits.append(.delete(ByteRange(end, content.upperBound))) }
    }
    return edits
  }
}

/// A list between the steps of its rendering.
private struct RenderedList {
  private(set) var catalog: Catalog
  private var contents: CatalogContents?
  private var hasChanged = false

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// Applies edits, unless papers would be lost or changed.
  mutating func take(_ step: (Catalog) -> [Edit]) {
    takeEach { [step($0)] }
  }

  /// Applies groups of edits, except those that would lose or change papers.
  mutating func takeEach(_ step: (Catalog) -> [[Edit]]) {
    let groups = step(catalog).filter { !$0.isEmpty }
    guard !groups.isEmpty else { return }
    let document = catalog.document
    let source = document.source
    let before = contents ?? CatalogContents(catalog)
    contents = before
    let next = groups.outcomeOfMost { groups -> CatalogContents? in
      let next = CatalogContents(
        Catalog(document.withSource(source.applying(groups.flatMap { $0 }))))
      return next.saySame(as: before) ? next : nil
    }
    guard let next, next.catalog.document.source.bytes != source.bytes else { return }
    contents = next
    catalog = next.catalog
    hasChanged = true
  }

  /// Makes a pass and returns whether it changed anything.
  mutating func changes(_ pass: (inout Self) -> Void) -> Bool {
    hasChanged = false
    pass(&self)
    return hasChanged
  }
}

extension Catalog {
  /// The lines of a topic and all topics below it; all lines for nil.
  package func lines(of topic: Topic?) -> Range<Int> {
    let lines = document.lines
    guard let topic else { return lines.indices }
    let start = min(topic.line - 1, lines.count)
    let end = topics[(topic.id + 1)...].first { $0.level <= topic.level }?.line
    return start..<max(start, end.map { $0 - 1 } ?? lines.count)
  }
}
