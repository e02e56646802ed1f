/// Compares one paper after another with the words of a query.
struct PaperMatcher {
  /// What a paper shows of one slot.
  struct Evidence {
    /// How similar the words are to those of the title, of the headings above, and of authors, venue
    /// and year.
    var title: Float = 0
    var topic: Float = 0
    var source: Float = 0
    /// Whether a link of the paper is the one that the slot names.
    var isReferred = false
    /// The title's words, of the first 64, at which a match starts, and those after which one ends.
    var starts: UInt64 = 0
    var ends: UInt64 = 0

    var isMet: Bool { title > 0 || topic > 0 || source > 0 || isReferred }
  }

  /// A name has at most so many words, those parted by hyphens counted one by one.
  private static let longestName = 6

  let terms: SearchTerms
  let topics: TopicEvidence

  /// The title of the paper that was compared last.
  private(set) var title = FoldedText()
  /// Where its short name ends, in words; 0 where it has none.
  private(set) var nameLength = 0
  /// What stands between the short name's last letter and its colon: the `+` of `LoRA+:`.
  private(set) var nameSigns: [UInt8] = []
  /// What was found, slot by slot.
  private(set) var evidence: [Evidence] = []
  /// The words of the title, of the first 64, that are part of a match.
  private(set) var covered: UInt64 = 0
  /// The ranges of the title, in UTF-8 offsets, that are part of a match; in no order.
  private(set) var ranges: [ByteRange] = []
  private var source = FoldedText()
  private var scratch: [UInt8] = []

  init(_ terms: SearchTerms, topics: TopicEvidence) {
    self.terms = terms
    self.topics = topics
  }

  /// Whether the entry has every word and phrase and nothing that is excluded.
  mutating func matches(_ paper: Paper, topic: Int?) -> Bool {
    if topics.isExcluded(topic: topic) { return false }
    gather(paper, topic: topic)
    for slot in evidence where !slot.isMet { return false }
    return !isExcluded(paper)
  }

  /// Gathers what the entry shows of each slot.
  mutating func gather(_ paper: Paper, topic: Int?) {
    evidence.removeAll(keepingCapacity: true)
    for slot in terms.slots.indices {
      evidence.append(Evidence(topic: topics.likeness(topic: topic, slot: slot)))
    }
    covered = 0
    ranges.removeAll(keepingCapacity: true)
    readTitle(paper.title)
    readSource(paper)
    for slot in terms.slots.indices {
      for term in terms.slots[slot].readings {
        matchTitle(term, slots: slot..<slot + 1)
        evidence[slot].source = max(
          evidence[slot].source,
          term.likeness(in: source, scratch: &scratch)
        )
      }
      if let reference = terms.slots[slot].reference, !evidence[slot].isMet {
        evidence[slot].isReferred = refers(paper, to: reference)
      }
    }
    for joint in terms.joints { matchTitle(joint.term, slots: joint.slots) }
  }

  private mutating func matchTitle(_ term: Term, slots: Range<Int>) {
    for index in title.words.indices {
      guard let match = term.match(in: title, at: index, scratch: &scratch) else { continue }
      for slot in slots { evidence[slot].title = max(evidence[slot].title, match.likeness) }
      let last = match.words.upperBound - 1
      if last < 64 {
        // A joint is one match for all its slots: the first starts it, the last ends it.
        evidence[slots.lowerBound].starts |= 1 << UInt64(index)
        evidence[slots.upperBound - 1].ends |= 1 << UInt64(last)
        // What a prefix leaves open is not covered.
        let isWhole = match.end == Int(title.words[last].end)
        for word in match.words where isWhole || word < last { covered |= 1 << UInt64(word) }
      }
      let start = Int(title.words[index].sourceStart)
      let rest = Int(title.words[last].end) - match.end
      ranges.append(ByteRange(start, Int(title.words[last].sourceEnd) - rest))
    }
  }

  private mutating func readTitle(_ text: String) {
    let bytes = Array(text.utf8)
    title = FoldedText(text)
    nameLength = 0
    nameSigns = []
    guard let colon = bytes.firstIndex(of: .colon) else { return }
    let words = title.words.prefix(Self.longestName + 1).prefix { Int($0.sourceEnd) <= colon }
    guard let last = words.last, words.count <= Self.longestName else { return }
    nameLength = words.count
    nameSigns = Array(bytes[Int(last.sourceEnd)..<colon])
  }

  private mutating func readSource(_ paper: Paper) {
    var text = paper.authors ?? ""
    if let name = paper.listedName { text += " " + name }
    if let venue = paper.venue { text += " " + venue.text }
    if let year = paper.year { text += " " + String(year) }
    source = FoldedText(text)
  }

  private func refers(_ paper: Paper, to reference: PaperReference) -> Bool {
    paper.links.contains { reference.isMet(by: $0) }
  }

  private mutating func isExcluded(_ paper: Paper) -> Bool {
    for term in terms.exclusions
    where term.likeness(in: title, scratch: &scratch) > 0
      || term.likeness(in: source, scratch: &scratch) > 0
    {
      return true
    }
    return terms.excludedReferences.contains { refers(paper, to: $0) }
  }
}
