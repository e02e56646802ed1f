import SurveyCatalog

/// One paper in full, with all its listings.
struct PaperCard {
  private let ids: PaperIDs
  private let style: Style
  private let width: Int

  init(ids: PaperIDs, style: Style, width: Int) {
    self.ids = ids
    self.style = style
    self.width = min(width, 100)
  }

  /// The lines for a paper, given its listings in list order.
  func lines(for listings: [Paper]) -> [String] {
    guard let paper = listings.first else { return [] }
    var facts: [(name: String, value: String, url: String?)] = []
    if let venue = paper.venue {
      let full = venue.fullName.map { venue.name == $0 ? "" : " — \($0)" } ?? ""
      facts.append(("venue", "\(venue.name)\(full)", nil))
    }
    if let year = paper.year { facts.append(("year", String(year), nil)) }
    for (index, listing) in listings.enumerated() {
      let path = listing.topic.joined(separator: " › ")
      facts.append((index == 0 ? "topic" : "also", "\(path) (line \(listing.line))", nil))
    }
    for link in paper.links {
      facts.append((link.label.isEmpty ? "link" : link.label.lowercased(), link.url, link.url))
    }
    let known = paper.identifiers
    if let arxiv = known.arxiv { facts.append(("arXiv", arxiv.text, nil)) }
    if let id = known.openReview { facts.append(("OpenReview", id, nil)) }
    if let id = known.doi { facts.append(("DOI", id, nil)) }
    if let id = known.acl { facts.append(("ACL", id, nil)) }
    facts.append(("id", ids[paper], nil))

    var lines = paper.title.safeForTerminal().wrapped(to: width).map { style.apply(.title, $0) }
    lines.append("")
    let column = facts.map { $0.name.displayWidth }.max() ?? 0
    for fact in facts {
      let name = style.apply(.dim, fact.name.safeForTerminal().padded(to: column))
      let value = fact.value.safeForTerminal()
      guard fact.url == nil else {
        // A URL is never broken, so that people can copy it.
        lines.append("  \(name)  \(style.link(style.apply(.link, value), url: fact.value))")
        continue
      }
      for (index, part) in value.wrapped(to: max(20, width - column - 4)).enumerated() {
        let margin = index == 0 ? name : String(repeating: " ", count: column)
        lines.append("  \(margin)  \(part)")
      }
    }
    return lines
  }
}
