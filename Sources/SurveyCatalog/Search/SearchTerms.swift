/// A query's words, phrases and exclusions, ready to be compared.
struct SearchTerms {
  /// One thing that a paper must have.
  struct Slot {
    /// What meets it: one term, or, where a slip was corrected, any of several.
    var readings: [Term]
    /// The address or id that the word is, if it is one.
    let reference: PaperReference?
    /// The word as written.
    let text: String
    /// Whether it is a phrase in quotes.
    let isPhrase: Bool
  }

  /// Neighbouring words read as one: `fine tuning` for `finetuning`.
  struct Joint {
    let slots: Range<Int>
    let term: Term
  }

  /// So far a repeated word may belong to another neighbour; further on it only costs time.
  private static let mostRepeats = 8

  private(set) var slots: [Slot] = []
  private(set) var joints: [Joint] = []
  private(set) var exclusions: [Term] = []
  private(set) var excludedReferences: [PaperReference] = []
  /// The signs behind the last letter of the last word: `+` of `LoRA+`.
  let signs: [UInt8]
  private let wordCount: Int

  init(_ query: Query) {
    var known: Set<String> = []
    for (index, word) in query.words.enumerated() {
      let isLast = index == query.words.count - 1
      if query.words.count > Self.mostRepeats, !known.insert(word).inserted,
        index >= Self.mostRepeats
      {
        continue
      }
      slots.append(Self.slot(word, isPrefix: isLast, isPhrase: false))
    }
    wordCount = slots.count
    let last = Array((query.words.last ?? "").droppingStar().text.utf8)
    let letters = last.lastIndex { $0 >= 0x80 || $0.isLetter || $0.isDigit } ?? -1
    signs = Array(last[(letters + 1)...])
    for phrase in query.phrases {
      slots.append(Self.slot(phrase, isPrefix: false, isPhrase: true))
    }
    slots.removeAll { $0.readings.isEmpty && $0.reference == nil }
    for exclusion in query.exclusions {
      if let reference = PaperReference(exclusion) {
        excludedReferences.append(reference)
      } else if let term = Term(exclusion) {
        exclusions.append(term)
      }
    }
    join()
  }

  private static func slot(_ word: String, isPrefix: Bool, isPhrase: Bool) -> Slot {
    if !isPhrase, let reference = PaperReference(word) {
      return Slot(readings: [], reference: reference, text: word, isPhrase: false)
    }
    return Slot(
      readings: Term(word, isPrefix: isPrefix).map { [$0] } ?? [],
      reference: isPhrase ? nil : openReviewID(word),
      text: word,
      isPhrase: isPhrase
    )
  }

  /// A word that may be an id of OpenReview: letters of both cases, mixed, nine of them or more.
  private static func openReviewID(_ word: String) -> PaperReference? {
    guard (9...16).contains(word.utf8.count), word.utf8.allSatisfy({ $0 < 0x80 && $0 != .dot }),
      word.utf8.contains(where: { $0.isLetter && $0 == $0.lowercased }),
      word.utf8.dropFirst().contains(where: { $0 != $0.lowercased })
    else { return nil }
    return .id(PaperIdentity.Key(.openReview, word))
  }

  /// Makes the joints anew: two or three words side by side.
  private mutating func join() {
    joints.removeAll()
    let words = slots.prefix(wordCount).count { !$0.isPhrase }
    for first in 0..<words {
      var terms = slots[first].readings
      for last in first + 1..<max(first + 1, min(words, first + 3)) {
        let next = slots[last].readings
        terms = terms.prefix(4).flatMap { term in
          next.prefix(4).compactMap { term.followed(by: $0) }
        }
        joints += terms.map { Joint(slots: first..<last + 1, term: $0) }
      }
    }
  }

  /// Puts other words in the place of a word of the query.
  mutating func replace(slot: Int, with readings: [Term]) {
    slots[slot].readings = readings
    join()
  }
}
