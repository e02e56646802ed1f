extension AtomCutter {
  /// Cuts around dates, and before a venue that a date follows.
  mutating func markDates(_ venues: VenueNames) {
    var kept: [FoundDate] = []
    for var date in dates {
      let start = date.range.lowerBound
      var end = start
      while end > 0, isSpace(bytes[end - 1]), marks[end - 1] == .space { end -= 1 }
      if date.date.isWeak, isFollowedByWord(date.range.upperBound) { continue }
      if let venueStart = end == 0 ? nil : venue(endingAt: end, venues) {
        if !cuts[venueStart] { venueStarts.insert(venueStart) }
        cuts[venueStart] = true
        dropPreposition(before: venueStart)
        date.date.isWeak = false
      } else if date.date.isWeak, !isVenueLike(endingAt: end, isAttached: end == start) {
        continue
      }
      if date.range.contains(where: { marks[$0] == .open || marks[$0] == .close }) { continue }
      for index in date.range where marks[index] != .layout { marks[index] = .content }
      for index in date.range.dropFirst() { cuts[index] = false }
      cuts[start] = true
      cuts[date.range.upperBound] = true
      kept.append(date)
    }
    dates = kept
  }

  /// `…, in Journal 2021`: the word before the venue is part of no field.
  private mutating func dropPreposition(before venue: Int) {
    var end = venue
    while end > 0, isSpace(bytes[end - 1]), marks[end - 1] == .space { end -= 1 }
    guard end > 2, !cuts[end] || end < venue else { return }
    let start = end - 2
    let word = (lowercased(bytes[start]), lowercased(bytes[start + 1]))
    guard
      word == (UInt8(ascii: "i"), UInt8(ascii: "n"))
        || word == (UInt8(ascii: "a"), UInt8(ascii: "t"))
    else { return }
    var before = start
    while before > 0, isSpace(bytes[before - 1]), !cuts[before] { before -= 1 }
    guard before < start, cuts[before] || before == 0 || marks[before - 1] != .content else {
      return
    }
    marks[start] = .space
    marks[start + 1] = .space
  }

  private func isFollowedByWord(_ end: Int) -> Bool {
    end + 1 < bytes.count && bytes[end] == UInt8(ascii: " ") && isWordByte(bytes[end + 1])
      && !cuts[end] && !cuts[end + 1]
  }

  /// Where the longest known venue that ends at `end` begins.
  private func venue(endingAt end: Int, _ venues: VenueNames) -> Int? {
    var found: Int?
    var start = end
    for _ in 0..<8 {
      while start > 0, isSpace(bytes[start - 1]), marks[start - 1] == .space { start -= 1 }
      let wordEnd = start
      while start > 0, !isSpace(bytes[start - 1]), marks[start - 1] == .content, !cuts[start] {
        start -= 1
      }
      guard start < wordEnd else { break }
      if venues.match(bytes[start..<end]) != .unknown { found = start }
      if cuts[start] { break }
    }
    return found
  }

  /// Whether two digits after the word may be a year.
  private func isVenueLike(endingAt end: Int, isAttached: Bool) -> Bool {
    var start = end
    var capitals = 0
    while start > 0, isWordByte(bytes[start - 1]), !cuts[start] {
      start -= 1
      capitals += isUppercase(bytes[start]) ? 1 : 0
    }
    if capitals >= 2 { return true }
    if !isAttached, capitals == 1, end - start > 1, isCutOrDelimiter(before: start) { return true }
    var piece = start
    while piece > 0, !cuts[piece], marks[piece - 1] == .content || marks[piece - 1] == .space {
      piece -= 1
    }
    return WordCounts(bytes[piece..<end]).venues > 0
  }

  private func isCutOrDelimiter(before index: Int) -> Bool {
    var before = index
    if cuts[before] { return true }
    while before > 0, isSpace(bytes[before - 1]) { before -= 1 }
    return before == 0 || marks[before - 1] == .comma || marks[before - 1] == .stop
  }
}
