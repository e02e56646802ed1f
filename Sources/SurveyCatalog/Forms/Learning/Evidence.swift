/// What the words of each piece of an entry say about what it is, before the list is known.
struct Evidence {
  let bytes: [UInt8]
  let venues: VenueNames
  let atoms: [Atom]
  let counts: [WordCounts]
  private(set) var scores: [LabelScores] = []
  /// What the header of its column says of a field that begins with each piece.
  private(set) var entering: [LabelScores] = []
  /// How well each piece is known as a venue.
  private(set) var matches: [VenueNames.Match] = []

  init(_ atoms: [Atom], in visible: VisibleText, header: [Label?], venues: VenueNames) {
    self.venues = venues
    self.atoms = atoms
    bytes = visible.bytes
    counts = atoms.map { WordCounts(visible.bytes[$0.range]) }
    matches = atoms.map { $0.date != nil ? .unknown : venues.match(visible.bytes[$0.range]) }
    scores.reserveCapacity(atoms.count)
    for index in atoms.indices {
      let score = self.score(index)
      scores.append(score)
      if header.isEmpty { continue }
      var first = LabelScores()
      let column = Int(atoms[index].column)
      if header.indices.contains(column), let label = header[column], !atoms[index].isSymbol {
        first[label] += label == .name ? 4 : 2.5
        if label != .title { first[.title] -= label == .note ? 8 : 3.5 }
        if label == .note {
          first[.venue] -= 3
          first[.date] -= 3
        }
        if label == .link, atoms[index].link < 0 { first[.note] += 1.5 }
        if label != .title, label != .authors { first[.authors] -= label == .note ? 6 : 2 }
        if label != .title, label != .name { first[.name] -= 2 }
      }
      entering.append(first)
    }
  }

  private func score(_ index: Int) -> LabelScores {
    let atom = atoms[index]
    if atom.isSymbol { return symbolScore(index) }
    if let date = atom.date { return dateScore(date, index) }
    var score = LabelScores()
    score[.title] = titleScore(index)
    score[.name] = nameScore(index)
    score[.authors] = authorsScore(index)
    score[.venue] = venueScore(index)
    score[.date] = LabelScores.impossible
    score[.note] = noteScore(index)
    score[.link] = linkScore(index)
    if atom.style.contains(.badge) {
      score[.title] = LabelScores.impossible
      score[.name] = LabelScores.impossible
      score[.authors] = LabelScores.impossible
      score[.note] += 2
      if matches[index] == .known, yearBeside(index) > 0 {
        score[.venue] += 2.5
      } else if !afterVenueYear(index) {
        score[.venue] -= 3
      }
    }
    return score
  }

  private func symbolScore(_ index: Int) -> LabelScores {
    var score = LabelScores(-4)
    score[.note] = 0.5
    score[.title] = -2.5
    score[.date] = LabelScores.impossible
    score[.link] = atoms[index].link >= 0 ? 0.5 : -4
    if startsWithAt(index) { score[.note] = 4 }
    return score
  }

  private func dateScore(_ date: WrittenDate, _ index: Int) -> LabelScores {
    var score = LabelScores(-4)
    let isBare = date.month == 0
    score[.date] = date.isWeak ? 0 : isBare ? 2 : 3.5
    score[.title] = date.isWeak ? 0 : isBare ? -0.5 : -2
    score[.note] = -1
    score[.link] = atoms[index].link >= 0 ? -1 : -6
    score[.venue] = -6
    if atoms[index].style.contains(.badge) { score[.title] = LabelScores.impossible }
    return score
  }

  // MARK: Fields

  private func titleScore(_ index: Int) -> Float {
    let atom = atoms[index]
    let count = counts[index]
    var score: Float = 0
    score += 0.25 * Float(min(count.words, 8))
    score += 0.4 * Float(min(count.functions, 3))
    score += 0.25 * Float(min(count.titles, 4))
    if count.words > 30 { score -= 3 }
    if bytes[atom.range].contains(UInt8(ascii: ":")) { score += 0.5 }
    if atom.enclosure == .quote { score += 2 }
    if atom.style.contains(.bold) { score += 0.3 }
    if matches[index] == .known { score -= 3 }
    if isAddress(index) { score -= 6 }
    if hasEtAl(index) { score -= 5 }
    if isLabelOnly(count) { score -= 2 }
    if startsWithAt(index) { score -= 3 }
    if isNameLike(index), count.words > 1 { score -= 0.5 }
    // A title does not say its first words twice.
    if beginsNext(index) { score -= 6 }
    return score
  }

  private func nameScore(_ index: Int) -> Float {
    let count = counts[index]
    guard count.words <= 6, count.letters <= 45 else { return -6 }
    var score: Float = count.words <= 2 ? -0.8 : -1.8
    if count.numbers == count.words { score -= 3 }
    if index == 0 || index == 1 && atoms[0].isSymbol { score += 0.3 }
    let next = index + 1 < atoms.count ? atoms[index + 1].gap : Gap()
    if next.punctuation == .colon {
      let isPlain =
        index + 1 < atoms.count && atoms[index + 1].style.isEmpty
        && atoms[index + 1].link < 0
      if next.opens == .quote || next.changesStyle && !isPlain {
        score += 2.2
      } else {
        score += index + 1 < atoms.count && isNameLike(index + 1) ? 0.7 : -0.5
      }
    }
    if next.opens == .quote { score += 0.7 }
    if atoms[index].enclosure == .bracket, atoms[index].link < 0 { score += 0.5 }
    if beginsNext(index) { score += 11 }
    if isFollowedBySentence(index) { score += 4 }
    if count.functions > 0 { score -= 1 }
    if isNameLike(index) { score -= 2 }
    if matches[index] == .known { score -= 3 }
    if isLabelOnly(count) || hasEtAl(index) { score -= 3 }
    if isAddress(index) || startsWithAt(index) { score -= 6 }
    if count.institutions > 0 { score -= 1 }
    return score
  }

  private func authorsScore(_ index: Int) -> Float {
    let count = counts[index]
    var score: Float = -2
    if hasEtAl(index) { return 5 }
    if isNameLike(index) {
      score += 2.6 + 0.8 * Float(min(count.conjunctions, 3))
      let chain =
        (isChained(index) ? 1 : 0) + (index + 1 < atoms.count && isChained(index + 1) ? 1 : 0)
      score += Float(chain) * 1.2
    }
    if count.words == 1, count.capitalized == 1, precedesName(index) || followsName(index) {
      score += 1.5
    }
    if count.initials > 0, count.functions == 0 { score += 0.7 }
    score -= 0.8 * Float(min(max(0, count.functions - count.particles - count.conjunctions), 4))
    score -= 0.5 * Float(min(count.titles, 4))
    if count.numbers > 0 { score -= 1 }
    if matches[index] == .known { score -= 3 }
    if isLabelOnly(count) { score -= 2 }
    if isAddress(index) { score -= 6 }
    if count.institutions > 0 { score -= 1.5 }
    if count.venues > 0 { score -= 1 }
    if startsWithAt(index) { score -= 3 }
    return score
  }

  private func venueScore(_ index: Int) -> Float {
    let atom = atoms[index]
    let count = counts[index]
    var score: Float = -2
    let year = yearBeside(index)
    switch matches[index] {
    case .known: score += 4.5
    case .weak: score += year > 0 ? 3 : 0
    case .unknown:
      if count.words <= 14, hasKnownPart(index) {
        score += year > 0 || count.tracks > 0 ? 3.5 : 1.5
      } else if count.venues > 0, count.words <= 14 {
        score += count.venues > 1 ? 2.5 : 1.5
      }
      if count.words <= 3, count.acronyms > 0, count.functions == 0 { score += 0.8 }
    }
    score += Float(year) * (count.words <= 8 ? 0.7 : 0.2)
    if count.words > 0, afterVenueYear(index) { score += count.tracks > 0 ? 5 : 3 }
    if count.words > 14 { score -= 3 }
    score -= 0.7 * Float(min(max(0, count.functions - count.venueFunctions), 3))
    if isAddress(index) || startsWithAt(index) && matches[index] == .unknown { score -= 5 }
    if hasEtAl(index) { score -= 5 }
    if count.awards > 0, count.awards * 2 >= count.words { score -= 2.5 }
    if isLabelOnly(count), year == 0, atom.link >= 0 || atom.enclosure == .bracket { score -= 5 }
    if startsLikeVenue(index) { score += 3 }
    if atom.enclosure == .parenthesis, count.words > 0, count.tracks == count.words { score -= 4 }
    if count.institutions > 0 { score -= 1 }
    if atom.enclosure == .quote { score -= 1.5 }
    return score
  }

  private func noteScore(_ index: Int) -> Float {
    let atom = atoms[index]
    let count = counts[index]
    var score: Float = -0.9
    if atom.enclosure == .parenthesis { score += 0.8 }
    if count.awards > 0, count.awards * 2 >= count.words { score += 2.5 }
    if count.institutions > 0, count.words < 8 { score += 1.8 }
    if startsWithAt(index) { score += 4 }
    if count.words > 25 { score += 1.5 }
    if isFieldLabel(index) { score += 2 }
    if atom.line > 0, count.lowercase > 6 { score += 0.5 }
    return score
  }

  private func linkScore(_ index: Int) -> Float {
    let atom = atoms[index]
    let count = counts[index]
    let isLabel = isLabelOnly(count)
    guard atom.link >= 0 else {
      return isLabel && (atom.enclosure == .bracket || count.words <= 2) ? 0.2 : -6
    }
    if isAddress(index) { return 4 }
    var score: Float = isLabel ? 3.5 : count.links > 0 && count.words <= 4 ? 1.5 : -0.5
    if atom.enclosure == .bracket { score += 0.8 }
    if count.words > 4 { score -= 0.5 * Float(min(count.words - 4, 6)) }
    if matches[index] == .known { score -= yearBeside(index) > 0 ? 4 : 1.5 }
    if index == 0 { score -= 1 }
    return score
  }
}
