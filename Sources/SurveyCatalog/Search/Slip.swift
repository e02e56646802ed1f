/// Slips of the finger: a letter too many, one missing, a wrong one, two swapped.
enum Slip {
  /// Longer words are not corrected.
  static let longestWord = 40

  /// How many slips are forgiven between two words of these lengths.
  ///
  /// One from five letters, two from nine, in the longer of the two: the one meant may have lost a
  /// letter or won one.
  static func allowance(_ first: Int, _ second: Int) -> Int {
    let longer = max(first, second)
    guard min(first, second) > 2, longer <= longestWord else { return 0 }
    return longer < 5 ? 0 : longer < 9 ? 1 : 2
  }

  /// Whether a number of slips, at most two, leads from one word to the other.
  static func leads(
    _ first: Span<UInt8>,
    _ firstRange: Range<Int>,
    to second: Span<UInt8>,
    _ secondRange: Range<Int>,
    within count: Int
  ) -> Bool {
    guard abs(firstRange.count - secondRange.count) <= count else { return false }
    var one = firstRange.lowerBound
    var two = secondRange.lowerBound
    let (oneEnd, twoEnd) = (firstRange.upperBound, secondRange.upperBound)
    while one < oneEnd, two < twoEnd, first[one] == second[two] {
      one += 1
      two += 1
    }
    if one == oneEnd || two == twoEnd { return oneEnd - one + twoEnd - two <= count }
    guard count > 0 else { return false }
    func goesOn(_ oneSkip: Int, _ twoSkip: Int) -> Bool {
      leads(first, one + oneSkip..<oneEnd, to: second, two + twoSkip..<twoEnd, within: count - 1)
    }
    if goesOn(1, 1) || goesOn(1, 0) || goesOn(0, 1) { return true }
    guard one + 1 < oneEnd, two + 1 < twoEnd, first[one] == second[two + 1],
      first[one + 1] == second[two]
    else { return false }
    return goesOn(2, 2)
  }

  /// The set of letters that a word holds, by which most pairs of words are told apart at once.
  static func letters(_ bytes: Span<UInt8>, in range: Range<Int>) -> UInt64 {
    var letters: UInt64 = 0
    for index in range { letters |= 1 << UInt64(bytes[index] & 0x3F) }
    return letters
  }
}
