/// The pairs of neighbouring letters of a text, by which texts resemble each other.
struct LetterPairs: Hashable, Sendable {
  /// Each pair once, in order.
  private let pairs: [UInt16]

  /// Takes the pairs of the first 200 bytes, letters and digits alone, whatever their case.
  init(_ text: some Sequence<UInt8>) {
    let letters = text.prefix(200).map(\.lowercased).filter { $0.isLetter || $0.isDigit }
    var pairs = zip(letters, letters.dropFirst()).map { UInt16($0) << 8 | UInt16($1) }
    pairs.sort()
    self.pairs = pairs.enumerated().filter { $0 == 0 || pairs[$0 - 1] != $1 }.map(\.element)
  }

  /// Whether at least so many hundredths of the pairs of both texts are in both.
  func resemble(_ other: LetterPairs, percent: Int) -> Bool {
    let total = pairs.count + other.pairs.count
    return total > 0 && countOfShared(other) * 200 >= total * percent
  }

  private func countOfShared(_ other: LetterPairs) -> Int {
    var (index, place, count) = (0, 0, 0)
    while index < pairs.count, place < other.pairs.count {
      let (pair, theirs) = (pairs[index], other.pairs[place])
      if pair == theirs { count += 1 }
      if pair <= theirs { index += 1 }
      if theirs <= pair { place += 1 }
    }
    return count
  }
}
