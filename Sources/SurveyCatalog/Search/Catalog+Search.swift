extension Catalog {
  /// Finds the papers that match a query.
  ///
  /// Words are compared without case, accents, hyphens and inflection. A word that does not occur in the
  /// list is taken for a typo: similar words are searched instead, and the result names them. A paper
  /// listed more than once is one hit, at the first of its entries that was found.
  ///
  /// ```swift
  /// let catalog = Catalog(.embedded)
  /// let result = catalog.search(try Query(parsing: "kv cache year:2024.."))
  /// for hit in result.hits.prefix(10) { print(catalog.papers[hit.position].title) }
  /// ```
  ///
  /// - Complexity: O(*n* × *m*) in the length of the list and the number of words, and
  ///   O(*h* log *h*) in the number of hits.
  public func search(_ query: Query, order: SortOrder = .relevance) -> SearchResult {
    Search(query, in: self).result(order: order)
  }
}
