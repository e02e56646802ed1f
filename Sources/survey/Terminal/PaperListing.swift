import SurveyCatalog

/// Papers for people: grouped by topic, a line of facts below each title.
struct PaperListing {
  private let catalog: Catalog
  private let style: Style
  private let width: Int

  init(_ catalog: Catalog, style: Style, width: Int) {
    self.catalog = catalog
    self.style = style
    self.width = min(width, 120)
  }

  /// Writes the papers of a topic under the headings of its subtopics.
  func write(_ topic: Topic, to console: Console) {
    let path = topic.path.dropLast().map { $0.safeForTerminal() }.joined(separator: " › ")
    if !path.isEmpty { console.writeLine(style.apply(.dim, path)) }
    writeSection(topic, to: console)
    console.writeLine("")
    let count = topic.paperCount == 1 ? "1 paper" : "\(topic.paperCount) papers"
    console.writeLine(style.apply(.dim, count))
  }

  private func writeSection(_ topic: Topic, to console: Console) {
    console.writeLine(style.apply(.heading, topic.title.safeForTerminal()))
    for position in topic.papers {
      console.writeLine("")
      for line in lines(for: catalog.papers[position]) { console.writeLine("  " + line) }
    }
    for child in topic.children {
      console.writeLine("")
      writeSection(catalog.topics[child], to: console)
    }
  }

  /// The lines for one paper: its wrapped title with matches highlighted, and its facts.
  func lines(
    for paper: Paper, topics: [String] = [], matches: [Range<Int>] = []
  ) -> [String] {
    let wrapped = paper.title.safeForTerminal().wrapped(to: width - 2)
    let title = Highlight(paper.title, matches).styled(wrapped, style).map { line in
      style.link(style.apply(.title, line), url: paper.url ?? "")
    }
    var facts: [String] = []
    let venue = paper.venue.map { style.apply(.venue, $0.name.safeForTerminal()) }
    let year = paper.year.map { style.apply(.year, String($0)) }
    let place = [venue, year].compactMap { $0 }.joined(separator: " ")
    if !place.isEmpty { facts.append(place) }
    for topic in topics { facts.append(topic.safeForTerminal()) }
    for link in paper.links {
      let label = link.label.isEmpty ? "link" : link.label.lowercased().safeForTerminal()
      facts.append(
        style.hyperlinks
          ? style.link(style.apply(.link, label), url: link.url)
          : "\(style.apply(.dim, label)) \(style.apply(.link, link.url.safeForTerminal()))")
    }
    return title + Self.filled(facts, separator: style.apply(.dim, " · "), width: width - 2)
  }

  /// Joins pieces into lines no wider than the width, if the pieces are not wider themselves.
  static func filled(_ pieces: [String], separator: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces {
      let size = piece.visibleWidth
      if !line.isEmpty, used + 3 + size > width {
        lines.append(line)
        line = ""
        used = 0
      }
      line += line.isEmpty ? piece : separator + piece
      used += (used == 0 ? 0 : 3) + size
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}

extension String {
  /// The number of columns of a styled text, whose escape sequences take none.
  var visibleWidth: Int {
    guard utf8.contains(0x1B) else { return displayWidth }
    var plain = String.UnicodeScalarView()
    var isEscape = false
    var isLink = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{1B}" where isLink: break
      case "\u{1B}": isEscape = true
      case "]" where isEscape: (isEscape, isLink) = (false, true)
      case "\\" where isLink, "\u{7}" where isLink: isLink = false
      case _ where isLink: break
      case "m" where isEscape: isEscape = false
      case _ where isEscape: break
      default: plain.append(scalar)
      }
    }
    return String(plain).displayWidth
  }
}
