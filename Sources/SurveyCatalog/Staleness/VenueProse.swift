/// A venue's name found in the prose of proceedings: `ACL` and `Findings` in `Findings of the
/// Association for Computational Linguistics: ACL 2023, Toronto, Canada`.
struct VenueProse {
  /// The canonical name of the venue, without its track.
  private(set) var base: String?
  /// The track, as lists write it.
  private(set) var track: String?
  /// The year.
  private(set) var year: Int?
  /// The name to show where the venue is unknown.
  private(set) var shortText: String

  init(_ text: String) {
    shortText = text
    let words = ProseWords(text)
    year = words.years.first?.year
    let whole = Venue(text)
    if whole.isKnown {
      base = whole.name
      return
    }
    track = Self.track(of: text)
    if let found = Self.nameBeforeYear(words) {
      shortText = found.text
      base = found.name
    }
    base = base ?? VenueFullNames.standard.name(in: words)
    base = base ?? VenueFullNames.standard.name(abbreviatedBy: words)
    base = base ?? Self.nameInBrackets(words) ?? Self.leadingName(words)
  }

  /// The venue that is named right before a year: `{ICLR} 2024`.
  private static func nameBeforeYear(_ words: ProseWords) -> (name: String?, text: String)? {
    var unknown: String?
    for (index, year) in words.years where index > 0 && !words.isFirst[index] {
      var start = index - 1
      while start > 0, index - start < 4, !words.isFirst[start] { start -= 1 }
      for begin in start..<index where words.isShortName(begin..<index) {
        let text = words.text(begin..<index)
        if let name = name(text) { return (name, text) }
        // `BlackboxNLP@EMNLP 2018`: at a venue, and not in its proceedings.
        if unknown == nil, begin == start { unknown = "\(text) \(year)" }
      }
    }
    return unknown.map { (nil, $0) }
  }

  /// The venue that brackets give: `… Natural Language Processing (EMNLP)`.
  private static func nameInBrackets(_ words: ProseWords) -> String? {
    for index in words.ranges.indices
    where words.isInBrackets(index) && words.isShortName(index..<index + 1) {
      if let name = name(words.text(index..<index + 1)) { return name }
    }
    return nil
  }

  /// The venue that the text starts with, after what OpenReview may write before it.
  private static func leadingName(_ words: ProseWords) -> String? {
    var start = 0
    let count = words.ranges.count
    while start < count, openings.contains(words.lowercase(start)) { start += 1 }
    for end in stride(from: min(start + 3, count), to: start, by: -1)
    where words.isShortName(start..<end) {
      if let name = name(words.text(start..<end)) { return name }
    }
    return nil
  }

  private static let openings: Set<String> = [
    "accepted", "published", "by", "at", "to", "in", "the",
  ]

  private static func name(_ text: String) -> String? {
    VenueTable.standard.row(named: text).map { canonical($0.row.name) }
  }

  /// The name for venues that changed theirs.
  static func canonical(_ name: String) -> String { name == "NAACL-HLT" ? "NAACL" : name }

  // MARK: - Tracks

  /// The track that a text names, as lists write it.
  static func track(of text: String) -> String? {
    guard !text.isEmpty else { return nil }
    let bytes = text.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
    for (phrase, track) in tracks where bytes.span.contains(phrase, in: bytes.indices) {
      return track
    }
    return nil
  }

  /// What names a track, the most telling first.
  private static let tracks = [
    ("findings", "Findings"), ("datasets and benchmarks", "Datasets and Benchmarks"),
    ("datasets & benchmarks", "Datasets and Benchmarks"), ("student research workshop", "SRW"),
    ("demonstrations", "Demo"), ("- demos", "Demo"), ("demo track", "Demo"),
    ("industry track", "Industry"), ("industrial track", "Industry"), ("tutorial", "Tutorial"),
    ("doctoral consortium", "Doctoral Consortium"), ("workshop", "Workshop"), ("@", "Workshop"),
    ("shared task", "Workshop"), ("companion", "Companion"),
  ]
}
