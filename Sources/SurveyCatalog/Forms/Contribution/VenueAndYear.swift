/// A venue and a year told apart in the text that holds both.
struct VenueAndYear {
  var venue: Range<Int>?
  var year: Range<Int>?
  /// Where what encloses them starts, when they stand in no tag: `(ICML, 2024)`, `*ICML, 2024*`.
  var start: Int?

  /// Reads what stands in the venue's tag: split at the last comma, the year behind it.
  ///
  /// Without a comma, a year at the end is one (`ICLR 2023`). Where no year can be told the whole is
  /// the venue.
  init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    let text = bytes.droppingEnclosure(bytes.trimmed(range))
    guard !text.isEmpty else { return }
    let comma = bytes.lastComma(in: text)
    let tail = comma.map { $0.upperBound..<text.upperBound } ?? text
    if let year = bytes.lastYear(in: tail) {
      self.year = year
      let head = text.lowerBound..<(comma?.lowerBound ?? year.lowerBound)
      venue = bytes.droppingCommas(head)
    } else if let year = bytes.lastYear(in: text) {
      self.year = year
      venue = bytes.droppingCommas(text.lowerBound..<year.lowerBound)
    } else if let year = bytes.lastYear(in: text, mayTouchLetters: true) {
      self.year = year
      venue = bytes.droppingCommas(text.lowerBound..<year.lowerBound)
    } else {
      venue = bytes.droppingCommas(text)
    }
    if let venue, venue.isEmpty { self.venue = nil }
  }

  /// Reads a year, and before it a venue that the table knows, from the end of a title in no tag.
  init(untagged bytes: Span<UInt8>, in range: Range<Int>) {
    var text = bytes.droppingCommas(range)
    if let last = text.last, bytes[last] == .dot { text = bytes.trimmed(text.dropLast()) }
    if let enclosure = bytes.lastEnclosure(of: text),
      case let parts = VenueAndYear(bytes, in: enclosure), parts.year != nil,
      let venue = parts.venue, Self.isVenue(bytes, venue)
    {
      self = parts
      start = enclosure.lowerBound
      return
    }
    guard let comma = bytes.lastComma(in: text) else { return }
    let tail = bytes.trimmed(comma.upperBound..<text.upperBound)
    guard let year = bytes.lastYear(in: tail) else { return }
    let head = bytes.trimmed(tail.lowerBound..<year.lowerBound)
    if !head.isEmpty {
      guard Self.isVenue(bytes, head) else { return }
      self.year = year
      venue = head
      return
    }
    self.year = year
    let before = bytes.trimmed(text.lowerBound..<comma.lowerBound)
    guard let previous = bytes.lastComma(in: before) else { return }
    let candidate = bytes.trimmed(previous.upperBound..<before.upperBound)
    if Self.isVenue(bytes, candidate) { venue = candidate }
  }

  private static func isVenue(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 64 else { return false }
    var text: [UInt8] = []
    for offset in range { text.append(bytes[offset]) }
    return VenueTable.standard.venue(String(decoding: text, as: UTF8.self)).isKnown
  }
}

extension Span where Element == UInt8 {
  /// The range without the emphasis or the brackets that enclose the whole of it: `*ICML, 2024*`.
  fileprivate func droppingEnclosure(_ range: Range<Int>) -> Range<Int> {
    var text = range
    while text.count > 2, let first = text.first, let last = text.last {
      let (open, close) = (self[first], self[last])
      let isPair =
        switch open {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"): close == open
        case .openParenthesis: close == .closeParenthesis
        case .openBracket: close == .closeBracket
        default: false
        }
      let inner = first + 1..<last
      // `(A) B (C)` is enclosed by no one pair; of doubled emphasis each pair goes in its turn.
      let isParted = inner.dropFirst().dropLast().contains { self[$0] == open || self[$0] == close }
      guard isPair, !isParted else { return text }
      text = trimmed(inner)
    }
    return text
  }

  /// The bracket or the emphasis that ends a range, its marks included.
  fileprivate func lastEnclosure(of range: Range<Int>) -> Range<Int>? {
    guard let last = range.last else { return nil }
    let open: UInt8
    switch self[last] {
    case .closeParenthesis: open = .openParenthesis
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"): open = self[last]
    default: return nil
    }
    var end = last
    while end > range.lowerBound, self[end - 1] == self[last] { end -= 1 }
    var start = end - 1
    while start >= range.lowerBound, self[start] != open { start -= 1 }
    guard start >= range.lowerBound else { return nil }
    while start > range.lowerBound, self[start - 1] == open { start -= 1 }
    return start..<range.upperBound
  }

  /// The last comma of a range, ASCII or full-width.
  func lastComma(in range: Range<Int>) -> Range<Int>? {
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if self[index] == .comma { return index..<index + 1 }
      if self[index] == 0xEF, matches("，", at: index, before: range.upperBound) {
        return index..<index + 3
      }
      index -= 1
    }
    return nil
  }

  /// The last year of a range that stands by itself; a letter may follow it (`2024a`).
  ///
  /// - Parameter mayTouchLetters: Whether a letter may stand before it too: `ICML2024`.
  func lastYear(in range: Range<Int>, mayTouchLetters: Bool = false) -> Range<Int>? {
    var index = range.upperBound - 4
    while index >= range.lowerBound {
      if isYear(at: index, in: range) {
        let before = index > range.lowerBound ? self[index - 1] : .space
        if mayTouchLetters || !before.isLetter { return index..<index + 4 }
      }
      index -= 1
    }
    return nil
  }

  /// The range without blanks and commas at its ends.
  func droppingCommas(_ range: Range<Int>) -> Range<Int> {
    var text = trimmed(range)
    while let last = text.last {
      if self[last] == .comma {
        text = trimmed(text.lowerBound..<last)
      } else if last >= text.lowerBound + 2, matches("，", at: last - 2, before: text.upperBound) {
        text = trimmed(text.lowerBound..<last - 2)
      } else {
        break
      }
    }
    return text
  }
}
