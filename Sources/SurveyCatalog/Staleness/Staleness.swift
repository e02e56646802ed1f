/// Finds the preprints of a list that have been accepted since, by dumps of what venues published.
///
/// ```swift
/// var staleness = Staleness(catalog)
/// var reader = DumpReader(name: "dblp.bib")
/// while let chunk = nextChunk() {
///   reader.append(chunk)
///   staleness.read(&reader)
/// }
/// reader.finish()
/// staleness.read(&reader)
/// for finding in staleness.report.findings { print(finding.paper.title) }
/// ```
public struct Staleness: Sendable {
  private let index: StaleIndex
  private let papers: [Paper]
  private let ignores: StaleIgnores
  private var matches: [Int: [StaleMatch]] = [:]
  private var counts = DumpCounts()
  private var venues = DumpVenueCache()
  private var title = FoldedTitle()
  private var numbers: [Int] = []
  /// The most matches that are kept of a paper: more of them tell nothing more.
  private static let mostMatches = 12
  /// The least share of two titles' weight that must be the same.
  private static let leastOverlap = 0.6

  /// Prepares a list to be compared with dumps.
  public init(_ catalog: Catalog, ignoring ignores: StaleIgnores = StaleIgnores()) {
    index = StaleIndex(catalog)
    papers = Array(catalog.papers)
    self.ignores = ignores
  }

  /// Compares the list with the entries that a reader has.
  public mutating func read(_ reader: inout DumpReader) {
    while reader.advance() {
      if reader.record.isDecoded {
        consider(reader.record, reader.record.text.span, of: reader.name)
      } else {
        consider(reader.record, reader.bytes.span, of: reader.name)
      }
    }
  }

  private mutating func consider(
    _ record: RawRecord, _ bytes: Span<UInt8>, of dump: String
  ) {
    counts.entries += 1
    guard record.isPaper, !record.title.isEmpty else { return }
    counts.papers += 1
    let venue = venues.number(of: record, bytes, dump: dump)
    var count = record.isPreprint ? .preprint : venues.count(of: venue)
    if count == .published, isRefused(record, bytes) { count = .notAccepted }
    switch count {
    case .published: counts.published += 1
    case .preprint: counts.preprints += 1
    case .notAccepted: counts.notAccepted += 1
    case .withoutVenue: counts.withoutVenue += 1
    }
    guard count == .published else { return }
    let year = bytes.year(in: record.year) ?? venues[venue].year
    venues.cover(venue, year)
    title.fold(bytes, record.title)
    for link in record.links { compareID(link, record, bytes, venue, year, dump) }
    for number in index.papers(titled: title.hash) {
      add(.title, to: number, record, bytes, venue, year, dump)
    }
    compareWords(record, bytes, venue, year, dump)
  }

  /// Whether a status or note says that the paper has not been accepted.
  private func isRefused(_ record: RawRecord, _ bytes: Span<UInt8>) -> Bool {
    if !record.status.isEmpty {
      let status = DumpText.visible(bytes, record.status)
      return !status.isEmpty && DumpDecision(status: status) != .accepted
    }
    guard !record.note.isEmpty else { return false }
    return DumpDecision(prose: DumpText.visible(bytes, record.note)) == .notAccepted
  }

  // MARK: - Comparing

  private mutating func compareID(
    _ link: RawRecord.Link, _ record: RawRecord, _ bytes: Span<UInt8>, _ venue: Int, _ year: Int?,
    _ dump: String
  ) {
    let found = index.papers(withIDKey: StaleIndex.idKey(bytes, link.range))
    guard !found.isEmpty else { return }
    let text = DumpText.visible(bytes, link.range)
    let address: String
    switch link.kind {
    case .url: address = text
    case .doi: address = text.hasPrefix("http") ? text : "https://doi.org/\(text)"
    case .openReview: address = "https://openreview.net/forum?id=\(text)"
    case .arxiv:
      let id = text.lowercased().hasPrefix("arxiv:") ? String(text.dropFirst(6)) : text
      address = id.hasPrefix("http") ? id : "https://arxiv.org/abs/\(id)"
    }
    let ids = PaperIdentifiers(address: address)
    for number in found where index.subjects[number].isNamed(by: ids) {
      add(.id, to: number, record, bytes, venue, year, dump)
    }
  }

  private mutating func compareWords(
    _ record: RawRecord, _ bytes: Span<UInt8>, _ venue: Int, _ year: Int?, _ dump: String
  ) {
    numbers.removeAll(keepingCapacity: true)
    for word in title.words { index.addPapers(withWord: word, to: &numbers) }
    for number in numbers {
      guard index.share(of: number, in: title.words) >= StaleIndex.leastShare else { continue }
      let subject = index.subjects[number]
      guard subject.title.hash != title.hash else { continue }
      var other = FoldedTitle(keepsKey: true)
      other.fold(bytes, record.title)
      guard let overlap = index.weights.overlap(subject.title, other),
        overlap >= Self.leastOverlap
      else { continue }
      add(.words(Int(overlap * 1000)), to: number, record, bytes, venue, year, dump)
    }
  }

  private mutating func add(
    _ basis: StaleMatch.Basis, to number: Int, _ record: RawRecord, _ bytes: Span<UInt8>,
    _ venue: Int, _ year: Int?, _ dump: String
  ) {
    let match = StaleMatch(
      venue: venues[venue].name, isVenueKnown: venues[venue].isKnown, year: year,
      title: DumpText.visible(bytes, record.title).withoutFullStop,
      key: DumpText.visible(bytes, record.key), dump: dump, basis: basis)
    let subject = index.subjects[number]
    // Hashes of different titles may be the same.
    if basis == .title, FoldedTitle(match.title).key != subject.title.key { return }
    guard !ignores.contains(subject.paper, subject.ids, subject.title, key: match.key) else {
      return
    }
    var own = matches[number] ?? []
    if let known = own.firstIndex(where: { $0.place == match.place && $0.basis.isIdentity }) {
      if basis == .id { own[known] = match }
    } else if let known = own.firstIndex(where: { $0.place == match.place }) {
      if basis.isIdentity || own[known].share < match.share { own[known] = match }
    } else if own.count < Self.mostMatches {
      own.append(match)
    } else if let weakest = own.indices.min(by: { own[$0].share < own[$1].share }),
      own[weakest].share < match.share
    {
      own[weakest] = match
    }
    matches[number] = own
  }

  // MARK: - Reporting

  /// What the dumps say of the list.
  public var report: StaleReport {
    var findings: [StaleFinding] = []
    var agreeing = 0
    var differing = 0
    for (number, subject) in index.subjects.enumerated() {
      guard let own = matches[number] else { continue }
      let paper = subject.paper
      let identical = own.filter { $0.basis.isIdentity }
      let agrees = identical.contains { $0.venue == paper.venue?.name && $0.year == paper.year }
      if subject.role != .preprint {
        if agrees { agreeing += 1 } else if !identical.isEmpty { differing += 1 }
      }
      if subject.role == .published || agrees { continue }
      if let finding = StaleFinding(subject, own) { findings.append(finding) }
    }
    return StaleReport(
      findings: findings, counts: counts, coverage: DumpCoverage(venues.years, list: papers),
      preprintCount: index.subjects.count { $0.role == .preprint },
      agreeingCount: agreeing, differingCount: differing)
  }
}

/// What dumps say of a list.
public struct StaleReport: Sendable {
  /// The papers that a dump has at a venue, in the order of the list.
  public let findings: [StaleFinding]
  /// What the dumps hold.
  public let counts: DumpCounts
  /// The venues and years of the dumps.
  public let coverage: DumpCoverage
  /// The number of preprints in the list.
  public let preprintCount: Int
  /// The number of papers that the list and a dump have at the same venue and year.
  public let agreeingCount: Int
  /// The number of papers that the list and a dump have at different venues or years.
  public let differingCount: Int
}

/// What dumps hold, by number.
public struct DumpCounts: Hashable, Sendable {
  /// All entries.
  public internal(set) var entries = 0
  /// Papers: articles and papers in proceedings.
  public internal(set) var papers = 0
  /// Papers that a venue has published; only these are compared.
  public internal(set) var published = 0
  /// Papers on preprint servers.
  public internal(set) var preprints = 0
  /// Papers that were rejected, withdrawn, or are under review.
  public internal(set) var notAccepted = 0
  /// Papers without a venue.
  public internal(set) var withoutVenue = 0
}

extension StaleMatch {
  fileprivate var share: Int {
    if case .words(let share) = basis { return share }
    return 1001
  }
}

extension String {
  /// A title without the full stop that DBLP's XML ends it with.
  fileprivate var withoutFullStop: String {
    hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self
  }
}

extension Span where Element == UInt8 {
  /// The number of the first four digits in a range that may be a year.
  fileprivate func year(in range: Range<Int>) -> Int? {
    var number = 0
    var count = 0
    for index in range {
      guard self[index] &- 0x30 < 10 else {
        if count == 4 { break }
        (number, count) = (0, 0)
        continue
      }
      number = number * 10 + Int(self[index] - 0x30)
      count += 1
      if count == 4 { break }
    }
    return count == 4 && 1900...2099 ~= number ? number : nil
  }
}
