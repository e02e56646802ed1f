/// The order of a search's hits.
public enum SortOrder: String, CaseIterable, Hashable, Sendable {
  /// The best first; where hits are as good, the newest first, then the order of the list.
  case relevance
  /// The newest first, then the order of the list; papers without a year last.
  case year
  /// By title, letters and digits alone.
  case title
  /// By the venue's canonical name, then the newest first; papers without a venue last.
  case venue
  /// The order of the list.
  case list
}
