/// The word with which a title begins, as far as telling papers apart needs it: a hash.
///
/// Papers of one id have titles that begin alike, and so have the entries that hold them.
struct FirstWord: Hashable {
  private let hash: UInt64

  /// The first word of a title; nil where its id does not begin with it.
  init?(ofTitle title: String) {
    guard let word = Paper.idWords(of: title).first, word != Paper.wordlessID else { return nil }
    hash = word.utf8.reduce(Self.seed) { Self.mix($0, $1) }
  }

  /// The first word of the title in an entry's line, if it is plain; nil where one cannot be sure.
  init?(_ bytes: Span<UInt8>, inEntry line: Range<Int>) {
    let start = bytes.skippingBlanks(from: line.lowerBound, before: line.upperBound)
    var index = start + bytes.markerLength(at: start, before: line.upperBound)
    // Marks of emphasis, links and quotes are no part of a word.
    while index < line.upperBound, bytes[index] < 0x80, !bytes[index].isWordByte,
      bytes[index] != .less, bytes[index] != .newline
    {
      index += 1
    }
    var hash = Self.seed
    while index < line.upperBound, bytes[index].isWordByte {
      hash = Self.mix(hash, bytes[index].lowercased)
      index += 1
    }
    // Beyond ASCII a word may go on; an apostrophe is left out of a word.
    guard hash != Self.seed, index < line.upperBound, bytes[index] < 0x80,
      bytes[index] != UInt8(ascii: "'")
    else { return nil }
    self.hash = hash
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a: <http://www.isthe.com/chongo/tech/comp/fnv/>.
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool { isLetter || isDigit }
}
