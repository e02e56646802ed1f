/// A preprint and the time since its first version, without any dump.
public struct PreprintAge: Hashable, Sendable {
  /// The paper.
  public let paper: Paper
  /// The paper's id on arXiv.
  public let arxiv: ArXivID
  /// The number of months since the first version.
  public let months: Int
}

/// The preprints of a list by age.
public struct PreprintAges: Sendable {
  /// The preprints with an arXiv id, the oldest first.
  public let preprints: [PreprintAge]
  /// The number of preprints without an arXiv id, whose age is unknown.
  public let unknownCount: Int
  /// The month from which ages are counted: the year and the month from 1.
  public let today: (year: Int, month: Int)

  /// Finds the preprints of a list.
  ///
  /// Without a date ages are counted from the newest arXiv id of the list, so that a list always gives
  /// the same answer.
  public init(
    _ catalog: Catalog, today date: (year: Int, month: Int)? = nil,
    ignoring ignores: StaleIgnores = StaleIgnores()
  ) {
    let papers = Array(catalog.papers)
    let newest = papers.compactMap { $0.identifiers.arxiv }.map { ($0.year, $0.month) }.max {
      $0 < $1
    }
    today = date ?? newest ?? (year: 1991, month: 1)
    var found: [PreprintAge] = []
    var unknownCount = 0
    for paper in papers where paper.venue?.kind == .preprint {
      let ids = paper.identifiers
      guard !ignores.contains(paper, ids, FoldedTitle(paper.title)) else { continue }
      guard let arxiv = ids.arxiv else {
        unknownCount += 1
        continue
      }
      let months = (today.year - arxiv.year) * 12 + today.month - arxiv.month
      found.append(PreprintAge(paper: paper, arxiv: arxiv, months: months))
    }
    preprints = found.sorted { (-$0.months, $0.paper.line) < (-$1.months, $1.paper.line) }
    self.unknownCount = unknownCount
  }

  /// The preprints of at least some months.
  public func preprints(olderThan months: Int) -> [PreprintAge] {
    preprints.filter { $0.months > months }
  }
}

extension PreprintAge {
  /// The address at which DBLP looks the title up.
  public var lookup: String {
    var query = ""
    for byte in paper.title.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."):
        query.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: " "): query += "+"
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        query += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return "https://dblp.org/search?q=\(query)"
  }
}
