/// Numbers strings in the order in which they are met first.
///
/// A dictionary would do, but its type has to be made when the program runs: a short command takes as
/// long for that as for a hundred papers.
struct StringNumbers: Sendable {
  private var strings: [String] = []
  private var places: FirstPlaces

  /// Numbers for about so many strings.
  init(capacity: Int) {
    places = FirstPlaces(capacity: capacity)
  }

  /// The string that has a number.
  subscript(number: Int) -> String { strings[number] }

  /// The number of a string; one that has not been met gets the next.
  mutating func number(of string: String) -> Int {
    let number = places.first(strings.count, Fingerprint(string).hash) { strings[$0] == string }
    if number == strings.count { self.strings.append(string) }
    return number
  }

  /// Gives a string a number unless it has one.
  mutating func insert(_ string: String) { _ = number(of: string) }

  /// The number of a string that has been met, else nil.
  func known(_ string: String) -> Int? {
    places.place(Fingerprint(string).hash) { strings[$0] == string }
  }

  /// Whether a string has been met.
  func contains(_ string: String) -> Bool { known(string) != nil }
}

extension Fingerprint {
  /// The fingerprint of a string, which equal strings share: that of its bytes where what they write is
  /// written in one way alone, as ASCII letters and pictographs are.
  init(_ string: String) {
    let bytes = string.utf8.span
    guard bytes.isWrittenInOneWay else {
      self = Fingerprint(hashing: string)
      return
    }
    var maker = FingerprintMaker()
    maker.add(bytes, bytes.indices)
    self = maker.fingerprint
  }
}

extension Span where Element == UInt8 {
  fileprivate var isWrittenInOneWay: Bool {
    var index = 0
    while let next = firstIndexBeyondASCII(in: index..<count) {
      let (scalar, length) = scalar(at: next, before: count)
      guard scalar.isPictorial else { return false }
      index = next + length
    }
    return true
  }
}
