/// Where an entry of a dump appeared, as a list would write it.
struct DumpVenue: Hashable, Sendable {
  /// The canonical name, with the track; as the dump writes it where the venue is unknown.
  var name: String
  /// The year that the venue's text names.
  var year: Int?
  /// Whether the table knows the venue.
  var isKnown: Bool
  /// Whether the venue is a preprint server.
  var isPreprint: Bool
  /// What the text says of the decision.
  var decision: DumpDecision

  /// Reads the text by which a dump names a venue.
  ///
  /// - Parameters:
  ///   - text: A short name (`ICLR`), proceedings in prose, or OpenReview's `ICLR 2024 poster`.
  ///   - id: OpenReview's id of the venue, `ICLR.cc/2024/Conference`; empty without one.
  ///   - track: The track, where the dump has a field for it.
  ///   - key: The entry's key, `DBLP:conf/iclr/…`, which helps where the text is unknown.
  init(_ text: String, id: String = "", track: String = "", key: String = "") {
    let prose = VenueProse(text.isEmpty ? Self.text(ofID: id) : text)
    year = prose.year ?? VenueProse(id).year
    decision = DumpDecision(prose: text)
    if decision == .unknown { decision = DumpDecision(prose: id) }
    isPreprint = Self.isPreprint(text, key: key)
    // The key of a paper at a workshop names the conference.
    let isTelling = text.isEmpty || key.utf8.starts(with: "DBLP:journals/".utf8)
    let base = prose.base ?? (isTelling ? Self.base(ofKey: key) : nil)
    let trackName = prose.track ?? VenueProse.track(of: track) ?? VenueProse.track(of: id)
    guard let base else {
      name = prose.shortText
      isKnown = false
      return
    }
    let venue = Venue(trackName.map { "\(base) \($0)" } ?? base)
    name = venue.name
    isKnown = venue.isKnown
    if venue.kind == .preprint { isPreprint = true }
  }

  /// How entries of a venue count.
  enum Count: Sendable { case published, preprint, notAccepted, withoutVenue }

  /// How entries of the venue count.
  var count: Count {
    if isPreprint { return .preprint }
    if decision == .notAccepted { return .notAccepted }
    return name.isEmpty ? .withoutVenue : .published
  }

  /// OpenReview's `NeurIPS.cc/2023/Track/Datasets_and_Benchmarks` as text.
  private static func text(ofID id: String) -> String {
    let parts = id.split(separator: "/")
    guard let first = parts.first else { return "" }
    let name = first.split(separator: ".").first ?? first
    let year = parts.first { $0.count == 4 && Int($0) != nil }
    return year.map { "\(name) \($0)" } ?? String(name)
  }

  /// DBLP's name of a series: `iclr` of `DBLP:conf/iclr/FrantarAHA23`.
  private static func base(ofKey key: String) -> String? {
    let parts = key.split(separator: "/")
    guard parts.count > 2, parts[0].hasSuffix("conf") || parts[0].hasSuffix("journals") else {
      return nil
    }
    let venue = Venue(String(parts[1]))
    return venue.isKnown ? venue.name : nil
  }

  private static func isPreprint(_ text: String, key: String) -> Bool {
    let (text, key) = (Array(text.utf8), Array(key.utf8))
    return key.span.contains("journals/corr/", in: key.indices)
      || preprints.contains { text.span.contains($0, in: 0..<min(text.count, $0.utf8.count)) }
  }

  /// How the names of preprint servers start, whatever follows.
  private static let preprints = ["arxiv", "corr abs", "abs/", "biorxiv", "medrxiv", "preprint"]
}

/// What a dump says of the decision on a paper.
enum DumpDecision: Hashable, Sendable {
  case accepted, notAccepted
  /// Nothing is said, or nothing that can be understood.
  case unknown

  /// Reads a status such as `Poster`, `Accept (oral)`, `Long Findings` or `Withdraw`.
  init(status: String) {
    let words = Self.words(status)
    if words.contains(where: { word in Self.refusals.contains { word.hasPrefix($0) } }) {
      self = .notAccepted
    } else if words.contains(where: { word in Self.acceptances.contains { word.hasPrefix($0) } }) {
      self = .accepted
    } else {
      self = .unknown
    }
  }

  /// Reads what OpenReview writes in place of a venue, `Submitted to ICLR 2024`, or a note such as
  /// `under review`; a venue alone says nothing.
  init(prose: String) {
    let text = Array(prose.utf8)
    let isRefused =
      Self.openings.contains { text.span.contains($0, in: 0..<min(text.count, $0.utf8.count)) }
      || Self.phrases.contains { text.span.contains($0, in: text.indices) }
    self = isRefused ? .notAccepted : .unknown
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map { String($0) }
  }

  private static let openings = [
    "submitted", "under review", "reject", "withdraw", "desk", "decision pending", "in preparation",
  ]

  private static let phrases = [
    "withdrawn", "rejected", "submission", "under review", "under_review", "submitted to",
  ]

  private static let refusals = [
    "reject", "withdraw", "desk", "submitted", "submission", "review", "active", "pending",
    "retract",
    "unpublished", "preparation",
  ]

  private static let acceptances = [
    "accept", "oral", "spotlight", "poster", "findings", "main", "long", "short", "notable", "top",
    "highlight", "talk", "award", "best", "technical", "journal", "demo", "published", "regular",
    "proceedings", "press", "inpress", "forthcoming", "conference", "track", "industry",
    "candidate",
  ]
}
