/// What is searched for: words, phrases, exclusions and filters, all of which a paper must meet.
///
/// ```swift
/// var query = try Query(parsing: #"quantization "kv cache" -survey venue:ICLR,ICML"#)
/// query.filters.append(try Query.Filter(field: .year, value: "2023.."))
/// ```
public struct Query: Hashable, Sendable {
  /// The words, as written; each must be found.
  ///
  /// A word that ends in `*`, and the last word, may go on: `quant` finds `quantization`.
  /// A paper's address, an arXiv id or a DOI is a word too, and finds the papers that it belongs to.
  public var words: [String]
  /// Words that must stand together, in order.
  public var phrases: [String]
  /// Words and phrases that must not be found.
  public var exclusions: [String]
  /// The filters.
  ///
  /// Of several filters that name what a paper has one of (venue, perspective, arXiv id, id) one must
  /// be met, of all others each.
  public var filters: [Filter]

  /// Creates a query by value.
  public init(
    words: [String] = [],
    phrases: [String] = [],
    exclusions: [String] = [],
    filters: [Filter] = []
  ) {
    self.words = words
    self.phrases = phrases
    self.exclusions = exclusions
    self.filters = filters
  }

  /// Whether the query asks for nothing, so that every paper meets it.
  public var isEmpty: Bool {
    words.isEmpty && phrases.isEmpty && exclusions.isEmpty && filters.isEmpty
  }
}
