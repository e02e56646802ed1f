extension Paper {
  /// Whether the label of a link has a word.
  func hasLabel(_ word: String) -> Bool {
    guard let term = Term(word) else { return false }
    return hasLabel(term)
  }

  /// Whether the label of a link has the term's words; a number at its end (`Code2`) does not count.
  func hasLabel(_ term: Term) -> Bool {
    links.contains { link in
      if term.stands(in: FoldedText(link.label)) { return true }
      var bare = Substring(link.label)
      while bare.utf8.last?.isDigit ?? false { bare.removeLast() }
      return term.stands(in: FoldedText(bare))
    }
  }
}
