extension Statistics {
  /// What papers are counted by.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    /// The year.
    case year
    /// The canonical name of the venue.
    case venue
    /// The kind of the venue: conference, journal, …
    case kind
    /// The perspective.
    case perspective
    /// The headings above the paper, outermost first.
    case topic
    /// Whether the paper has code.
    case code
    /// The month of the first submission to arXiv, from the id.
    case month
    /// Nothing: all papers make one row.
    case total
  }
}

extension Statistics.Field {
  /// Whether the rows are in order of time.
  public var isTime: Bool { self == .year || self == .month }

  /// The value of a paper.
  func value(of paper: Paper, depth: Int) -> FieldValue {
    switch self {
    case .year: return .optional(paper.year)
    case .venue: return .optional(paper.venue?.name)
    case .kind: return .optional(paper.venue?.kind.rawValue)
    case .perspective: return .optional(paper.perspective?.rawValue)
    case .topic:
      return paper.topic.isEmpty ? .missing : .path(Array(paper.topic.prefix(max(1, depth))))
    case .code: return .flag(paper.hasCode)
    case .month:
      guard let id = paper.identifiers.arxiv else { return .missing }
      return .text("\(id.year)-\(id.month < 10 ? "0" : "")\(id.month)")
    case .total: return .text("papers")
    }
  }

  /// A value as text for people.
  func label(of value: FieldValue) -> String {
    switch value {
    case .missing: "none"
    case .number(let number): String(number)
    case .flag(let hasCode): hasCode ? "with code" : "without code"
    case .path(let headings): headings.last ?? ""
    case .text, .links: value.cell
    }
  }

  /// The rows in order: by time, topics in the order of the list, everything else by count.
  func sorted(_ rows: [Statistics.Row]) -> [Statistics.Row] {
    let keys = rows.enumerated().map { place, row -> (Int, String) in
      switch (row.value, self) {
      case (.missing, _): (.max, "")
      case (.number(let number), _): (number, "")
      case (.flag(let hasCode), _): (hasCode ? 0 : 1, "")
      case (_, .month): (0, row.label)
      case (_, .topic): (place, "")
      default: (-row.count.papers, row.label)
      }
    }
    return keys.indices.sorted { keys[$0] < keys[$1] }.map { rows[$0] }
  }

  /// The name of several values.
  var plural: String {
    switch self {
    case .year: "years"
    case .venue: "venues"
    case .kind: "kinds"
    case .perspective: "perspectives"
    case .topic: "topics"
    case .code: "values"
    case .month: "months"
    case .total: "rows"
    }
  }

  /// The title of a chart.
  public var title: String {
    switch self {
    case .total: "Papers"
    case .code: "Papers with code"
    case .month: "Papers by month on arXiv"
    default: "Papers by \(rawValue)"
    }
  }
}
