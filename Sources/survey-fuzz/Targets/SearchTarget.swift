import SurveyCatalog

extension FuzzTarget {
  private static let list = Catalog(
    SourceFile(path: "list.md", text: SampleLists.all.joined(separator: "\n")))

  /// Queries: any text is parsed or rejected, and hits are papers of the list, once and in order.
  static let search = FuzzTarget("search", from: .queries) { bytes throws(Violation) in
    let text = String(decoding: bytes, as: UTF8.self)
    let query: Query
    do throws(QueryError) {
      query = try Query(parsing: text)
    } catch {
      return try check(error)
    }
    for order in [SortOrder.relevance, .year] {
      try check(list.search(query, order: order), by: order)
    }
    _ = try? list.topic(named: text)
  }

  /// An error is one short line, whatever the query.
  private static func check(_ error: QueryError) throws(Violation) {
    try require(!error.message.isEmpty, "an error without a message")
    try require(isPlain(error.description), "an error with control characters")
    try require(error.description.unicodeScalars.count < 2000, "a very long error")
    try require(!error.suggestions.contains(""), "an empty suggestion")
  }

  private static func check(_ result: SearchResult, by order: SortOrder) throws(Violation) {
    var found: Set<Int> = []
    var score = Double.infinity
    for hit in result.hits {
      for position in [hit.position] + hit.alsoListed {
        try require(list.papers.indices.contains(position), "a hit that is not a paper")
        try require(found.insert(position).inserted, "the paper \(position) is found twice")
      }
      if order == .relevance {
        try require(hit.score <= score, "hits are out of order")
        score = hit.score
      }
      let title = list.papers[hit.position].title.utf8
      var end = 0
      for range in hit.titleRanges {
        try require(
          range.lowerBound >= end && range.upperBound <= title.count, "a match outside the title")
        end = range.upperBound
      }
    }
    for correction in result.corrections {
      try require(!correction.replacements.isEmpty, "an empty correction")
    }
  }
}
