/// The papers of a page in sections by topic, and the links to these.
struct PageList {
  private let catalog: Catalog
  private let ids: PaperIDs
  /// The topics with papers.
  let topics: [Topic]
  /// The number of topics above each topic.
  private let depths: [Int]

  init(_ catalog: Catalog) {
    self.catalog = catalog
    ids = PaperIDs(catalog)
    topics = catalog.taxonomy.filter { $0.paperCount > 0 }
    var depths: [Int] = []
    for topic in catalog.topics { depths.append(topic.parent.map { depths[$0] + 1 } ?? 0) }
    self.depths = depths
  }

  /// Writes the nested links to the topics, with the number of papers below each.
  func writeContents(to html: inout HTMLWriter) {
    var open = 0
    for topic in topics {
      let depth = depths[topic.id] + 1
      if depth > open {
        html.raw(String(repeating: "\n<ul>\n<li>", count: depth - open))
      } else {
        html.raw("</li>\n" + String(repeating: "</ul>\n</li>\n", count: open - depth) + "<li>")
      }
      open = depth
      html.raw("<a")
      html.attribute("href", "#topic:" + topic.anchor)
      html.raw(">")
      html.text(topic.title)
      html.raw("</a> <small>\(topic.paperCount)</small>")
    }
    html.raw(String(repeating: "</li>\n</ul>\n", count: open))
  }

  /// Writes a section for each topic, with the papers right under it.
  func writeSections(to html: inout HTMLWriter) {
    var written: Set<String> = []
    let start = catalog.topics.first?.papers.lowerBound ?? catalog.papers.count
    if start > 0 {
      html.raw("<section>\n<h2>Papers</h2>\n")
      write(papersAt: 0..<start, &written, to: &html)
      html.raw("</section>\n")
    }
    for topic in topics {
      let level = min(6, depths[topic.id] + 2)
      html.raw("<section")
      html.attribute("id", "topic:" + topic.anchor)
      if let perspective = topic.perspective {
        html.attribute("data-perspective", perspective.rawValue)
      }
      html.raw(">\n<h\(level)>")
      html.text(topic.title)
      html.raw("</h\(level)>\n")
      write(papersAt: topic.papers, &written, to: &html)
      html.raw("</section>\n")
    }
  }

  private func write(
    papersAt positions: Range<Int>, _ written: inout Set<String>, to html: inout HTMLWriter
  ) {
    guard !positions.isEmpty else { return }
    html.raw("<ol>\n")
    for position in positions {
      let paper = catalog.papers[position]
      let id = ids[paper]
      html.raw("<li")
      // A paper listed again is marked with the id of its first entry.
      html.attribute(written.insert(id).inserted ? "id" : "data-id", id)
      html.raw(">")
      write(paper, to: &html)
      html.raw("</li>\n")
    }
    html.raw("</ol>\n")
  }

  private func write(_ paper: Paper, to html: inout HTMLWriter) {
    var links = paper.links
    html.link(paper.title, to: paper.url ?? "")
    // The title is linked to the paper; a link to code is shown in any case.
    links.removeAll { $0.url == paper.url && $0.role != .code && WebAddress.isWeb($0.url) }
    if let authors = paper.authors {
      html.raw("<p class=\"by\">")
      html.text(authors)
      html.raw("</p>")
    }
    html.raw("<p>")
    if let venue = paper.venue {
      html.raw("<b")
      html.attribute("class", venue.kind.rawValue)
      html.raw(">")
      html.text(venue.name)
      html.raw("</b> ")
    }
    if let year = paper.year { html.raw("<time>\(year)</time> ") }
    for link in links {
      let label = link.label.isEmpty ? "Link" : link.label
      html.link(label, to: link.url, role: link.role)
      html.raw(" ")
    }
    if let note = paper.note {
      html.raw("<em>")
      html.text(note)
      html.raw("</em>")
    }
    html.raw("</p>")
  }
}
