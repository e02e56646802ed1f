/// Numbers fingerprints in the order in which they are met first, as `StringNumbers` does strings.
struct FingerprintNumbers: Sendable {
  private var known: [Fingerprint] = []
  private var places: FirstPlaces

  /// Numbers for about so many fingerprints.
  init(capacity: Int) {
    places = FirstPlaces(capacity: capacity)
    known.reserveCapacity(capacity)
  }

  /// How many different ones have been met.
  var count: Int { known.count }

  /// The number of a fingerprint; one that has not been met gets the next.
  mutating func number(of fingerprint: Fingerprint) -> Int {
    let number = places.first(known.count, fingerprint.hash) { known[$0] == fingerprint }
    if number == known.count { known.append(fingerprint) }
    return number
  }

  /// Whether a fingerprint has been met.
  func contains(_ fingerprint: Fingerprint) -> Bool {
    places.place(fingerprint.hash) { known[$0] == fingerprint } != nil
  }

  /// Gives a fingerprint a number unless it has one; returns whether it had none.
  mutating func insert(_ fingerprint: Fingerprint) -> Bool {
    let count = known.count
    return number(of: fingerprint) == count
  }
}
