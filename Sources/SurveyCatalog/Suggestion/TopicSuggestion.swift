/// A topic where a paper may belong, and why.
public struct TopicSuggestion: Hashable, Sendable {
  /// The topic.
  public let topic: Topic
  /// How well the title fits the topic.
  public let score: Double
  /// Whether the topic is likely right: it fits far better than the next one.
  public let isLikely: Bool
  /// The words of the title that speak for the topic, as the title writes them, the strongest first.
  public let words: [String]
  /// Whether the topic shares a word with the title; others are ordered by size alone.
  public var hasEvidence: Bool { !words.isEmpty }
  /// The positions of the papers of the topic whose titles are nearest, the nearest first.
  public let nearest: [Int]
}
