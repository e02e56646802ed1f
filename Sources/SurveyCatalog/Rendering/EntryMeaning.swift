/// What an entry says, ignoring spacing: what rendering must keep.
struct EntryMeaning: Hashable {
  let title: String
  let venue: String?
  let year: String?
  let links: [Link]

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
  /// Whether the entry has venue tags, or could get them without guessing.
  ///
  /// Without tags, both venue and year have to be known.
  var hasVenueTags: Bool { openTag.form != .missing || (venue != nil && year != nil) }

  /// Whether the parts are in the order of the contribution format.
  var hasUsualOrder: Bool {
    var end = range.lowerBound
    func follows(_ part: ByteRange) -> Bool {
      defer { end = part.upperBound }
      return part.lowerBound >= end
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
