/// What the list has in the place of words that it does not have.
struct SpellingCorrection {
  /// More words than this are no slips but another subject.
  private static let mostWords = 8
  private static let mostReplacements = 6
  /// Longer words are not corrected.
  private static let longestWord = 40

  /// A word of the query that the list has nowhere.
  private struct Missing {
    let slot: Int
    let word: [UInt8]
    let letters: UInt64
    let pieceCount: Int
    /// What the list has one slip away, two, and what goes on from the word; with their counts.
    var near: [[UInt8]: Int] = [:]
    var far: [[UInt8]: Int] = [:]
    var longer: [[UInt8]: Int] = [:]
  }

  private let terms: SearchTerms
  private var missing: [Missing] = []

  /// Looks for the words that the list has nowhere, and for what is like them.
  ///
  /// - Complexity: O(*n* × *m*) in the length of the list and the number of words.
  init(_ terms: SearchTerms, in catalog: Catalog, headings: [FoldedText]) {
    self.terms = terms
    let absent = Self.absentSlots(terms, in: catalog, headings: headings)
    guard !absent.isEmpty, absent.count <= Self.mostWords else { return }
    missing = absent.map { slot in
      let term = terms.slots[slot].readings[0]
      let word = term.joined.word
      return Missing(
        slot: slot,
        word: word,
        letters: Self.letters(word.span, in: 0..<word.count),
        pieceCount: term.pieces.count
      )
    }
    for heading in headings { compare(heading) }
    for paper in catalog.papers {
      compare(FoldedText(paper.title))
      if let venue = paper.venue { compare(FoldedText(venue.text)) }
      if let authors = paper.authors { compare(FoldedText(authors)) }
    }
  }

  /// The slots that no paper of the list meets, phrases and addresses aside.
  private static func absentSlots(
    _ terms: SearchTerms,
    in catalog: Catalog,
    headings: [FoldedText]
  ) -> [Int] {
    let topics = TopicEvidence(terms, catalog.topics, headings: headings)
    var matcher = PaperMatcher(terms, topics: topics)
    var absent = terms.slots.indices.filter {
      !terms.slots[$0].isPhrase && !terms.slots[$0].readings.isEmpty
    }
    for paper in catalog.papers {
      if absent.isEmpty { break }
      matcher.gather(paper, topic: catalog.papers.entries[paper.position].topic)
      absent.removeAll { matcher.evidence[$0].isMet }
    }
    return absent
  }

  /// Compares the words of a text, and its neighbours read as one, with what is missing.
  private mutating func compare(_ text: FoldedText) {
    let bytes = text.bytes.span
    for first in text.words.indices {
      let start = Int(text.words[first].start)
      for index in missing.indices {
        let reach = min(text.words.count, first + missing[index].pieceCount + 1)
        for last in first..<reach {
          let range = start..<Int(text.words[last].end)
          if range.count > missing[index].word.count + 2, last > first { break }
          compare(bytes, range, with: index, isJoined: last > first)
        }
      }
    }
  }

  private mutating func compare(
    _ bytes: Span<UInt8>,
    _ range: Range<Int>,
    with index: Int,
    isJoined: Bool
  ) {
    let word = missing[index].word
    if !isJoined, range.count > word.count, word.count > 2, range.count <= Self.longestWord,
      word.commonPrefix(with: bytes, at: range.lowerBound) == word.count
    {
      missing[index].longer[Self.copy(bytes, range), default: 0] += 1
    }
    let allowed = Self.allowance(word.count, range.count)
    guard allowed > 0, abs(range.count - word.count) <= allowed else { return }
    let letters = Self.letters(bytes, in: range)
    guard (letters ^ missing[index].letters).nonzeroBitCount <= 2 * allowed else { return }
    guard
      let distance = EditDistance.between(word.span, bytes.extracting(range), atMost: allowed)
    else { return }
    let found = Self.copy(bytes, range)
    if distance < 2 {
      missing[index].near[found, default: 0] += 1
    } else {
      missing[index].far[found, default: 0] += 1
    }
  }

  /// How many slips are forgiven between two words of these lengths.
  ///
  /// One from five letters, two from nine, in the longer of the two: the one meant may have lost a
  /// letter or won one.
  private static func allowance(_ first: Int, _ second: Int) -> Int {
    let longer = max(first, second)
    guard min(first, second) > 2, longer <= longestWord else { return 0 }
    return longer < 5 ? 0 : longer < 9 ? 1 : 2
  }

  /// The set of letters that a word holds, by which most pairs of words are told apart at once.
  private static func letters(_ bytes: Span<UInt8>, in range: Range<Int>) -> UInt64 {
    var letters: UInt64 = 0
    for index in range { letters |= 1 << UInt64(bytes[index] & 0x3F) }
    return letters
  }

  private static func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var copy: [UInt8] = []
    for index in range { copy.append(bytes[index]) }
    return copy
  }

  /// The terms with replacements for what is missing, nil where there is none for some word.
  ///
  /// What is one slip away hides what is two away, unless the search is to be wide.
  func corrected(
    isWide: Bool
  ) -> (terms: SearchTerms, corrections: [SearchResult.Correction])? {
    guard !missing.isEmpty else { return nil }
    var terms = terms
    var corrections: [SearchResult.Correction] = []
    for word in missing {
      var found = word.near.isEmpty ? word.far : word.near
      if isWide { found.add(word.far) }
      if found.isEmpty || isWide { found.add(word.longer) }
      let readings = Self.readings(found)
      guard !readings.isEmpty else { return nil }
      terms.replace(slot: word.slot, with: readings)
      corrections.append(
        SearchResult.Correction(
          word: terms.slots[word.slot].text,
          replacements: readings.map { String(decoding: $0.joined.word, as: UTF8.self) }
        )
      )
    }
    return (terms, corrections)
  }

  /// The words found as terms, the most frequent first, one of each stem.
  private static func readings(_ found: [[UInt8]: Int]) -> [Term] {
    let words = found.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
    }
    var readings: [Term] = []
    for (word, _) in words where readings.count < mostReplacements {
      guard let term = Term([word], isPrefix: false),
        !readings.contains(where: { $0.joined.stem == term.joined.stem })
      else { continue }
      readings.append(term)
    }
    return readings
  }
}

extension [[UInt8]: Int] {
  /// Adds the words that it does not have, with their counts.
  fileprivate mutating func add(_ others: [[UInt8]: Int]) {
    for (word, count) in others where self[word] == nil { self[word] = count }
  }
}
