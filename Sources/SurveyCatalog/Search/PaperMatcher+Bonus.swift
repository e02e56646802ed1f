/// What an entry's title as a whole says about its rank.
extension PaperMatcher {
  /// How much more than single words it is worth that they make a title or a name.
  private enum Bonus {
    static let wholeTitle = 100.0
    static let wholeName = 50.0
    static let sameSigns = 5.0
    static let sameOrder = 10.0
    static let nameWithin = 1.0
    static let start = 0.3
    static let neighbours = 1.0
    static let order = 0.3
    static let coverage = 0.6
    static let exact = 4.0
    static let inflected = 2.0
  }

  /// The words of the short name among the first 64 of the title.
  var nameMask: UInt64 { nameLength == 0 ? 0 : 1 << UInt64(nameLength) - 1 }

  /// The worth of names, whole titles, order and nearness; 0 where the title has no word at all.
  var bonus: Double {
    let count = title.words.count
    guard count > 0, covered != 0 else { return 0 }
    let isInTitle = evidence.allSatisfy { $0.title > 0 }
    let mean = evidence.reduce(0) { $0 + Double($1.title) } / Double(evidence.count)
    var bonus = Bonus.coverage * Double(covered.nonzeroBitCount) / Double(count)
    bonus += likenessBonus
    if covered & 1 != 0 { bonus += Bonus.start }
    let name = nameMask
    if name != 0, covered & name == name { bonus += Bonus.nameWithin }
    let whole: UInt64 = count < 64 ? 1 << UInt64(count) - 1 : .max
    if isInTitle {
      let order = Bonus.sameOrder * neighbourShare
      if covered == whole, count <= 64 {
        bonus += (Bonus.wholeTitle + order) * mean
      } else if name != 0, covered & name == name, isInside(name) {
        bonus += (Bonus.wholeName + order) * mean
        if nameSigns == terms.signs { bonus += Bonus.sameSigns }
      }
    }
    return bonus + Bonus.neighbours * neighbourShare + Bonus.order * orderShare
  }

  /// The worth of words that stand in the title as they are, or inflected, by their share.
  private var likenessBonus: Double {
    let worth = evidence.reduce(0) { sum, slot in
      slot.title == 1 ? sum + Bonus.exact : slot.title >= 0.9 ? sum + Bonus.inflected : sum
    }
    return worth / Double(evidence.count)
  }

  /// Whether each slot has a match among the title's words of a mask.
  private func isInside(_ mask: UInt64) -> Bool {
    evidence.allSatisfy { $0.starts & mask != 0 || ($0.starts == 0 && $0.title > 0) }
  }

  /// The share of neighbouring slots that are neighbours in the title, in the same order.
  private var neighbourShare: Double {
    share { first, second in first.ends << 1 & second.starts != 0 }
  }

  /// The share of neighbouring slots that stand in the same order in the title.
  private var orderShare: Double {
    share { first, second in
      first.starts != 0 && second.starts != 0
        && first.starts.trailingZeroBitCount < 63 - second.starts.leadingZeroBitCount
    }
  }

  private func share(_ holds: (Evidence, Evidence) -> Bool) -> Double {
    guard evidence.count > 1 else { return 1 }
    var count = 0
    for index in 1..<evidence.count where holds(evidence[index - 1], evidence[index]) { count += 1 }
    return Double(count) / Double(evidence.count - 1)
  }

  /// The ranges to highlight, in order, overlapping ones made one.
  var mergedRanges: [ByteRange] {
    guard ranges.count > 1 else { return ranges }
    var merged: [ByteRange] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = ByteRange(
          last.lowerBound, max(last.upperBound, range.upperBound))
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
