import SurveyCatalog

extension FuzzTarget {
  /// Rendering: a rendered list does not change again, and has the same papers as before.
  static let render = FuzzTarget("render") { bytes throws(Violation) in
    let source = SourceFile(path: "list.md", bytes: bytes)
    for parts in [ListRenderer.Parts.all, .entries, .contents, .frameworks] {
      let renderer = ListRenderer(parts)
      let once = renderer.rendered(source)
      try require(
        renderer.rendered(once).bytes == once.bytes,
        "rendering \(parts.rawValue) twice changes more")
      try require(
        Catalog(once).facts == Catalog(source).facts,
        "rendering \(parts.rawValue) loses a paper")
      if once.bytes == bytes { continue }
      try require(
        digits(once.bytes) == digits(bytes) || parts != .entries,
        "rendering entries changes a number")
    }
    let catalog = Catalog(source)
    for topic in catalog.taxonomy.prefix(3) {
      _ = ListRenderer.section(topic, of: catalog)
      let rendered = ListRenderer(.entries, topic: topic).rendered(source)
      try require(
        Catalog(rendered).facts == catalog.facts, "rendering '\(topic.title)' loses a paper")
    }
    _ = ListRenderer.contents(of: catalog)
  }

  /// The number of times that each ASCII digit occurs in a text.
  private static func digits(_ bytes: [UInt8]) -> [UInt8: Int] {
    var counts: [UInt8: Int] = [:]
    for byte in bytes where byte >= 0x30 && byte <= 0x39 { counts[byte, default: 0] += 1 }
    return counts
  }
}

/// The facts of a paper, wherever it is in its topic.
private struct Facts: Hashable {
  let title: String
  let venue: String?
  let year: Int?
  let urls: [String]
  let topic: [String]
}

extension Catalog {
  fileprivate var facts: [Facts: Int] {
    var counts: [Facts: Int] = [:]
    for paper in papers {
      let facts = Facts(
        title: paper.title, venue: paper.venue?.text, year: paper.year,
        urls: paper.links.map(\.url), topic: paper.topic)
      counts[facts, default: 0] += 1
    }
    return counts
  }
}
