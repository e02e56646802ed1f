/// The pairs of neighbouring letters of a text, by which texts resemble each other.
struct LetterPairs: Sendable {
  private struct Pair: Hashable {
    let first: UInt8
    let second: UInt8
  }

  private var pairs: Set<Pair> = []

  /// Takes the pairs of the first 200 bytes, letters and digits alone, ignoring case.
  init(_ text: Span<UInt8>) {
    var last: UInt8?
    for index in 0..<min(text.count, 200) where text[index].isLetter || text[index].isDigit {
      let letter = text[index].lowercased
      if let last { pairs.insert(Pair(first: last, second: letter)) }
      last = letter
    }
  }

  /// Whether at least so many percent of the pairs of both texts are in both.
  func resemble(_ other: LetterPairs, percent: Int) -> Bool {
    let total = pairs.count + other.pairs.count
    return total > 0 && pairs.intersection(other.pairs).count * 200 >= total * percent
  }
}
