/// A venue: where a paper appeared.
public struct Venue: Hashable, Sendable {
  /// What a venue is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Proceedings of a conference.
    case conference
    /// A journal.
    case journal
    /// Proceedings of a workshop.
    case workshop
    /// A preprint server.
    case preprint
    /// Anything else: a blog, a website, a venue that the table does not know.
    case other
  }

  /// The venue as the list writes it.
  public let text: String
  /// The canonical name: `NeurIPS` for `NIPS`; as written where the table does not know the venue.
  public let name: String
  /// What the venue is.
  public let kind: Kind
  /// The full name, where the table has one.
  public let fullName: String?
  /// Whether the table knows the venue, or, for a track, the venue whose track it is.
  public let isKnown: Bool

  /// Looks a venue up in the table.
  public init(_ text: String) {
    self = VenueTable.standard.venue(text)
  }

  init(text: String, name: String, kind: Kind, fullName: String?, isKnown: Bool) {
    self.text = text
    self.name = name
    self.kind = kind
    self.fullName = fullName
    self.isKnown = isKnown
  }
}
