/// Finds what a misspelt word was probably meant to be.
package enum DidYouMean {
  /// Longer words are cut to this many letters: hostile lengths cost nothing, and nobody types more.
  private static let longestWord = 64
  private static let mostAnswers = 3

  /// Returns the candidates most like the word, the best first, three at most.
  ///
  /// The same letters in other case are nearest, then a word one edit away, then one that begins
  /// like it, then one a few edits away or beginning so, then one of which either is a part. Only
  /// the nearest kind
  /// is given.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> [String] {
    let wanted = letters(of: word)
    guard !wanted.isEmpty else { return [] }
    var best = Int.max
    var answers: [String] = []
    for candidate in candidates {
      guard let rank = rank(of: letters(of: candidate), for: wanted), rank <= best else { continue }
      if rank < best {
        best = rank
        answers.removeAll()
      }
      if answers.count < mostAnswers, !answers.contains(candidate) { answers.append(candidate) }
    }
    return answers
  }

  /// Returns the question to put after an error, nil when nothing is near.
  package static func question(_ answers: [String]) -> String? {
    let names = answers.map { "'\($0)'" }
    guard let last = names.last else { return nil }
    let others = names.dropLast().joined(separator: ", ")
    return "did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
  }

  private static func letters(of word: String) -> [Unicode.Scalar] {
    Array(String(word.unicodeScalars.prefix(longestWord)).lowercased().unicodeScalars)
  }

  /// How near two words are, 0 the nearest; nil when they are not.
  private static func rank(of candidate: [Unicode.Scalar], for word: [Unicode.Scalar]) -> Int? {
    if candidate == word { return 0 }
    let bound = word.count < 2 ? 0 : word.count < 5 ? 1 : max(2, word.count / 3)
    let distance = EditDistance.between(word.span, candidate.span, atMost: bound)
    if distance == 1 { return 1 }
    if word.count > 1, candidate.starts(with: word) { return 2 }
    if let distance { return 1 + distance }
    if let distance = self.distance(from: word, toStartOf: candidate) { return 2 + distance }
    if word.count > 2, contains(word, in: candidate) { return Int.max - 2 }
    return candidate.count > 3 && contains(candidate, in: word) ? Int.max - 1 : nil
  }

  /// The edits between a word of some length and as much of a longer one, two at most.
  private static func distance(
    from word: [Unicode.Scalar], toStartOf candidate: [Unicode.Scalar]
  ) -> Int? {
    guard word.count > 5, candidate.count > word.count else { return nil }
    return (word.count - 1...word.count + 1).compactMap { length in
      let start = Array(candidate.prefix(length))
      return EditDistance.between(word.span, start.span, atMost: 2)
    }.min()
  }

  private static func contains(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Bool {
    text.indices.contains { text[$0...].starts(with: word) }
  }
}
