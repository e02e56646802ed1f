/// What is wrong with a query, in one sentence, and what may have been meant.
public struct QueryError: Error, Hashable, Sendable {
  /// One sentence for people, without a full stop; what it quotes is cut and harmless to show.
  public let message: String
  /// What may have been meant, the nearest first; at most five.
  public let suggestions: [String]

  init(_ message: String, suggestions: [String] = []) {
    self.message = message.shown()
    self.suggestions = Array(suggestions.prefix(5))
  }
}

extension QueryError: CustomStringConvertible {
  /// The sentence, and the suggestions as a question.
  public var description: String {
    DidYouMean.question(suggestions).map { "\(message); \($0)" } ?? message
  }
}
