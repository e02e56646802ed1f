/// What a piece of an entry is.
enum Label: UInt8, CaseIterable {
  case title, name, authors, venue, date, note, link

  static let count = 7
}

/// One number for each label.
struct LabelScores {
  var values = SIMD8<Float>(repeating: 0)

  init() {}

  init(_ value: Float) { values = SIMD8(repeating: value) }

  subscript(label: Label) -> Float {
    get { values[Int(label.rawValue)] }
    set { values[Int(label.rawValue)] = newValue }
  }

  /// The score of a label that cannot be.
  static let impossible: Float = -1000

  /// The scores less the best one, so that none is above zero, scaled and bounded.
  func belowBest(times scale: Float, atLeast floor: Float) -> LabelScores {
    var best = values[0]
    for index in 1..<Label.count { best = max(best, values[index]) }
    var scores = self
    scores.values = (scores.values - best) * scale
    scores.values.replace(with: SIMD8(repeating: floor), where: scores.values .< floor)
    return scores
  }

  static func += (left: inout LabelScores, right: LabelScores) { left.values += right.values }
}
