/// The venues that a filter asks for: one by any of its names, or, with `*`, all that begin so.
struct VenuePattern: Hashable, Sendable {
  /// The value as written.
  let text: String
  private let key: String
  private let isPrefix: Bool

  init(_ text: String) {
    self.text = text
    let (name, isPrefix) = text.droppingStar()
    self.isPrefix = isPrefix
    key = VenueTable.key(name)
  }

  /// The keys of the names by which the venue may go: as written, and canonical.
  var keys: [String] {
    let name = text.droppingStar().text
    let venue = Venue(name)
    if venue.isKnown { return [key, VenueTable.key(venue.name)] }
    let rows = VenueTable.standard.rows.filter { $0.fullName.map(VenueTable.key) == key }
    return [key] + rows.map { VenueTable.key($0.name) }
  }

  /// Whether a venue is meant, given the pattern's keys.
  func matches(_ venue: Venue, keys: [String]) -> Bool {
    for name in [venue.name, venue.text] {
      let name = VenueTable.key(name)
      if isPrefix ? keys.contains(where: { name.hasPrefix($0) }) : keys.contains(name) {
        return true
      }
    }
    return false
  }
}
