/// How the entries of one list usually spell each field, counted over its entries.
///
/// Everything is a ratio to what would be expected without the habit, so that a list that shows
/// none changes nothing.
struct Habits {
  /// How often each label has each of a fixed number of features.
  struct Table {
    private var counts: [LabelScores]
    private(set) var scores: [LabelScores]
    private let weight: Float

    init(count: Int, weight: Float) {
      counts = Array(repeating: LabelScores(), count: count)
      scores = counts
      self.weight = weight
    }

    mutating func add(_ feature: some BinaryInteger, _ label: Label) {
      counts[Int(feature)][label] += 1
    }

    mutating func settle(_ shares: LabelScores) {
      for feature in counts.indices {
        scores[feature] = Habits.ratios(counts[feature], shares, weight: weight)
      }
    }
  }

  private(set) var decoration = Table(count: Atom.decorationCount, weight: 0.8)
  private(set) var before = Table(count: Gap.kindCount, weight: 0.5)
  private(set) var after = Table(count: Gap.kindCount, weight: 0.5)
  private(set) var place = Table(count: ReadableEntry.placeCount, weight: 0.5)
  private(set) var column: Table
  private(set) var neighbor = Table(count: ReadableEntry.neighborCount, weight: 0.5)
  private(set) var shape: [UInt32: LabelScores] = [:]
  private var shapeCounts: [UInt32: LabelScores] = [:]
  private(set) var texts: [UInt64: LabelScores] = [:]
  private var textCounts: [UInt64: LabelScores] = [:]
  /// Steps from one label (or the start) to another (or the end): counts, then scores.
  private var stepCounts = [Float](repeating: 0, count: 64)
  private(set) var steps = [Float](repeating: 0, count: 64)
  /// How often a field goes on across a gap of a kind, and how often it ends there.
  private var joinCounts = [Float](repeating: 0, count: Gap.kindCount * Label.count * 2)
  private(set) var joins = [Float](repeating: 0, count: Gap.kindCount * Label.count * 2)
  private var labelCounts = LabelScores()
  private var presenceCounts = LabelScores()
  private(set) var prior = LabelScores()
  private(set) var present = LabelScores()
  private(set) var absent = LabelScores()
  private var entryCount: Float = 0

  init(columnCount: Int) { column = Table(count: max(1, columnCount), weight: 1.0) }

  static let start = 7
  static let end = 7

  /// Counts one entry as it is read.
  ///
  /// A field counts once, however many pieces it has.
  mutating func add(_ entry: ReadableEntry, _ labels: [Label]) {
    entryCount += 1
    var seen = LabelScores()
    var previous = Self.start
    for (index, label) in labels.enumerated() {
      let atom = entry.atoms[index]
      let features = entry.features[index]
      if seen[label] == 0 {
        seen[label] = 1
        presenceCounts[label] += 1
      }
      let continues = Int(label.rawValue) == previous
      if index > 0 {
        joinCounts[(atom.gap.kind * Label.count + previous) * 2 + (continues ? 1 : 0)] += 1
      }
      let isLast = index + 1 == labels.count || labels[index + 1] != label
      if isLast { after.add(features.after, label) }
      if !continues {
        labelCounts[label] += 1
        stepCounts[previous * 8 + Int(label.rawValue)] += 1
        decoration.add(atom.decoration, label)
        before.add(atom.gap.kind, label)
        place.add(features.place, label)
        column.add(features.column, label)
        neighbor.add(features.neighbor, label)
        shapeCounts[features.shape, default: LabelScores()][label] += 1
        if features.isShort { textCounts[atom.fingerprint, default: LabelScores()][label] += 1 }
      }
      previous = Int(label.rawValue)
    }
    stepCounts[previous * 8 + Self.end] += 1
  }

  /// Turns the counts into scores.
  mutating func settle() {
    guard entryCount > 0 else { return }
    var total: Float = 0
    for label in Label.allCases { total += labelCounts[label] + 1 }
    var shares = LabelScores()
    for label in Label.allCases { shares[label] = (labelCounts[label] + 1) / total }
    for label in Label.allCases {
      prior[label] = clamp(log2Ratio(shares[label], 1.0 / Float(Label.count))) * 0.5
    }
    decoration.settle(shares)
    before.settle(shares)
    after.settle(shares)
    place.settle(shares)
    column.settle(shares)
    neighbor.settle(shares)
    shape = shapeCounts.mapValues { Self.ratios($0, shares, weight: 0.6) }
    texts = textCounts.mapValues { Self.ratios($0, shares, weight: 1.0) }
    settleSteps()
    settleJoins()
    for label in Label.allCases {
      let share = (presenceCounts[label] + 1) / (entryCount + 2)
      present[label] = max(-4.5, log2Ratio(share, 0.5) * 0.7)
      absent[label] = max(-3.5, log2Ratio(1 - share, 0.5) * 0.7)
    }
  }

  private mutating func settleSteps() {
    var total: Float = 0
    var shares = [Float](repeating: 0, count: 8)
    for from in 0..<8 {
      for to in 0..<8 {
        shares[to] += stepCounts[from * 8 + to] + 0.1
        total += stepCounts[from * 8 + to] + 0.1
      }
    }
    for from in 0..<8 {
      var sum: Float = 0
      for to in 0..<8 { sum += stepCounts[from * 8 + to] }
      for to in 0..<8 {
        let share = shares[to] / total
        let ratio = (stepCounts[from * 8 + to] + 4 * share) / (sum + 4) / share
        steps[from * 8 + to] = clamp(log2Ratio(ratio, 1) * 0.5)
      }
    }
  }

  private mutating func settleJoins() {
    var ends: Float = 1
    var joined: Float = 1
    for index in stride(from: 0, to: joinCounts.count, by: 2) {
      ends += joinCounts[index]
      joined += joinCounts[index + 1]
    }
    let share = joined / (ends + joined)
    for index in stride(from: 0, to: joinCounts.count, by: 2) {
      let sum = joinCounts[index] + joinCounts[index + 1]
      guard sum > 0 else { continue }
      let going = (joinCounts[index + 1] + 3 * share) / (sum + 3)
      joins[index] = clamp(log2Ratio(1 - going, 1 - share) * 0.4)
      joins[index + 1] = clamp(log2Ratio(going, share) * 0.4)
    }
  }

  fileprivate static func ratios(
    _ counts: LabelScores, _ shares: LabelScores, weight: Float
  ) -> LabelScores {
    var sum: Float = 0
    for label in Label.allCases { sum += counts[label] }
    var scores = LabelScores()
    guard sum > 0 else { return scores }
    for label in Label.allCases {
      let share = shares[label]
      let ratio = (counts[label] + 3 * share) / (sum + 3) / share
      scores[label] = clamp(log2Ratio(ratio, 1) * weight)
    }
    return scores
  }
}

private func clamp(_ value: Float) -> Float { min(3, max(-4, value)) }

/// The binary logarithm of `value / base`, to three digits: enough to weigh evidence.
func log2Ratio(_ value: Float, _ base: Float) -> Float {
  let ratio = max(value, 1e-6) / max(base, 1e-6)
  let exponent = Float(ratio.exponent)
  let x = ratio.significand - 1
  return exponent + x * (1.4207 + x * (-0.5900 + x * 0.1693))
}
