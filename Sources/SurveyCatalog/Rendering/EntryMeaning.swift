/// What an entry says, whatever its spacing: what rendering must keep.
struct EntryMeaning: Equatable {
  private let title: String
  private let venue: String?
  private let year: String?
  private let links: [Link]

  init(_ entry: EntrySyntax, _ source: SourceFile) {
    title = source.unbrokenText(in: entry.title)
    venue = entry.venue.map { source.unbrokenText(in: $0) }
    year = entry.year.map { source.text(in: $0) }
    links = entry.links.map {
      Link(label: source.unbrokenText(in: $0.label), url: source.unblankedText(in: $0.address))
    }
  }
}

extension EntrySyntax {
  /// Whether the entry marks its venue, or could without guessing.
  ///
  /// A year with half a tag, or a venue told by the table alone, is marked where both are known.
  var hasVenueTags: Bool { openTag.form != .missing || (venue != nil && year != nil) }

  /// Whether the parts stand in the order of the contribution format.
  var hasUsualOrder: Bool {
    var end = range.start
    func follows(_ part: ByteRange) -> Bool {
      defer { end = part.end }
      return part.start >= end
    }
    guard follows(marker), follows(title), hasVenueTags || hasNoTags else { return false }
    if hasVenueTags {
      guard follows(openTag.range) else { return false }
      if let venue, !follows(venue) { return false }
      if let year, !follows(year) { return false }
      guard follows(closeTag.range) else { return false }
    }
    return links.allSatisfy { follows($0.range) }
  }
}

extension Catalog {
  /// The papers and frameworks with their topics, as numbers that are equal where nothing was lost.
  ///
  /// The numbers are in no order of the list: papers may have moved within their topic.
  func contentsFingerprint(_ parallelism: some Parallelism) -> [UInt64] {
    var numbers = parallelism.inHalves(of: papers.indices, leastForTwo: 1024) { positions in
      positions.map { position in
        var maker = FingerprintMaker()
        maker.add(meaningOf: papers.syntax(at: position), document.source)
        maker.add(part: papers.topic(at: position).map { String($0.id) } ?? "")
        return maker.fingerprint.hash
      }
    } adding: {
      $0 += $1
    }
    numbers += frameworks.map { framework in
      var maker = FingerprintMaker()
      maker.add(part: framework.name)
      for link in framework.links {
        maker.add(part: link.label)
        maker.add(part: link.url)
      }
      for isGiven in [framework.training, framework.inference, framework.fineTuning] {
        maker.add(isGiven ? 1 : 0)
      }
      return maker.fingerprint.hash
    }
    numbers += topics.map { topic in
      var maker = FingerprintMaker()
      for title in topic.path { maker.add(part: title) }
      return maker.fingerprint.hash
    }
    return numbers.sorted()
  }
}

extension FingerprintMaker {
  /// No text has this byte.
  private static let end: UInt8 = 0xFF

  /// Adds a text that others follow.
  fileprivate mutating func add(part text: String) {
    add(text.utf8.span, text.utf8.span.indices)
    add(Self.end)
  }

  /// Adds what ``EntryMeaning`` has.
  fileprivate mutating func add(meaningOf entry: EntrySyntax, _ source: SourceFile) {
    add(part: source.unbrokenText(in: entry.title))
    add(part: entry.venue.map { source.unbrokenText(in: $0) } ?? "")
    add(part: entry.year.map { source.text(in: $0) } ?? "")
    for link in entry.links {
      add(part: source.unbrokenText(in: link.label))
      add(part: source.unblankedText(in: link.address))
    }
  }
}
