/// The pairs of neighbouring letters of a text, by which texts resemble each other.
struct LetterPairs: Sendable {
  /// A bit for each pair of letters and digits; of those there are 36.
  private var bits = InlineArray<21, UInt64>(repeating: 0)
  private var count = 0

  /// Takes the pairs of the first 200 bytes, letters and digits alone, whatever their case.
  init(_ text: Span<UInt8>) {
    var last: Int?
    for index in 0..<min(text.count, 200) {
      guard let letter = Self.number(of: text[index]) else { continue }
      if let last { insert(last * 36 + letter) }
      last = letter
    }
  }

  private mutating func insert(_ pair: Int) {
    let bit: UInt64 = 1 << UInt64(pair % 64)
    if bits[pair / 64] & bit == 0 { count += 1 }
    bits[pair / 64] |= bit
  }

  private static func number(of byte: UInt8) -> Int? {
    if byte.isLetter { return Int(byte | 0x20) - Int(UInt8(ascii: "a")) }
    return byte.isDigit ? 26 + Int(byte) - Int(UInt8(ascii: "0")) : nil
  }

  /// Whether at least so many hundredths of the pairs of both texts are in both.
  func resemble(_ other: LetterPairs, percent: Int) -> Bool {
    let total = count + other.count
    return total > 0 && countOfShared(other) * 200 >= total * percent
  }

  private func countOfShared(_ other: LetterPairs) -> Int {
    bits.indices.reduce(0) { $0 + (bits[$1] & other.bits[$1]).nonzeroBitCount }
  }
}
