/// A paper of the list as the entries of dumps are compared with it.
struct StaleSubject: Sendable {
  /// What a dump can say of the paper.
  enum Role: Sendable {
    /// The paper is listed as a preprint: where it has been accepted.
    case preprint
    /// The paper is listed at a workshop: where a longer version has been accepted.
    case workshop
    /// The paper is listed at a venue: whether the dump agrees.
    case published
  }

  let paper: Paper
  let role: Role
  let title: FoldedTitle
  let ids: PaperIdentifiers
  /// The year of the first version, by the arXiv id if there is one.
  let firstYear: Int?
  /// The words, each once.
  let words: [UInt64]
  let weights: [Double]
  let totalWeight: Double

  init(_ paper: Paper, _ role: Role, _ title: FoldedTitle, weights: WordWeights) {
    self.paper = paper
    self.role = role
    self.title = title
    ids = paper.identifiers
    firstYear = ids.arxiv?.year ?? paper.year
    words = Array(Set(title.words)).sorted()
    self.weights = words.map { weights.weight($0) }
    totalWeight = self.weights.reduce(0, +)
  }

  /// The words without one of which no title has enough in common with this one: the heaviest.
  func tellingWords(_ share: Double) -> [UInt64] {
    var rest = (1 - share) * totalWeight
    var telling: [UInt64] = []
    for index in words.indices.sorted(by: { (-weights[$0], words[$0]) < (-weights[$1], words[$1]) })
    {
      telling.append(words[index])
      rest -= weights[index]
      if rest < 0 { break }
    }
    return telling
  }

  /// Whether some ids name the paper.
  func isNamed(by others: PaperIdentifiers) -> Bool {
    if let arxiv = ids.arxiv, arxiv.text == others.arxiv?.text { return true }
    if let openReview = ids.openReview, openReview == others.openReview { return true }
    if let doi = ids.doi, doi.lowercased() == others.doi?.lowercased() { return true }
    if let acl = ids.acl, acl == others.acl { return true }
    return false
  }
}

extension Catalog {
  /// The papers with what a dump can say of them; those that nothing can be said of are left out.
  func staleSubjects(_ weights: WordWeights, titles: [FoldedTitle]) -> [StaleSubject] {
    let papers = Array(papers)
    // A list that names no venues has no stale ones.
    let namesVenues = papers.count { $0.venue != nil } * 2 >= papers.count
    return zip(papers, titles).compactMap { paper, title in
      guard let role = Self.role(of: paper, namesVenues: namesVenues), !title.words.isEmpty else {
        return nil
      }
      return StaleSubject(paper, role, title, weights: weights)
    }
  }

  private static func role(of paper: Paper, namesVenues: Bool) -> StaleSubject.Role? {
    guard let venue = paper.venue else {
      return namesVenues && paper.identifiers.arxiv != nil ? .preprint : nil
    }
    switch venue.kind {
    case .preprint: return .preprint
    case .workshop: return .workshop
    case .conference, .journal: return .published
    case .other: return nil
    }
  }
}
