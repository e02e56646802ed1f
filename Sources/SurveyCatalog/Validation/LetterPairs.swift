/// The pairs of neighbouring letters of a text, by which texts resemble each other.
struct LetterPairs: Hashable, Sendable {
  private let pairs: Set<UInt16>

  /// Takes the pairs of the first 200 bytes, letters and digits alone, whatever their case.
  init(_ text: some Sequence<UInt8>) {
    let letters = text.prefix(200).map(\.lowercased).filter { $0.isLetter || $0.isDigit }
    pairs = Set(zip(letters, letters.dropFirst()).map { UInt16($0) << 8 | UInt16($1) })
  }

  /// Whether at least so many hundredths of the pairs of both texts are in both.
  func resemble(_ other: LetterPairs, percent: Int) -> Bool {
    let total = pairs.count + other.pairs.count
    return total > 0 && pairs.intersection(other.pairs).count * 200 >= total * percent
  }
}
