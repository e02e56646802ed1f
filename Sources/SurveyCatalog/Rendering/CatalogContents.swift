/// The papers and frameworks of a list with their topics, for comparing two lists in whatever order they
/// have them.
struct CatalogContents {
  /// A paper, and the position of its topic.
  private struct ListedPaper: Hashable {
    let meaning: EntryMeaning
    let topic: Int?
  }

  /// A framework without its place.
  private struct NamedFramework: Hashable {
    let name: String
    let links: [Link]
    let capabilities: [Bool]
  }

  let catalog: Catalog
  // How often the list has each.
  private let papers: [ListedPaper: Int]
  private let frameworks: [NamedFramework: Int]
  private let topics: [[String]: Int]

  /// - Complexity: O(*n*) in the number of bytes.
  init(_ catalog: Catalog) {
    self.catalog = catalog
    papers =
      catalog.papers.indices.lazy.map { position in
        ListedPaper(
          meaning: EntryMeaning(catalog.papers.syntax(at: position), catalog.document.source),
          topic: catalog.papers.entries[position].topic)
      }.counts
    frameworks =
      catalog.frameworks.lazy.map {
        NamedFramework(
          name: $0.name, links: $0.links,
          capabilities: [$0.training, $0.inference, $0.fineTuning])
      }.counts
    topics = catalog.topics.lazy.map { $0.path }.counts
  }

  /// Whether both lists have the same papers and frameworks under the same topics.
  func saySame(as other: CatalogContents) -> Bool {
    papers == other.papers && frameworks == other.frameworks && topics == other.topics
  }
}
