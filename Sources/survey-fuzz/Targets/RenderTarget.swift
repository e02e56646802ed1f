import SurveyCatalog

extension FuzzTarget {
  /// Rendering: what was rendered stays, and says of every paper what the list said.
  static let render = FuzzTarget("render") { bytes throws(Violation) in
    let source = SourceFile(path: "list.md", bytes: bytes)
    for parts in [ListRenderer.Parts.all, .entries, .contents, .frameworks] {
      let renderer = ListRenderer(parts)
      let once = renderer.rendered(source)
      try require(
        renderer.rendered(once).bytes == once.bytes,
        "rendering \(parts.rawValue) twice changes more")
      try require(
        Catalog(once).sayings == Catalog(source).sayings,
        "rendering \(parts.rawValue) loses a paper")
      if once.bytes == bytes { continue }
      try require(
        words(once.bytes) == words(bytes) || parts != .entries,
        "rendering entries changes a word")
    }
    let catalog = Catalog(source)
    for topic in catalog.taxonomy.prefix(3) {
      _ = ListRenderer.section(topic, of: source)
      let rendered = ListRenderer(.entries, topic: topic).rendered(source)
      try require(
        Catalog(rendered).sayings == catalog.sayings, "rendering '\(topic.title)' loses a paper")
    }
    _ = ListRenderer.contents(of: source)
  }

  /// How often each letter and digit of ASCII stands in a text, those of tags left out.
  private static func words(_ bytes: [UInt8]) -> [UInt8: Int] {
    var counts: [UInt8: Int] = [:]
    for byte in bytes where byte >= 0x30 && byte <= 0x39 { counts[byte, default: 0] += 1 }
    return counts
  }
}

/// What a list says of a paper, wherever in its topic it stands.
private struct Saying: Hashable {
  let title: String
  let venue: String?
  let year: Int?
  let urls: [String]
  let topic: [String]
}

extension Catalog {
  fileprivate var sayings: [Saying: Int] {
    var counts: [Saying: Int] = [:]
    for paper in papers {
      let saying = Saying(
        title: paper.title, venue: paper.venue?.text, year: paper.year,
        urls: paper.links.map(\.url), topic: paper.topic)
      counts[saying, default: 0] += 1
    }
    return counts
  }
}
