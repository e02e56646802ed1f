import SurveyCatalog

/// The taxonomy as a tree, with the number of papers of each topic.
struct TopicTree {
  private let catalog: Catalog
  private let topics: [Topic]

  init(_ catalog: Catalog, _ topics: [Topic]) {
    self.catalog = catalog
    self.topics = topics
  }

  func write(to console: Console, style: Style) {
    let top = topics.map { $0.path.count }.min() ?? 0
    let prefixes = TreeDrawing.prefixes(depths: topics.map { $0.path.count - top })
    var table = Table([
      Table.Column(overflow: .truncate), Table.Column(alignment: .right),
    ])
    for (topic, prefix) in zip(topics, prefixes) {
      table.add([
        Table.Cell(topic.title, topic.path.count == top ? .heading : nil, prefix: prefix),
        Table.Cell(Self.count(of: topic), .count),
      ])
    }
    for line in table.lines(width: console.width, style: style) { console.writeLine(line) }
    guard topics.first.map({ $0.parent == nil }) ?? false else { return }
    console.writeLine("")
    console.writeLine(style.apply(.dim, summary))
  }

  private static func count(of topic: Topic) -> String {
    topic.paperCount == 0 && topic.frameworkCount > 0
      ? "\(topic.frameworkCount) fw" : String(topic.paperCount)
  }

  private var summary: String {
    let papers = "\(catalog.papers.count) \(catalog.papers.count == 1 ? "paper" : "papers")"
    let leaves = topics.count { $0.children.isEmpty }
    let frameworks =
      catalog.frameworks.isEmpty ? "" : ", \(catalog.frameworks.count) frameworks (fw)"
    return "\(papers) under \(leaves) \(leaves == 1 ? "topic" : "topics")\(frameworks)"
  }
}
