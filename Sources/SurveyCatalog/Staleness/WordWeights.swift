/// How much the words of titles tell: rare words tell more than common ones.
struct WordWeights: Sendable {
  private var counts: [UInt64: Int] = [:]
  private var titleCount = 0
  /// The weight that nine of ten words of the titles do not exceed.
  private(set) var highWeight = 0.0

  /// Counts the words of titles, each title once.
  init(_ titles: [FoldedTitle]) {
    var seen: Set<UInt64> = []
    for title in titles where seen.insert(title.hash).inserted {
      titleCount += 1
      for word in Set(title.words) { counts[word, default: 0] += 1 }
    }
    let weights = counts.values.map { weight(count: $0) }.sorted()
    if !weights.isEmpty { highWeight = weights[weights.count * 9 / 10] }
  }

  /// The inverse document frequency of a word.
  func weight(_ word: UInt64) -> Double { weight(count: counts[word] ?? 0) }

  private func weight(count: Int) -> Double {
    naturalLogarithm(1 + Double(titleCount + 1) / (Double(count) + 0.5))
  }

  /// How much of two titles is the same, from 0 to 1; nil where a telling word is in one title only.
  ///
  /// A word and a longer form of it count as the same: `init` and `initialized`.
  func overlap(_ title: FoldedTitle, _ other: FoldedTitle) -> Double? {
    let (own, others) = (Set(title.words), Set(other.words))
    var shared = own.intersection(others).reduce(0.0) { $0 + weight($1) }
    var rest = Self.texts(of: title, without: others)
    var otherRest = Self.texts(of: other, without: own)
    for word in rest {
      guard let form = otherRest.first(where: { Self.areForms(word.text, $0.text) }) else {
        continue
      }
      shared += min(weight(word.hash), weight(form.hash))
      rest.removeAll { $0.hash == word.hash }
      otherRest.removeAll { $0.hash == form.hash }
    }
    let single = rest + otherRest
    // Off-diagonal Ramsey numbers are not off-diagonal book Ramsey numbers, and part 1 is not part 2.
    guard !single.contains(where: { weight($0.hash) >= highWeight || Self.isDecisive($0.text) })
    else {
      return nil
    }
    let total = single.reduce(shared) { $0 + weight($1.hash) }
    return total > 0 ? shared / total : nil
  }

  private static func texts(
    of title: FoldedTitle, without words: Set<UInt64>
  ) -> [(hash: UInt64, text: String)] {
    var seen: Set<UInt64> = []
    return zip(title.words, title.wordTexts).filter {
      !words.contains($0.0) && seen.insert($0.0).inserted
    }.map { (hash: $0.0, text: $0.1) }
  }

  private static func areForms(_ word: String, _ other: String) -> Bool {
    let (short, long) = word.utf8.count < other.utf8.count ? (word, other) : (other, word)
    // `llama2` and `lora+` are not forms of `llama` and `lora`.
    return short.utf8.count >= 4 && long.hasPrefix(short)
      && long.utf8.dropFirst(short.utf8.count).allSatisfy { $0 &- 0x61 < 26 || $0 >= 0x80 }
  }

  /// Whether a common word makes a title another one's opposite, or the next of a series.
  private static func isDecisive(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0 &- 0x30 < 10 } || decisiveWords.contains(word)
  }

  private static let decisiveWords: Set<String> = [
    "i", "ii", "iii", "iv", "v", "not", "no", "non", "without", "isn", "aren", "don",
  ]
}

/// The natural logarithm of a number of at least 1, to six digits.
private func naturalLogarithm(_ number: Double) -> Double {
  let ratio = (number.significand - 1) / (number.significand + 1)
  let square = ratio * ratio
  let series =
    1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9 + square / 11))))
  return Double(number.exponent) * 0.693_147_180_559_945_3 + 2 * ratio * series
}
