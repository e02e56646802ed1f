/// British spellings made American: `initialisation`, `behaviour`, `centre`, `catalogue`.
enum BritishSpelling {
  /// Endings and what they become; the ending must leave that many letters before it.
  private static let endings: [(ending: String, least: Int, becomes: String)] = [
    ("isations", 3, "izations"), ("isation", 3, "ization"), ("ising", 3, "izing"),
    ("isers", 3, "izers"), ("iser", 3, "izer"), ("ised", 3, "ized"), ("ises", 3, "izes"),
    ("ise", 3, "ize"), ("isable", 3, "izable"), ("ysing", 3, "yzing"), ("ysed", 3, "yzed"),
    ("yses", 3, "yzes"), ("yse", 3, "yze"), ("ysis", 3, "yze"), ("tres", 2, "ters"),
    ("tred", 2, "tered"), ("tre", 2, "ter"), ("bres", 2, "bers"), ("bre", 2, "ber"),
    ("logues", 2, "logs"), ("logue", 2, "log"), ("efence", 1, "efense"), ("ffence", 1, "ffense"),
    ("icence", 1, "icense"), ("mmes", 3, "ms"), ("mme", 3, "m"), ("dgement", 2, "dgment"),
    ("dgements", 2, "dgments"),
  ]

  /// What may follow `our` where American spelling has `or`.
  private static let tails: [String] = [
    "", "s", "ed", "ing", "al", "ally", "able", "er", "ers", "hood", "hoods", "ite", "ites",
  ]

  static func normalize(_ word: inout [UInt8]) {
    guard word.count > 4 else { return }
    if let place = placeOfOur(word) {
      word.remove(at: place + 1)
      return
    }
    for (ending, least, becomes) in endings
    where word.count >= least + ending.utf8.count && word.hasSuffix(ending) {
      word.replaceSuffix(ending.utf8.count, with: becomes)
      return
    }
  }

  private static func placeOfOur(_ word: [UInt8]) -> Int? {
    let bytes = word.span
    guard let place = bytes.firstIndex(of: "our", in: 3..<max(3, word.count)) else { return nil }
    let rest = place + 3
    let isTail = tails.contains {
      $0.utf8.count == word.count - rest && bytes.matches($0, at: rest, before: word.count)
    }
    return isTail ? place : nil
  }
}
