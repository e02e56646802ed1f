/// The punctuation between two pieces of an entry; the stronger one wins.
enum Punctuation: UInt8, Comparable {
  case none, space
  /// The start of a venue that a year follows, with nothing but a space before it.
  case venueStart
  case comma, semicolon, colon, slash, dash, question, stop, bar

  static let count = 11

  static func < (left: Punctuation, right: Punctuation) -> Bool { left.rawValue < right.rawValue }
}

/// What encloses a piece of an entry.
enum Enclosure: UInt8 {
  case none, parenthesis, bracket, quote

  static let count = 4
}

/// What lies between two pieces of an entry.
struct Gap: Equatable {
  var punctuation = Punctuation.none
  var layout = Break.none
  var opens = Enclosure.none
  var closes = Enclosure.none
  var changesStyle = false
  var changesLink = false

  /// A number that gaps of the same kind share.
  var kind: Int {
    ((Int(punctuation.rawValue) * Break.count + Int(layout.rawValue)) * Enclosure.count
      + Int(opens.rawValue)) * Enclosure.count + Int(closes.rawValue)
  }

  static let kindCount = Punctuation.count * Break.count * Enclosure.count * Enclosure.count
}

/// The smallest piece of an entry that a field may consist of.
struct Atom {
  /// Its visible bytes, without whitespace around them.
  var start: Int32
  var end: Int32
  /// What lies before it.
  var gap: Gap
  var style: Style
  /// The innermost enclosure, and a number that tells two of a kind apart.
  var enclosure: Enclosure
  var enclosureNumber: UInt16
  /// The index of its link, or -1.
  var link: Int16
  var column: UInt8
  /// How many line breaks precede it.
  var line: UInt8
  /// How many words it has.
  var words: UInt8 = 0
  var date: WrittenDate?
  /// Whether it has neither letters nor digits.
  var isSymbol: Bool
  /// Letters and digits alone, in lowercase.
  var fingerprint: UInt64

  var range: Range<Int> { Int(start)..<Int(end) }

  /// A number that atoms of the same decoration share.
  var decoration: Int {
    (Int(style.rawValue & 31) * Enclosure.count + Int(enclosure.rawValue)) * 2 + (link >= 0 ? 1 : 0)
  }

  static let decorationCount = 32 * Enclosure.count * 2
}
