/// The word with which a title begins, as far as telling papers apart needs it: a hash.
///
/// Papers of one id have titles that begin alike, and so have the entries that hold them.
struct FirstWord {
  fileprivate let hash: UInt64

  /// The first word of a paper's id; nil where its title may begin otherwise.
  init?(ofID id: String) {
    var hash = Self.seed
    for byte in id.utf8 {
      if byte == UInt8(ascii: "-") { break }
      hash = Self.mix(hash, byte)
    }
    self.init(telling: hash)
  }

  /// The word of a hash, unless it stands in the ids of papers whose titles have no word.
  private init?(telling hash: UInt64) {
    if hash == Self.wordless { return nil }
    self.hash = hash
  }

  /// The first word of the title in an entry's line, if it is plain; nil where one cannot be sure.
  init?(_ bytes: Span<UInt8>, inEntry line: Range<Int>) {
    let start = bytes.skippingBlanks(from: line.lowerBound, before: line.upperBound)
    var index = start + bytes.markerLength(at: start, before: line.upperBound)
    // Marks of emphasis, links and quotes are no part of a word; before a colon there is none.
    while index < line.upperBound, bytes[index] < 0x80, !bytes[index].isWordByte,
      bytes[index] != .less, bytes[index] != .newline, bytes[index] != UInt8(ascii: ":")
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
    self.init(telling: hash)
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let wordless = Paper.wordlessID.utf8.reduce(seed, mix)

  /// FNV-1a: <http://www.isthe.com/chongo/tech/comp/fnv/>.
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}

/// Words of which it can be told that one is not among them; now and then one seems to be that is not.
struct FirstWords {
  private var bits: [UInt64]

  /// Room for so many words.
  init(capacity: Int) {
    var size = 16
    while size < capacity { size *= 2 }
    bits = [UInt64](repeating: 0, count: size)
  }

  mutating func insert(_ word: FirstWord) {
    bits[place(of: word)] |= bit(of: word)
  }

  func mayContain(_ word: FirstWord) -> Bool {
    bits[place(of: word)] & bit(of: word) != 0
  }

  // The number of words of bits is a power of two.
  private func place(of word: FirstWord) -> Int {
    Int(truncatingIfNeeded: word.hash >> 32) & (bits.count - 1)
  }

  private func bit(of word: FirstWord) -> UInt64 { 1 << (word.hash & 63) }
}

extension UInt8 {
  fileprivate var isWordByte: Bool { isLetter || isDigit }
}
