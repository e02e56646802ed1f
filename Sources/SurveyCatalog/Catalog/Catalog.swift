/// A paper list understood: its topics, papers and frameworks.
///
/// ```swift
/// let catalog = Catalog(Document(parsing: .embedded))
/// for paper in catalog.papers where paper.venue?.name == "ICLR" { print(paper.title) }
/// ```
public struct Catalog: Sendable {
  /// The lines that were read.
  public let document: Document
  /// The topics, in the order of the list.
  public let topics: [Topic]
  /// The papers, in the order of the list.
  public let papers: PaperCollection
  /// The frameworks, in the order of the list.
  public let frameworks: [Framework]
  /// The anchors of all headings, those that are no topics included, in the order of the list.
  let headingAnchors: HeadingAnchors

  /// Reads a document's topics, papers and frameworks.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  public init(_ document: Document) {
    var builder = CatalogBuilder(document)
    builder.read()
    self.document = document
    topics = builder.topics
    frameworks = builder.frameworks
    headingAnchors = builder.anchors
    papers = PaperCollection(document, entries: builder.entries, topics: builder.topics)
  }

  /// Reads a list's bytes into a catalog.
  public init(_ source: SourceFile) {
    self.init(Document(parsing: source))
  }

  /// Another version of the list, read with the same forms.
  package func withSource(_ source: SourceFile) -> Catalog { Catalog(document.withSource(source)) }

  /// The topics of the taxonomy: all below a root, without headings that hold nothing at all.
  ///
  /// - Complexity: O(*n*) in the number of topics.
  public var taxonomy: [Topic] {
    var isShown: [Bool] = []
    for topic in topics {
      isShown.append(
        topic.parent.map { isShown[$0] } ?? (topic.paperCount > 0 || topic.frameworkCount > 0))
    }
    return topics.filter { isShown[$0.id] }
  }

  /// The topics that no other topic holds, without those that hold nothing.
  public var roots: [Topic] { taxonomy.filter { $0.parent == nil } }

  /// The positions of the papers under a topic and all topics below it.
  public func papers(below topic: Topic) -> Range<Int> {
    topic.papers.lowerBound..<topic.papers.lowerBound + topic.paperCount
  }
}
