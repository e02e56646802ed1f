/// Suggests the topics where a paper belongs, learned from where a list puts its papers.
///
/// ```swift
/// let suggester = TopicSuggester(Catalog(.embedded))
/// let title = "SpinQuant: LLM Quantization with Learned Rotations"
/// for suggestion in suggester.suggestions(for: title) { print(suggestion.topic.title) }
/// ```
///
/// The title is compared with the titles and the heading of each topic, and of the two topics above
/// it. Only topics with papers of their own are suggested. The order of the list matters only
/// between topics that fit equally well.
public struct TopicSuggester: Sendable {
  private let model: TopicModel

  /// What the logarithm of the number of papers counts.
  private static let sizeShare = 0.02
  /// The gap to the second topic from which the first one is likely right.
  private static let likelyGap = 0.16
  private static let (mostWords, mostNearest) = (4, 2)

  /// Learns the topics of a list.
  ///
  /// - Complexity: O(*n* log *n*) in the length of titles and headings.
  public init(_ catalog: Catalog) {
    model = TopicModel(catalog)
  }

  /// Whether the list has no topic with papers, so that nothing can be suggested.
  public var isEmpty: Bool { model.candidates.isEmpty }

  /// Returns the topics that fit a title best, the best first.
  ///
  /// There are none if no word of the title is in the list. A topic that has no word of the title
  /// follows those that have one.
  ///
  /// - Parameters:
  ///   - title: The title of a paper.
  ///   - excluded: The positions of papers to learn nothing from, such as the paper itself. Only how
  ///     rare their words are still counts them.
  ///   - limit: The greatest number of topics.
  /// - Complexity: O(*n*) in the number of topics, and of papers of the topics returned.
  public func suggestions(
    for title: String, excluding excluded: [Int] = [], limit: Int = 5
  ) -> [TopicSuggestion] {
    let title = TitleVector(title, model)
    guard title.isKnown, !isEmpty else { return [] }
    let likeness = TopicLikeness(title, model, excluding: Set(excluded))
    var scores = model.candidates.map { topic in
      let size = Double(likeness.paperCount(topic) + 1).naturalLogarithm
      return (topic: topic, score: likeness.total(topic) + Self.sizeShare * size)
    }
    scores.sort { ($1.score, $0.topic.id) < ($0.score, $1.topic.id) }
    let gap = scores[0].score - (scores.count > 1 ? scores[1].score : 0)
    return scores.prefix(max(0, limit)).enumerated().map { rank, entry in
      TopicSuggestion(
        topic: entry.topic, score: entry.score, isLikely: rank == 0 && gap >= Self.likelyGap,
        words: words(of: title, for: entry.topic, likeness),
        nearest: likeness.nearest(in: entry.topic, limit: Self.mostNearest))
    }
  }

  /// The words of a title that make up most of the score of a topic.
  private func words(
    of title: TitleVector, for topic: Topic, _ likeness: TopicLikeness
  ) -> [String] {
    let shares = title.components.indices.map { word in
      (word: word, share: likeness.share(of: word, in: topic.id))
    }
    let least = likeness.total(topic) / 20
    let strongest = shares.filter { $0.share > least }
      .sorted { ($1.share, $0.word) < ($0.share, $1.word) }
    var places: [Range<Int>] = []
    for (word, _) in strongest where places.count < Self.mostWords {
      let place = title.places[word]
      if !places.contains(place) { places.append(place) }
    }
    return places.map { title.text(at: $0) }
  }
}
