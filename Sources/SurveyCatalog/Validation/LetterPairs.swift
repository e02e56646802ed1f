/// The pairs of neighbouring letters of a text, by which texts resemble each other.
struct LetterPairs: Hashable, Sendable {
  /// Each pair once, in order.
  private let pairs: [UInt16]

  /// Takes the pairs of the first 200 bytes, letters and digits alone, whatever their case.
  init(_ text: Span<UInt8>) {
    var pairs: [UInt16] = []
    var last: UInt8?
    for index in 0..<min(text.count, 200) where text[index].isLetter || text[index].isDigit {
      let letter = text[index].lowercased
      if let last { pairs.append(UInt16(last) << 8 | UInt16(letter)) }
      last = letter
    }
    pairs.sort()
    var distinct: [UInt16] = []
    for pair in pairs where pair != distinct.last { distinct.append(pair) }
    self.pairs = distinct
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
