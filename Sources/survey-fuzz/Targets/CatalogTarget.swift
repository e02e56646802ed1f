import SurveyCatalog

extension FuzzTarget {
  /// The catalog: one paper for each entry, each in its topic and with its own id.
  static let catalog = FuzzTarget("catalog") { bytes throws(Violation) in
    let catalog = Catalog(SourceFile(path: "list.md", bytes: bytes))
    let document = catalog.document
    let entries = document.lines.count { $0.kind == .entry }
    try require(
      catalog.papers.count == entries, "\(catalog.papers.count) papers of \(entries) entries")
    var titles: [String: String] = [:]
    let ids = PaperIDs(catalog)
    for paper in catalog.papers {
      try require(
        document.lines.indices.contains(paper.line - 1)
          && document.lines[paper.line - 1].kind == .entry, "a paper without an entry")
      try require(paper.range.upperBound <= bytes.count, "a paper beyond the end of the list")
      try require(!paper.title.utf8.contains(0x0A), "a title with a newline")
      let id = ids[paper]
      try require(!id.isEmpty && id.utf8.allSatisfy { $0 > 0x20 }, "the id '\(id)' is not a word")
      let other = titles.updateValue(paper.title, forKey: id)
      try require(
        other.map { !$0.isASCII || !paper.title.isASCII || $0.words == paper.title.words } ?? true,
        "two papers have the id '\(id)'")
    }
    var anchors: Set<String> = []
    for topic in catalog.topics {
      try require(
        topic.papers.upperBound <= catalog.papers.count, "a topic with papers that do not exist")
      try require(
        catalog.papers(below: topic).upperBound <= catalog.papers.count,
        "a topic with papers below it that do not exist")
      try require(topic.path.last == topic.title, "a topic's path does not end in its title")
      try require(topic.parent.map { $0 < topic.id } ?? true, "a topic before its parent")
      for child in topic.children {
        try require(
          catalog.topics.indices.contains(child) && catalog.topics[child].parent == topic.id,
          "a child with another parent")
      }
      try require(
        anchors.insert(topic.anchor).inserted,
        "two topics have the anchor '\(topic.anchor)'")
    }
    let childCount = catalog.topics.map(\.children.count).reduce(0, +)
    try require(
      childCount == catalog.topics.count { $0.parent != nil },
      "a topic missing in its parent")
    for topic in catalog.topics.prefix(3) {
      try require(
        topic.anchor.isEmpty || (try? catalog.topic(named: topic.anchor))?.id == topic.id,
        "the anchor '\(topic.anchor)' names another topic")
      _ = try? catalog.topic(named: topic.title)
    }
  }
}

extension String {
  /// The ASCII letters and digits, which distinguish ids.
  fileprivate var words: [UInt8] {
    utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      .filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
  }

  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
