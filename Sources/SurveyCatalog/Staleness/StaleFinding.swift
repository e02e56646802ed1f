/// A paper that the list has as a preprint and a dump has at a venue.
public struct StaleFinding: Hashable, Sendable {
  /// How sure it is that the list should name the venue.
  public enum Level: String, CaseIterable, Hashable, Sendable {
    /// The same paper at one venue, not before the preprint and at most four years after it.
    case certain
    /// Perhaps the same paper, or perhaps another year.
    case likely
    /// The paper at more than one venue.
    case several
  }

  /// The paper as the list has it.
  public let paper: Paper
  /// The level.
  public let level: Level
  /// The entries of the dumps, one for each venue and year, the best first.
  public let matches: [StaleMatch]
  /// Why the finding is not certain; nil for one that is.
  public let doubt: String?

  /// Whether the list can be changed without asking anyone.
  public var isWritable: Bool {
    level == .certain && matches[0].isVenueKnown && matches[0].year != nil
  }
}

extension StaleFinding {
  /// The number of years after the preprint's in which a paper usually appears.
  static let yearsToAppear = 4
  /// The number of words of a title from which the same title is the same paper.
  static let tellingWordCount = 4

  /// Finds what entries say of a paper; nil where they say nothing.
  init?(_ subject: StaleSubject, _ all: [StaleMatch]) {
    let listed = subject.paper.venue?.name
    let matches = all.filter { match in
      // Whoever lists a workshop paper wants to hear of a conference, not of another workshop.
      subject.role != .workshop
        || (match.basis.isIdentity && match.isVenueKnown && match.venue != listed
          && Venue(match.venue).kind != .workshop)
    }
    var identical = matches.filter(\.basis.isIdentity)
    let early = identical.filter { Self.isTooEarly($0, for: subject) }
    let inTime = identical.filter { Self.isInTime($0, for: subject) }
    // What appeared before the preprint, or long after it, is most often another paper.
    if !inTime.isEmpty { identical = inTime }
    paper = subject.paper
    guard let best = Self.best(identical) else {
      let similar = matches.filter { Self.isInTime($0, for: subject) }
      guard let best = Self.best(similar) else { return nil }
      self.matches = Self.placesOnce(similar, first: best)
      level = self.matches.count > 1 ? .several : .likely
      doubt =
        self.matches.count > 1 ? "more than one venue has a similar title" : "the titles differ"
      return
    }
    self.matches = Self.placesOnce(identical, first: best)
    if self.matches.count > 1 {
      level = .several
      doubt = "more than one venue"
      return
    }
    doubt = Self.doubt(best, of: subject, isInTime: !inTime.isEmpty, hasEarly: !early.isEmpty)
    // A paper before the preprint's year by its title alone is another paper.
    if inTime.isEmpty, best.basis == .title, early.count == identical.count,
      let year = best.year, let first = subject.firstYear, year < first - 1
    {
      return nil
    }
    level = doubt == nil ? .certain : .likely
  }

  private static func doubt(
    _ match: StaleMatch, of subject: StaleSubject, isInTime: Bool, hasEarly: Bool
  ) -> String? {
    if subject.role == .workshop { return "listed as a workshop paper" }
    guard match.year != nil else { return "no year in the dump" }
    guard let first = subject.firstYear else { return "no year in the list" }
    if !isInTime { return "the preprint is from \(first)" }
    switch match.basis {
    case .id:
      let words = Set(FoldedTitle(match.title).words)
      return words.isDisjoint(with: subject.title.words) ? "the titles differ" : nil
    case .title:
      if subject.title.spacedWordCount < tellingWordCount { return "the title is short" }
      return hasEarly ? "an earlier paper has the same title" : nil
    case .words: return "the titles differ"
    }
  }

  private static func isInTime(_ match: StaleMatch, for subject: StaleSubject) -> Bool {
    guard let year = match.year, let first = subject.firstYear else { return true }
    return first...first + yearsToAppear ~= year
  }

  private static func isTooEarly(_ match: StaleMatch, for subject: StaleSubject) -> Bool {
    guard let year = match.year, let first = subject.firstYear else { return false }
    return year < first
  }

  private static func best(_ matches: [StaleMatch]) -> StaleMatch? {
    matches.max { ($0.order, $1.place) < ($1.order, $0.place) }
  }

  /// One match for each venue and year, the given one first.
  private static func placesOnce(_ matches: [StaleMatch], first: StaleMatch) -> [StaleMatch] {
    var kept = [first]
    let others = matches.sorted {
      (-$0.rank, $0.year ?? 0, $0.venue) < (-$1.rank, $1.year ?? 0, $1.venue)
    }
    for match in others where !kept.contains(where: { $0.hasPlace(of: match) }) {
      kept.append(match)
    }
    return kept
  }
}

extension StaleMatch {
  /// Whether a match names the same venue, and the same year or none.
  fileprivate func hasPlace(of other: StaleMatch) -> Bool {
    venue == other.venue && (year == other.year || year == nil || other.year == nil)
  }

  /// The rank, a year more.
  fileprivate var order: Int { 2 * rank + (year == nil ? 0 : 1) }

  /// How much the basis tells: an id more than a title, a title more than words.
  fileprivate var rank: Int {
    switch basis {
    case .id: 3000
    case .title: 2000
    case .words(let share): share
    }
  }
}
