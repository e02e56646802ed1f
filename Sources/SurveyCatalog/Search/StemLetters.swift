/// The shape of a word's letters, as stemming asks for it.
extension UInt8 {
  /// Whether the small letter is one of a, e, i, o, u.
  var isVowel: Bool {
    switch self {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  var isVowelOrY: Bool { isVowel || self == UInt8(ascii: "y") }
}

extension [UInt8] {
  func hasSuffix(_ text: String) -> Bool {
    span.matches(text, at: count - text.utf8.count, before: count)
  }

  func hasPrefix(_ text: String) -> Bool {
    span.matches(text, at: 0, before: count)
  }

  mutating func replaceSuffix(_ length: Int, with text: String) {
    removeLast(Swift.min(length, count))
    append(contentsOf: text.utf8)
  }

  /// The number of times that a vowel is followed by a consonant: Porter's measure.
  var measure: Int {
    var measure = 0
    var wasVowel = false
    for index in indices {
      let isVowel = isVowelSound(at: index)
      if wasVowel, !isVowel { measure += 1 }
      wasVowel = isVowel
    }
    return measure
  }

  /// Whether consonant, vowel, consonant end the word, the last none of w, x, y: `tun`, `scal`.
  var endsInShortSyllable: Bool {
    guard count > 2, let last else { return false }
    return !isVowelSound(at: count - 3) && isVowelSound(at: count - 2) && !last.isVowelOrY
      && last != UInt8(ascii: "w") && last != UInt8(ascii: "x")
  }

  /// Whether a consonant other than f, s and z is doubled at the end.
  var endsInDouble: Bool {
    guard count > 2, let last, last == self[count - 2] else { return false }
    return !last.isVowelOrY && last.isLetter
      && ![UInt8(ascii: "f"), UInt8(ascii: "s"), UInt8(ascii: "z")].contains(last)
  }

  /// A `y` behind a consonant sounds as a vowel does.
  private func isVowelSound(at index: Int) -> Bool {
    if self[index].isVowel { return true }
    return self[index] == UInt8(ascii: "y") && index > 0 && !self[index - 1].isVowel
  }
}
