/// The venues and years that dumps cover, and what of the list they do not.
public struct DumpCoverage: Hashable, Sendable {
  /// A venue with some of its years.
  public struct Entry: Hashable, Sendable {
    /// The canonical name of the venue.
    public let venue: String
    /// The years in order; empty for all of them.
    public let years: [Int]
    /// The number of papers of the list at the venue.
    public let listedCount: Int

    /// The venue with its years: `ICLR 2013–2024`.
    public var text: String {
      var ranges: [ClosedRange<Int>] = []
      for year in years {
        if let last = ranges.last, last.upperBound + 1 >= year {
          ranges[ranges.count - 1] = last.lowerBound...year
        } else {
          ranges.append(year...year)
        }
      }
      // Many gaps, as of a conference every second year, are told by the first and the last year.
      if ranges.count > 3, let first = years.first, let last = years.last {
        ranges = [first...last]
      }
      let texts = ranges.map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
      }
      // Commas separate venues.
      return years.isEmpty ? venue : "\(venue) \(texts.joined(separator: " and "))"
    }
  }

  /// The venues of the dumps that the table knows, those with most papers in the list first.
  public let covered: [Entry]
  /// The venues and years of papers in the list that the dumps have nothing of.
  public let missing: [Entry]

  init(_ years: [String: Set<Int>], list: [Paper]) {
    var listed: [String: [Int]] = [:]
    for paper in list {
      guard let venue = paper.venue, venue.isKnown, let year = paper.year,
        venue.kind == .conference || venue.kind == .journal
      else { continue }
      listed[venue.name, default: []].append(year)
    }
    covered = years.map {
      Entry(venue: $0.key, years: $0.value.sorted(), listedCount: listed[$0.key]?.count ?? 0)
    }.sorted {
      (-$0.listedCount, -$0.years.count, $0.venue) < (-$1.listedCount, -$1.years.count, $1.venue)
    }
    missing = listed.compactMap { venue, own -> Entry? in
      guard let known = years[venue] else {
        return Entry(venue: venue, years: [], listedCount: own.count)
      }
      let rest = own.filter { !known.contains($0) }
      return rest.isEmpty
        ? nil : Entry(venue: venue, years: Set(rest).sorted(), listedCount: rest.count)
    }.sorted { (-$0.listedCount, $0.venue) < (-$1.listedCount, $1.venue) }
  }
}
