/// What speaks for a candidate being a paper.
enum PaperVotes {
  /// What one candidate says for itself.
  static func own(
    _ candidate: Candidate, _ entry: ReadableEntry, _ labels: [Label], columns: TableColumns?
  ) -> Float {
    var titleWords = 0
    var noteLength = 0
    var venue: Float = 0
    var hasYear = false
    var hasAuthors = false
    for (index, label) in labels.enumerated() {
      let atom = entry.atoms[index]
      switch label {
      case .title: titleWords += Int(atom.words)
      case .note: noteLength += atom.range.count
      case .date: hasYear = true
      case .venue: venue = max(venue, entry.matches[index] == .known ? 1.6 : 0.8)
      case .authors: hasAuthors = true
      default: break
      }
    }
    if titleWords == 0 { return -4 }
    var score: Float = -1.5 + venue
    score += titleWords >= 5 ? 1.2 : titleWords >= 3 ? 0.3 : -0.8
    if titleWords > 30 { score -= 2 }
    if hasYear { score += 0.7 }
    if hasAuthors { score += 1 }
    if noteLength > 300 { score -= 1 }
    score += links(entry.facts, titleWords)
    switch candidate.container {
    case .item: score += 0.3
    case .row: score += columns?.hasTitle == false ? -1.5 : 0.3
    case .paragraph: score -= 0.8 + 1.5 * Float(min(2, entry.facts.prose))
    }
    return candidate.isQuoted ? score - 1.5 : score
  }

  private static func links(_ facts: WordFacts, _ titleWords: Int) -> Float {
    if facts.paperLinks > 0 {
      return facts.paperLinks > 4 && titleWords < 30 ? 1.2 : 2.2
    }
    if facts.links > 0 { return facts.codeLinks > 0 ? -0.6 : 0 }
    // A title in brackets was meant to be a link.
    return facts.startsWithBracket && titleWords > 3 ? 0 : -1.2
  }

  /// What the words of the headings say about the candidates below them.
  static func section(_ topics: [String]) -> Float {
    guard let last = topics.last else { return 0 }
    var score = words(last, isOuter: false)
    for outer in topics.dropLast() { score += min(0, words(outer, isOuter: true)) }
    return score
  }

  private static func words(_ heading: String, isOuter: Bool) -> Float {
    var count = 0
    var others = 0
    var doubtful = 0
    var hasPapers = false
    for word in Array(heading.utf8).split(whereSeparator: { !isASCIIAlphanumeric($0) }) {
      let kinds = Words.kinds(of: word)
      if !kinds.isDisjoint(with: [.function, .headingFiller]) { continue }
      count += 1
      if kinds.contains(isOuter ? .newsSection : .otherSection) { others += 1 }
      if kinds.contains(.doubtfulSection) { doubtful += 1 }
      if kinds.contains(.papers) { hasPapers = true }
    }
    var score: Float = 0
    if others > 0, others == count { score -= 8 }
    if doubtful > 0, count <= 4 { score -= isOuter ? 0.4 : 0.7 }
    if hasPapers { score += 0.7 }
    return score
  }

  /// A number that candidates of the same kind and spelling share.
  static func shape(_ candidate: Candidate, _ entry: ReadableEntry, _ labels: [Label]) -> UInt64 {
    var hash = Fingerprint()
    hash.add(candidate.container == .row ? 2 : candidate.container == .item ? 1 : 0)
    var previous: Label?
    for (index, label) in labels.enumerated() where label != previous {
      if label == .note, entry.atoms[index].isSymbol { continue }
      hash.add(label.rawValue)
      hash.add(entry.atoms[index].style.rawValue)
      hash.add(entry.atoms[index].link >= 0 ? 1 : 0)
      previous = label
    }
    return hash.value
  }
}
