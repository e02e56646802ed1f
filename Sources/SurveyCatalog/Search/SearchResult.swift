/// What a search found.
public struct SearchResult: Hashable, Sendable {
  /// A paper that was found.
  public struct Hit: Hashable, Sendable {
    /// The paper's position among the catalog's papers.
    public let position: Int
    /// How well the paper meets the query's words, comparable within one result; 0 without words.
    public let score: Double
    /// What to highlight: ranges of UTF-8 offsets into the paper's title, in order.
    public var titleRanges: [Range<Int>] { matches.map { $0.indices } }
    let matches: [ByteRange]
    /// The positions of other entries found that list the same paper, in the order of the list.
    public internal(set) var alsoListed: [Int]
  }

  /// A word of the query that the list does not have, and what was searched instead.
  public struct Correction: Hashable, Sendable {
    /// The word as written in the query.
    public let word: String
    /// The words of the list that were searched in its place, the likeliest first.
    public let replacements: [String]
  }

  /// The papers found, each once, in the order asked for.
  public let hits: [Hit]
  /// What was searched in the place of words that the list does not have.
  public let corrections: [Correction]
}
