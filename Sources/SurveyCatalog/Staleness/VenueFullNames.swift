/// The venues by the words of their full names that tell them apart.
///
/// `Proceedings of the 61st Annual Meeting of the Association for Computational Linguistics` and the
/// table's `Annual Meeting of the Association for Computational Linguistics` have the same ones.
struct VenueFullNames: Sendable {
  static let standard = VenueFullNames(.standard)

  private var names: [UInt64: String] = [:]
  private var wordsByName: [(words: [String], name: String)] = []
  private static let mostWords = 20

  private init(_ table: VenueTable) {
    for row in table.rows {
      if let fullName = row.fullName { add(fullName, row.name) }
    }
    for (fullName, name) in Self.others { add(fullName, name) }
  }

  /// Names that proceedings have and the table does not.
  private static let others = [
    ("Advances in Neural Information Processing Systems", "NeurIPS"),
    (
      "Conference of the North American Chapter of the Association for Computational Linguistics",
      "NAACL"
    ),
    ("Findings of the Association for Computational Linguistics", "ACL"),
  ]

  private mutating func add(_ fullName: String, _ name: String) {
    let words = ProseWords(fullName)
    var key: UInt64 = 0
    var count = 0
    for index in words.ranges.indices where !Self.isFiller(index, of: words) {
      key = Self.key(key, index, words)
      count += 1
    }
    // One word tells too little.
    guard count > 1, names[key] == nil else { return }
    names[key] = name
    wordsByName.append((Self.tellingWords(words), name))
  }

  private static func key(_ key: UInt64, _ word: Int, _ words: ProseWords) -> UInt64 {
    (key ^ words.hash(word)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The venue whose full name starts a part of the prose, the longest of the first part that has one.
  func name(in words: ProseWords) -> String? {
    for start in words.ranges.indices where words.isFirst[start] {
      var key: UInt64 = 0
      var found: String?
      for index in start..<min(words.ranges.count, start + Self.mostWords)
      where !Self.isFiller(index, of: words) {
        key = Self.key(key, index, words)
        found = names[key] ?? found
      }
      if let found { return VenueProse.canonical(found) }
    }
    return nil
  }

  /// The one venue whose full name a text abbreviates, as in `J. Mach. Learn. Res`.
  func name(abbreviatedBy words: ProseWords) -> String? {
    let own = Self.tellingWords(words)
    guard own.count > 1 else { return nil }
    let full = wordsByName.filter { full in
      full.words.count == own.count && zip(full.words, own).allSatisfy { $0.hasPrefix($1) }
    }
    return Set(full.map { $0.name }).count == 1 ? full.first?.name : nil
  }

  private static func tellingWords(_ words: ProseWords) -> [String] {
    words.ranges.indices.filter { !isFiller($0, of: words) }.map { words.lowercase($0) }
  }

  /// Whether a word is one that full names are written with and without, or an ordinal.
  private static func isFiller(_ word: Int, of words: ProseWords) -> Bool {
    words.isNumber(word) || fillers.contains(words.hash(word))
      || ordinalEndings.contains { words.hasSuffix($0, word) }
      || tens.contains { words.hasPrefix($0, word) }
  }

  private static let fillers: Set<UInt64> = {
    let text = """
      proceedings proc of the on in for and & annual ieee acm ieee/cvf cvf acm/ieee ieee/acm siam usenix a \
      first second third fifth eighth ninth twelfth
      """
    let words = ProseWords(text)
    return Set(words.ranges.indices.map { words.hash($0) })
  }()

  /// How ordinals end: fourth, seventh, sixteenth, thirtieth.
  private static let ordinalEndings = ["fourth", "sixth", "enth", "ieth"]
  /// How they start: twenty-fourth, forty-first.
  private static let tens = ["twenty-", "thirty-", "forty-", "fifty-", "sixty-", "seventy-"]
}
