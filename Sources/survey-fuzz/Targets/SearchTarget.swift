import SurveyCatalog

extension FuzzTarget {
  private static let list = Catalog(
    SourceFile(path: "list.md", text: SampleLists.all.joined(separator: "\n")))

  /// Queries: any text is read or refused, and what is found stands in the list, once and in order.
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

  /// What is wrong with a query is told in one short line, whatever the query holds.
  private static func check(_ error: QueryError) throws(Violation) {
    try require(!error.message.isEmpty, "an error without a message")
    try require(isPlain(error.description), "an error that holds controls")
    try require(error.description.unicodeScalars.count < 2000, "an error without end")
    try require(!error.suggestions.contains(""), "a suggestion without a word")
  }

  private static func check(_ result: SearchResult, by order: SortOrder) throws(Violation) {
    var found: Set<Int> = []
    var score = Double.infinity
    for hit in result.hits {
      for position in [hit.position] + hit.alsoListed {
        try require(list.papers.indices.contains(position), "a hit that is no paper")
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
          range.lowerBound >= end && range.upperBound <= title.count, "a mark leaves the title")
        end = range.upperBound
      }
    }
    for correction in result.corrections {
      try require(!correction.replacements.isEmpty, "a correction without a word")
    }
  }
}
