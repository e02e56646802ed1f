/// Numbers strings in the order in which they are met first.
///
/// A dictionary would do, but its type has to be made when the program runs: a short command takes as
/// long for that as for a hundred papers.
struct StringNumbers {
  private var strings: [String] = []
  private var places: FirstPlaces

  /// Numbers for about so many strings.
  init(capacity: Int) {
    places = FirstPlaces(capacity: capacity)
  }

  /// The number of a string; one that has not been met gets the next.
  mutating func number(of string: String) -> Int {
    let hash = UInt64(bitPattern: Int64(string.hashValue))
    let number = places.first(strings.count, hash) { strings[$0] == string }
    if number == strings.count { strings.append(string) }
    return number
  }
}
