/// Names of venues that are known before a list is read.
struct VenueNames: Sendable {
  /// How well a text is known as a venue.
  enum Match: UInt8, Comparable {
    case unknown
    /// Two letters, which mean a venue only beside a year.
    case weak
    case known

    static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
  }

  private var names: Set<UInt64> = []
  private var longest = 0

  init(_ names: some Sequence<String>) {
    for name in names { insert(name.utf8) }
  }

  /// Reads a table with a header, names in the columns `name`, `aliases`, `misspellings` and
  /// `full`, several separated by ` | `.
  init(table: [UInt8]) {
    for line in table.split(separator: UInt8(ascii: "\n")).dropFirst() {
      for (column, field) in line.split(
        separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false
      ).enumerated() where column != 1 {
        for name in field.split(separator: UInt8(ascii: "|")) { insert(name) }
      }
    }
  }

  private mutating func insert(_ name: some Sequence<UInt8>) {
    var length = 0
    for byte in name where isWordByte(byte) { length += 1 }
    guard length > 0 else { return }
    names.insert(Fingerprint.ofWords(name))
    longest = max(longest, length)
  }

  func match(_ text: ArraySlice<UInt8>) -> Match {
    guard text.count <= 2 * longest else { return .unknown }
    let letters = text.lazy.filter(isWordByte).count
    guard letters > 1, names.contains(Fingerprint.ofWords(text)) else { return .unknown }
    return letters <= 2 ? .weak : .known
  }
}

extension VenueNames {
  /// The venues that the program knows.
  static let standard = VenueNames(table: EmbeddedData.venues)
}
