/// What the evidence asks about a piece.
extension Evidence {
  /// `[POLCA](url)Characterizing …`: one word of a link, and text that starts anew right after it.
  func isFollowedBySentence(_ index: Int) -> Bool {
    guard index + 1 < atoms.count, atoms[index].link >= 0, counts[index].words == 1 else {
      return false
    }
    let next = atoms[index + 1]
    let gap = next.gap
    return gap.punctuation <= .space && gap.layout == .none && gap.opens == .none
      && gap.closes == .none && gap.changesLink && next.link < 0
      && isUppercase(bytes[Int(next.start)]) && counts[index + 1].words > 3
  }

  func isLabelOnly(_ count: WordCounts) -> Bool {
    count.words > 0 && count.links == count.words && count.words <= 4
  }

  /// `Authors:` and the like, which name a field.
  func isFieldLabel(_ index: Int) -> Bool {
    guard index + 1 < atoms.count, atoms[index + 1].gap.punctuation == .colon else { return false }
    return Words.kinds(of: atoms[index].fingerprint).contains(.fieldName)
  }

  func isAddress(_ index: Int) -> Bool {
    let text = bytes[atoms[index].range]
    return text.starts(with: Self.http) || text.starts(with: Self.www)
  }

  private static let http = Array("http".utf8)
  private static let www = Array("www.".utf8)

  func startsWithAt(_ index: Int) -> Bool {
    bytes[Int(atoms[index].start)] == UInt8(ascii: "@")
  }

  func hasEtAl(_ index: Int) -> Bool {
    let text = bytes[atoms[index].range]
    guard text.count >= 5, text.last == UInt8(ascii: "l") else { return false }
    let tail = Array(text.suffix(6))
    let compact = tail.filter { isWordByte($0) }
    guard compact.suffix(4).elementsEqual(Self.etal) else { return false }
    return tail.contains(UInt8(ascii: " ")) || tail.contains(UInt8(ascii: "."))
  }

  private static let etal = Array("etal".utf8)

  /// Capitalized words that could be the name of a person, or two joined by `and`.
  func isNameLike(_ index: Int) -> Bool {
    let count = counts[index]
    if isIdeographic(index) { return true }
    guard count.words >= 1, count.words <= 5 * (count.conjunctions + 1) else { return false }
    guard atoms[index].date == nil, !atoms[index].isSymbol, count.numbers == 0 else { return false }
    guard count.titles == 0, matches[index] == .unknown, count.institutions == 0 else {
      return false
    }
    let others = count.words - count.capitalized - count.particles - count.conjunctions
    guard count.capitalized > 1, others <= 0,
      count.functions <= count.conjunctions + count.particles
    else { return false }
    return count.acronyms <= count.initials || count.acronyms < count.capitalized
  }

  func followsName(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = atoms[index].gap
    return gap.punctuation == .comma && gap.layout <= .wrap && !gap.changesStyle
      && counts[index - 1].conjunctions > 0 && isNameLike(index - 1)
  }

  /// Whether a name follows after a comma, or after one more word between commas.
  func precedesName(_ index: Int) -> Bool {
    for next in [index + 1, index + 2] where next < atoms.count {
      let gap = atoms[next].gap
      guard gap.punctuation == .comma || gap.punctuation == .semicolon, gap.layout <= .wrap,
        !gap.changesStyle, counts[next].capitalized > 0 || hasEtAl(next)
      else { return false }
      if isNameLike(next) || hasEtAl(next) { return true }
      guard counts[next].words == 1 else { return false }
    }
    return false
  }

  /// Two or three characters of three bytes each: a name in Chinese, Japanese or Korean.
  func isIdeographic(_ index: Int) -> Bool {
    let text = bytes[atoms[index].range]
    return (text.count == 6 || text.count == 9) && text.allSatisfy { $0 >= 0x80 }
      && (text.first.map { 0xE3...0xED ~= $0 } ?? false) && !atoms[index].isSymbol
  }

  /// Whether the piece and the one before it are names in a row.
  func isChained(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = atoms[index].gap
    guard gap.punctuation == .comma || gap.punctuation == .semicolon,
      gap.layout <= .wrap
    else { return false }
    return isNameLike(index) && isNameLike(index - 1)
  }

  /// 2 beside a certain year, 1 beside a doubtful one.
  func yearBeside(_ index: Int) -> Int {
    var best = 0
    for neighbour in [index - 1, index + 1] where atoms.indices.contains(neighbour) {
      guard let date = atoms[neighbour].date else { continue }
      let gap = atoms[max(index, neighbour)].gap
      guard gap.layout <= .wrap, gap.punctuation <= .comma else { continue }
      if neighbour < index, gap.punctuation == .comma { continue }
      guard !gap.changesLink, gap.opens != .bracket, gap.closes != .bracket else { continue }
      if date.month != 0, gap.opens != .none || gap.closes != .none { continue }
      best = max(best, date.isWeak || date.month != 0 ? 1 : 2)
    }
    return best
  }

  /// `Workshop on …`, `International Conference on …`.
  func startsLikeVenue(_ index: Int) -> Bool {
    guard counts[index].venues > 0, counts[index].words > 1, counts[index].words <= 16 else {
      return false
    }
    let range = atoms[index].range
    var end = range.lowerBound
    while end < range.upperBound, !isSpace(bytes[end]) { end += 1 }
    return Words.kinds(of: bytes[range.lowerBound..<end]).contains(.venueStart)
  }

  func afterVenueYear(_ index: Int) -> Bool {
    guard index > 1, matches[index - 2] != .unknown || hasKnownPart(index - 2) else { return false }
    return atoms[index - 1].date != nil && !atoms[index].gap.changesLink
      && atoms[index].gap.punctuation <= .space && atoms[index].gap.opens == .none
  }

  /// Whether the first words or the last one are a known venue: `NeurIPS Workshop`.
  func hasKnownPart(_ index: Int) -> Bool {
    let range = atoms[index].range
    var end = range.lowerBound
    for _ in 0..<3 {
      while end < range.upperBound, !isSpace(bytes[end]) { end += 1 }
      guard end < range.upperBound else { break }
      if venues.match(bytes[range.lowerBound..<end]) == .known { return true }
      end += 1
    }
    var start = range.upperBound
    while start > range.lowerBound, !isSpace(bytes[start - 1]) { start -= 1 }
    guard start > range.lowerBound else { return false }
    return venues.match(bytes[start..<range.upperBound]) == .known && counts[index].venues > 0
  }

  /// Whether the text that follows begins with this piece: `[**GQA**] GQA: Training …`.
  func beginsNext(_ index: Int) -> Bool {
    guard index + 1 < atoms.count, counts[index].letters > 1,
      atoms[index + 1].gap.layout <= .wrap
    else { return false }
    let next = bytes[atoms[index + 1].range]
    guard counts[index + 1].words > counts[index].words else { return false }
    var rest = next.startIndex
    for byte in bytes[atoms[index].range] where isWordByte(byte) {
      while rest < next.endIndex, !isWordByte(next[rest]) { rest += 1 }
      guard rest < next.endIndex, lowercased(next[rest]) == lowercased(byte) else { return false }
      rest += 1
    }
    return rest >= next.endIndex || !isWordByte(next[rest])
  }
}
