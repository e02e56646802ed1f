/// A paper that someone would add to a list.
package struct Contribution: Sendable {
  /// What the contribution says.
  package var fields: EntryFields

  package init(_ fields: EntryFields) {
    self.fields = fields
  }

  /// Reads a contribution line, with or without a bullet and a full stop; nil where it is none.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  package init?(line: String) {
    let document = Document(parsing: SourceFile(path: "", text: line), as: .lines)
    let papers = Catalog(document).papers
    guard papers.count == 1, let paper = papers.first,
      document.lines.allSatisfy({ [.entry, .continuation, .blank].contains($0.kind) })
    else { return nil }
    fields = EntryFields(paper)
  }

  // MARK: - In a list

  /// The line as the list would have it: its bullet, its labels for papers and code.
  ///
  /// - Complexity: O(*n*) in the number of papers.
  package func line(for topic: Topic, of catalog: Catalog) -> String {
    var fields = fields
    let labels = LabelHabit(catalog)
    fields.links = fields.links.map { Link(label: labels.label(of: $0), url: $0.url) }
    let neighbor = topic.papers.first ?? catalog.papers.indices.first
    let marker = neighbor.map { catalog.papers.syntax(at: $0).marker }
    let bullet = marker.map { catalog.document.source.text(in: $0) } ?? "-"
    return EntryFormatter(bullet: bullet).line(for: fields)
  }

  /// The positions of the papers of a list that are this one.
  ///
  /// - Complexity: O(*n*) in the number of papers.
  package func listings(in catalog: Catalog) -> [Int] {
    PaperIndex(catalog).positions(of: PaperIdentity(title: fields.title, links: fields.links))
  }
}

/// What a list calls its links to papers and code.
private struct LabelHabit {
  /// As many papers as tell a habit.
  private static let sampleSize = 200

  private var paper: String?
  private var code: String?

  init(_ catalog: Catalog) {
    var counts: [String: Int] = [:]
    for paper in catalog.papers.prefix(Self.sampleSize) {
      for link in paper.links where link.role != .other { counts[link.label, default: 0] += 1 }
    }
    func favorite(_ role: Link.Role) -> String? {
      counts.filter { Link(label: $0.key, url: "").role == role }
        .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    paper = favorite(.paper)
    code = favorite(.code)
  }

  /// The list's own word for what the label says; labels that say more are kept.
  func label(of link: Link) -> String {
    switch link.label.lowercased() {
    case "pdf", "paper": paper ?? "Paper"
    case "code": code ?? "Code"
    default: link.label
    }
  }
}

extension Contribution {
  /// The year that decides where the paper stands: a preprint's is that of its arXiv id.
  package var decidedYear: Int? {
    let line = EntryFormatter().line(for: fields)
    let document = Document(parsing: SourceFile(path: "", text: line))
    let order = OrderRenderer(document: document)
    return order.year(ofEntryAt: 0) ?? fields.year
  }
}
