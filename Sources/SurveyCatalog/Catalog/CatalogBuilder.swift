/// Walks a document's lines once and gathers topics, entries and frameworks.
struct CatalogBuilder {
  private let document: Document
  private(set) var topics: [Topic] = []
  private(set) var entries = [EntryPlace]()
  private(set) var frameworks: [Framework] = []
  private(set) var anchors = HeadingAnchors()
  /// The open topics, outermost first.
  private var path: [Int] = []
  private var table = FrameworkTable()
  private let topLevel: Int

  init(_ document: Document) {
    self.document = document
    let titles = document.lines.count { $0.kind == .heading && $0.level == 1 }
    // One heading of the first level is the list's title; several are topics.
    topLevel = titles > 1 ? 1 : 2
  }

  mutating func read() {
    for index in document.lines.indices { read(lineAt: index) }
    while let last = path.popLast() { close(last) }
  }

  private mutating func read(lineAt index: Int) {
    let line = document.lines[index]
    switch line.kind {
    case .entry: entries.append(EntryPlace(line: index, topic: path.last))
    case .heading: open(headingAt: index, level: Int(line.level))
    case .tableRow:
      if let framework = table.read(rowAt: index, of: document, topic: path.last) {
        frameworks.append(framework)
        for topic in path { topics[topic].frameworkCount += 1 }
      }
    default: break
    }
    if line.kind != .tableRow { table.close() }
  }

  private mutating func open(headingAt index: Int, level: Int) {
    let title = document.headingText(atLine: index)
    let anchor = anchors.anchor(for: title)
    while let last = path.last, topics[last].level >= level {
      path.removeLast()
      close(last)
    }
    guard level >= topLevel else { return }
    // The papers directly under the parent end at its first subtopic.
    if let parent = path.last, topics[parent].children.isEmpty {
      topics[parent].papers = topics[parent].papers.lowerBound..<entries.count
    }
    let id = topics.count
    if let parent = path.last { topics[parent].children.append(id) }
    let root = path.first.map { topics[$0].perspective } ?? Perspective(heading: title)
    topics.append(
      Topic(
        id: id,
        title: title,
        level: level,
        path: path.map { topics[$0].title } + [title],
        anchor: anchor,
        parent: path.last,
        children: [],
        perspective: root,
        line: index + 1,
        papers: entries.count..<entries.count,
        paperCount: 0,
        frameworkCount: 0
      )
    )
    path.append(id)
  }

  private mutating func close(_ topic: Int) {
    let start = topics[topic].papers.lowerBound
    topics[topic].paperCount = entries.count - start
    if topics[topic].children.isEmpty { topics[topic].papers = start..<entries.count }
  }
}
