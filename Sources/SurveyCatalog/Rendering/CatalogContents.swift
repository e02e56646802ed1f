/// The papers and frameworks of a list with their topics, for comparing two lists in whatever order they
/// have them.
///
/// Entries of the same bytes say the same, so of two lists that hardly differ few entries are read.
struct CatalogContents {
  let catalog: Catalog
  /// The papers by what their entries and their topics are written with, in the order of the numbers.
  private let entries: [(hash: UInt64, position: Int)]
  /// Frameworks and topics as numbers, in order.
  private let others: [UInt64]

  /// - Complexity: O(*n* log *n*) in the number of papers, and O(*n*) in the number of bytes.
  init(_ catalog: Catalog) {
    self.catalog = catalog
    entries = catalog.papers.indices.map { (hash: catalog.hash(ofEntryAt: $0), position: $0) }
      .sorted { $0.hash < $1.hash }
    others =
      (catalog.frameworks.map(FingerprintMaker.hash) + catalog.topics.map(FingerprintMaker.hash))
      .sorted()
  }

  /// Whether both lists say the same of the same papers and frameworks under the same topics.
  func saySame(as other: CatalogContents) -> Bool {
    guard entries.count == other.entries.count, others == other.others else { return false }
    var (own, their): ([UInt64], [UInt64]) = ([], [])
    var (index, place) = (0, 0)
    while index < entries.count || place < other.entries.count {
      let hash = index < entries.count ? entries[index].hash : .max
      let otherHash = place < other.entries.count ? other.entries[place].hash : .max
      if hash <= otherHash, index < entries.count {
        if hash < otherHash || place == other.entries.count {
          own.append(catalog.hash(ofMeaningAt: entries[index].position))
        } else {
          place += 1
        }
        index += 1
      } else {
        their.append(other.catalog.hash(ofMeaningAt: other.entries[place].position))
        place += 1
      }
    }
    return own.sorted() == their.sorted()
  }
}

extension Catalog {
  /// What entries of the same bytes under the same topic have in common.
  fileprivate func hash(ofEntryAt position: Int) -> UInt64 {
    let place = papers.entries[position]
    var maker = FingerprintMaker()
    maker.add(document.source.bytes.span, document.blockRange(atLine: place.line).indices)
    maker.add(topic: place.topic)
    return maker.fingerprint.hash
  }

  /// What entries that say the same under the same topic have in common.
  fileprivate func hash(ofMeaningAt position: Int) -> UInt64 {
    var maker = FingerprintMaker()
    maker.add(EntryMeaning(papers.syntax(at: position), document.source))
    maker.add(topic: papers.entries[position].topic)
    return maker.fingerprint.hash
  }
}

extension FingerprintMaker {
  fileprivate static func hash(_ framework: Framework) -> UInt64 {
    var maker = FingerprintMaker()
    maker.add(part: framework.name)
    for link in framework.links { maker.add(link) }
    for isGiven in [framework.training, framework.inference, framework.fineTuning] {
      maker.add(isGiven ? 1 : 0)
    }
    return maker.fingerprint.hash
  }

  fileprivate static func hash(_ topic: Topic) -> UInt64 {
    var maker = FingerprintMaker()
    for title in topic.path { maker.add(part: title) }
    return maker.fingerprint.hash
  }

  fileprivate mutating func add(_ meaning: EntryMeaning) {
    add(part: meaning.title)
    add(part: meaning.venue ?? "")
    add(part: meaning.year ?? "")
    for link in meaning.links { add(link) }
  }

  private mutating func add(_ link: Link) {
    add(part: link.label)
    add(part: link.url)
  }

  fileprivate mutating func add(topic: Int?) { add(part: topic.map { String($0) } ?? "") }

  /// Adds a text that others follow; no text has the byte that ends it.
  private mutating func add(part text: String) {
    add(text.utf8.span, text.utf8.span.indices)
    add(0xFF)
  }
}
