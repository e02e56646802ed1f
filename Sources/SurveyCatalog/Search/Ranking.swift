/// A paper that was found, with what its rank depends on.
struct Finding: Sendable {
  let position: Int
  let year: Int?
  /// The title's letters and digits.
  let title: [UInt8]
  let arxiv: String?
  let ranges: [ByteRange]
  /// The bonus for whole titles, names, order and nearness of words.
  let bonus: Double
  var score: Double = 0
  var alsoListed: [Int] = []
}

/// BM25 over fields, with the papers found as its collection, and a bonus for names and whole titles.
struct Ranking: Sendable {
  /// How much a word counts, by where it occurs.
  private enum Weight {
    static let title: Float = 3
    static let name: Float = 5
    static let topic: Float = 0.7
    static let source: Float = 0.7
    static let reference: Float = 10
  }

  /// Saturation and length normalization, as BM25 names them.
  private static let k1: Float = 1.2
  private static let b: Float = 0.5
  private static let typicalTitle: Float = 9

  private let slotCount: Int
  private(set) var findings: [Finding] = []
  /// For each finding and slot, the saturated weight of the slot's words.
  private var weights: [Float] = []
  /// For each slot, how many findings have it in their title.
  private var titleCounts: [Int]

  init(slotCount: Int) {
    self.slotCount = slotCount
    titleCounts = [Int](repeating: 0, count: slotCount)
  }

  /// Adds a paper that the matcher has just found.
  mutating func add(_ matcher: PaperMatcher, _ paper: Paper) {
    let length = Float(matcher.title.words.count)
    let normal = 1 - Self.b + Self.b * length / Self.typicalTitle
    let name = matcher.nameMask
    for (slot, evidence) in matcher.evidence.enumerated() {
      var frequency = Weight.topic * evidence.topic + Weight.source * evidence.source
      if evidence.title > 0 {
        titleCounts[slot] += 1
        let isName = evidence.starts & name != 0
        frequency += (isName ? Weight.name : Weight.title) * evidence.title / normal
      }
      if evidence.isReferred { frequency += Weight.reference }
      weights.append(frequency / (frequency + Self.k1))
    }
    findings.append(
      Finding(
        position: paper.position,
        year: paper.year,
        title: matcher.title.bytes,
        arxiv: paper.identifiers.arxiv?.text,
        ranges: matcher.mergedRanges,
        bonus: slotCount == 0 ? 0 : matcher.bonus
      )
    )
  }

  /// Scores all findings.
  mutating func score() {
    let total = Double(findings.count)
    let rarities = titleCounts.map { count in
      // Words that most findings have in their title count less, but never nothing.
      1 + (total - Double(count)) / max(1, total)
    }
    for index in findings.indices {
      var score = findings[index].bonus
      for slot in 0..<slotCount {
        score += rarities[slot] * Double(weights[index * slotCount + slot])
      }
      findings[index].score = score
    }
  }
}
