/// What the headings of a catalog say about the words of a query.
struct TopicEvidence {
  private let slotCount: Int
  /// For each topic and slot, how like the words are to what stands in a heading above the papers.
  private var likenesses: [Float]
  private var excluded: [Bool]

  /// Compares the words with every heading once; a topic inherits what the one above it has.
  ///
  /// - Complexity: O(*n* × *m*) in the bytes of the headings and the words of the query.
  init(_ terms: SearchTerms, _ topics: [Topic], headings: [FoldedText]) {
    slotCount = terms.slots.count
    likenesses = [Float](repeating: 0, count: topics.count * slotCount)
    excluded = [Bool](repeating: false, count: topics.count)
    var scratch: [UInt8] = []
    for (index, topic) in topics.enumerated() {
      let heading = headings[index]
      for slot in 0..<slotCount {
        var best = topic.parent.map { likenesses[$0 * slotCount + slot] } ?? 0
        for term in terms.slots[slot].readings {
          best = max(best, term.likeness(in: heading, scratch: &scratch))
        }
        likenesses[index * slotCount + slot] = best
      }
      for joint in terms.joints {
        let likeness = joint.term.likeness(in: heading, scratch: &scratch)
        guard likeness > 0 else { continue }
        for slot in joint.slots {
          likenesses[index * slotCount + slot] = max(
            likenesses[index * slotCount + slot],
            likeness
          )
        }
      }
      excluded[index] =
        topic.parent.map { excluded[$0] } ?? false
        || terms.exclusions.contains { $0.likeness(in: heading, scratch: &scratch) > 0 }
    }
  }

  /// How like a slot's words are to what stands in the headings above a paper; 0 where none does.
  func likeness(topic: Int?, slot: Int) -> Float {
    topic.map { likenesses[$0 * slotCount + slot] } ?? 0
  }

  /// Whether a heading above a paper holds what the query excludes.
  func isExcluded(topic: Int?) -> Bool { topic.map { excluded[$0] } ?? false }
}
