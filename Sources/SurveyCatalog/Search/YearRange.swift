/// The years that a filter asks for: `2023`, `2021..2023`, `2023..`, `..2022`, `>=2024`, `<2020`.
struct YearRange: Hashable, Sendable {
  let years: ClosedRange<Int>

  private static let allYears = 0...9999

  /// What may stand before a year, and the range that it then means.
  private static let comparisons: [(mark: String, range: @Sendable (Int) -> (Int, Int))] = [
    (">=", { ($0, 9999) }), ("<=", { (0, $0) }), (">", { ($0 + 1, 9999) }), ("<", { (0, $0 - 1) }),
    ("≥", { ($0, 9999) }), ("≤", { (0, $0) }), ("=", { ($0, $0) }),
  ]

  init(_ text: String) throws(QueryError) {
    for (mark, range) in Self.comparisons where text.hasPrefix(mark) {
      let (first, last) = range(try Self.year(text.dropFirst(mark.count), of: text))
      try self.init(first, last, text)
      return
    }
    for mark in ["...", "..", "–", "-"] {
      guard let place = text.firstRange(ofText: mark) else { continue }
      let (head, tail) = (text[..<place.lowerBound], text[place.upperBound...])
      guard !head.isEmpty || !tail.isEmpty else { break }
      let first = head.isEmpty ? 0 : try Self.year(head, of: text)
      let last = tail.isEmpty ? 9999 : try Self.year(tail, of: text)
      try self.init(first, last, text)
      return
    }
    let year = try Self.year(Substring(text), of: text)
    try self.init(year, year, text)
  }

  private init(_ first: Int, _ last: Int, _ text: String) throws(QueryError) {
    guard first <= last else {
      let isTurned = Self.allYears.contains(first) && Self.allYears.contains(last)
      throw QueryError(
        "the years '\(text)' end before they begin",
        suggestions: isTurned && first - last > 1 ? ["\(last)..\(first)"] : []
      )
    }
    years = first...last
  }

  private static func year(_ digits: Substring, of text: String) throws(QueryError) -> Int {
    let digits = digits.utf8.filter { $0 != .space }
    guard digits.count == 4, digits.allSatisfy({ $0.isDigit }) else {
      throw QueryError(
        "'\(text)' is no year: write 2023, 2021..2023, 2023.., ..2022 or >=2024"
      )
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
