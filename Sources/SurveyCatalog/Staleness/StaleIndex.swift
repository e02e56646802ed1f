/// The papers of a list by what the entries of a dump may have in common with them.
struct StaleIndex: Sendable {
  let subjects: [StaleSubject]
  let weights: WordWeights
  private var titles: [UInt64: [Int]] = [:]
  private var ids: [UInt64: [Int]] = [:]
  private var words: [UInt64: [Int]] = [:]
  /// A bit for every key of the tables, so that most look-ups end early.
  private var filter = [UInt64](repeating: 0, count: 1 << 11)

  /// The least share of a listed title that an entry must have to be compared in full.
  static let leastShare = 0.5

  init(_ catalog: Catalog) {
    let folded = catalog.papers.map { FoldedTitle($0.title) }
    // The titles of the program's own list keep the weights of a short list reasonable.
    let background = Catalog(.embedded).papers.map { FoldedTitle($0.title) }
    weights = WordWeights(folded + background)
    subjects = catalog.staleSubjects(weights, titles: folded)
    for (number, subject) in subjects.enumerated() {
      titles[subject.title.hash, default: []].append(number)
      for id in subject.idTexts { ids[Self.idKey(Array(id.utf8)), default: []].append(number) }
      guard subject.role == .preprint else { continue }
      for word in subject.tellingWords(Self.leastShare) {
        words[word, default: []].append(number)
      }
    }
    for key in titles.keys { insert(key) }
    for key in ids.keys { insert(key) }
    for key in words.keys { insert(key) }
  }

  private mutating func insert(_ key: UInt64) {
    let (slot, bit) = Self.place(key)
    filter[slot] |= bit
  }

  @inline(__always)
  private static func place(_ key: UInt64) -> (slot: Int, bit: UInt64) {
    let mixed = key ^ key >> 29
    return (Int(mixed >> 6 & 0x7FF), 1 << (mixed & 63))
  }

  @inline(__always)
  private func mayContain(_ key: UInt64) -> Bool {
    let (slot, bit) = Self.place(key)
    return filter[slot] & bit != 0
  }

  /// The papers whose folded title has a hash.
  func papers(titled hash: UInt64) -> [Int] {
    mayContain(hash) ? titles[hash] ?? [] : []
  }

  /// The papers that may have an id.
  func papers(withIDKey key: UInt64) -> [Int] {
    mayContain(key) ? ids[key] ?? [] : []
  }

  /// Adds the papers of whose telling words one has the hash.
  @inline(__always)
  func addPapers(withWord hash: UInt64, to numbers: inout [Int]) {
    guard mayContain(hash), let found = words[hash] else { return }
    for number in found where !numbers.contains(number) { numbers.append(number) }
  }

  /// The share of the weight of a paper's title that some words have.
  func share(of number: Int, in others: [UInt64]) -> Double {
    let words = subjects[number].words
    let weights = subjects[number].weights
    var shared = 0.0
    for index in words.indices where others.contains(words[index]) { shared += weights[index] }
    return shared / max(subjects[number].totalWeight, 1)
  }

  // MARK: - Ids

  private static func idKey(_ id: [UInt8]) -> UInt64 { idKey(id.span, id.indices) }

  /// The hash of what is last in an id or address: `2305.14314` of `https://arxiv.org/abs/2305.14314v2`.
  static func idKey(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var start = range.upperBound
    var end = start
    loop: while start > range.lowerBound {
      switch bytes[start - 1] {
      case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: ":"):
        if start < end { break loop }
        end = start - 1
      case UInt8(ascii: "&"), UInt8(ascii: "#"): end = start - 1
      default: break
      }
      start -= 1
    }
    if end - start > 4, bytes.isWord(".pdf", end - 4..<end) { end -= 4 }
    // The DOI of an arXiv id: `10.48550/arXiv.2305.14314`.
    if end - start > 6, bytes.isWord("arxiv.", start..<start + 6) { start += 6 }
    let isNumber = start < end && bytes[start] &- 0x30 < 10
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in start..<end {
      let byte = bytes[index] | 0x20
      // The version of an arXiv id.
      if isNumber, byte == UInt8(ascii: "v") { break }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash
  }
}

extension StaleSubject {
  /// The ids as text.
  fileprivate var idTexts: [String] {
    [ids.arxiv?.text, ids.openReview, ids.doi, ids.acl].compactMap { $0 }
  }
}
