/// An entry of a dump that may be a paper of the list.
public struct StaleMatch: Hashable, Sendable {
  /// Why an entry may be the paper.
  public enum Basis: Hashable, Sendable {
    /// The entry has an id of the paper.
    case id
    /// The entry has the paper's title.
    case title
    /// So many of a thousand parts of the titles' weight are the same.
    case words(Int)

    /// The basis in a few words.
    public var text: String {
      switch self {
      case .id: "same id"
      case .title: "same title"
      case .words(let share): "titles \((share + 5) / 10) % alike"
      }
    }

    var isIdentity: Bool {
      if case .words = self { return false }
      return true
    }
  }

  /// The canonical venue, with its track; as the dump writes it where the venue is unknown.
  public let venue: String
  /// Whether the venue table knows the venue.
  public let isVenueKnown: Bool
  /// The year; nil where the dump gives none.
  public let year: Int?
  /// The entry's title.
  public let title: String
  /// The entry's key in the dump: `DBLP:conf/iclr/FrantarAHA23`.
  public let key: String
  /// The name of the dump.
  public let dump: String
  /// Why the entry may be the paper.
  public let basis: Basis

  /// The venue and year as a list writes them.
  public var place: String { year.map { "\(venue) \($0)" } ?? venue }
}
