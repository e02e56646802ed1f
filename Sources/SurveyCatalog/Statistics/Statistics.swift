/// Counts of the papers found by a search, in total and by a field.
///
/// A paper listed under two topics counts twice, so the rows of every field add up to the total.
///
/// ```swift
/// let statistics = Statistics(catalog, catalog.search(Query(), order: .list), by: .year)
/// for row in statistics.rows { print(row.label, row.count.papers) }
/// ```
public struct Statistics: Hashable, Sendable {
  /// The numbers of a group of papers.
  public struct Count: Hashable, Sendable {
    /// The number of papers.
    public internal(set) var papers: Int = 0
    /// The number of papers with code.
    public internal(set) var withCode: Int = 0
    /// The year of the newest paper.
    public internal(set) var newest: Int?
  }

  /// The papers that have one value of the field.
  public struct Row: Hashable, Sendable {
    /// The value; missing if the papers have none, or if the row combines several values.
    public let value: FieldValue
    /// The value as text for people.
    public let label: String
    /// The papers with this value.
    public internal(set) var count: Count
  }

  /// What the papers are counted by.
  public let field: Field
  /// All papers.
  public private(set) var total: Count
  /// The number of papers, each counted once.
  public let distinct: Int
  /// The number of preprints.
  public private(set) var preprints: Int
  /// The year of the oldest paper.
  public private(set) var oldest: Int?
  /// The counts by value, in the order of the field; papers without a value come last.
  public internal(set) var rows: [Row]

  /// Counts the papers found by a search.
  ///
  /// - Parameters:
  ///   - catalog: The searched catalog.
  ///   - result: The result of the search; an empty query finds all papers.
  ///   - field: What to count by.
  ///   - depth: The number of heading levels that make a topic.
  /// - Complexity: O(*n*) in the number of papers, O(*r* log *r*) in the number of rows.
  public init(_ catalog: Catalog, _ result: SearchResult, by field: Field, depth: Int = 2) {
    self.field = field
    distinct = result.hits.count
    (total, preprints, oldest) = (Count(), 0, nil)
    var positions: [Int] = []
    for hit in result.hits {
      positions.append(hit.position)
      positions += hit.alsoListed
    }
    var indices: [FieldValue: Int] = [:]
    var rows: [Row] = []
    for position in positions.sorted() {
      let paper = catalog.papers[position]
      total.add(paper)
      if paper.venue?.kind == .preprint { preprints += 1 }
      if let year = paper.year { oldest = min(oldest ?? year, year) }
      let value = field.value(of: paper, depth: depth)
      if let index = indices[value] {
        rows[index].count.add(paper)
      } else {
        indices[value] = rows.count
        var count = Count()
        count.add(paper)
        rows.append(Row(value: value, label: field.label(of: value), count: count))
      }
    }
    self.rows = field.sorted(rows)
  }

  /// The number of entries that list a paper again.
  public var crossListings: Int { total.papers - distinct }
}

extension Statistics.Count {
  fileprivate mutating func add(_ paper: Paper) {
    papers += 1
    if paper.hasCode { withCode += 1 }
    if let year = paper.year { newest = max(newest ?? year, year) }
  }

  mutating func add(_ other: Self) {
    papers += other.papers
    withCode += other.withCode
    if let year = other.newest { newest = max(newest ?? year, year) }
  }
}
