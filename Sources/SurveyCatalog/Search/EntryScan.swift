/// Rules out entries that cannot match a query, without parsing them.
///
/// Looks for one word of the query in the entry's bytes. An entry that matches is never ruled out.
struct EntryScan {
  /// The slot whose words are looked for.
  let slot: Int?
  /// The first bytes, at most four, of the words that may match it.
  private var starts: [[UInt8]] = []
  private var needle: [UInt8] = []
  private var isOpen = false

  /// Chooses the slot that the fewest entries will match: a URL, else the longest word.
  init(_ terms: SearchTerms) {
    let references = terms.slots.indices.filter { terms.slots[$0].readings.isEmpty }
    slot =
      references.first
      ?? terms.slots.indices.max { Self.length(terms.slots[$0]) < Self.length(terms.slots[$1]) }
    guard let slot else {
      isOpen = true
      return
    }
    let chosen = terms.slots[slot]
    needle = chosen.reference.map { $0.needle.map(\.lowercased) } ?? []
    let joined = terms.joints.filter { $0.slots.contains(slot) }.map(\.term)
    for term in chosen.readings + joined {
      let first = term.pieces[0]
      let length = min(first.sharedCount, term.joined.sharedCount)
      let start = Array(first.word.prefix(length))
      if start.contains(where: { $0 >= 0x80 }) || start.isEmpty { isOpen = true }
      if !starts.contains(start) { starts.append(start) }
    }
  }

  private static func length(_ slot: SearchTerms.Slot) -> Int {
    slot.readings.map(\.joined.word.count).min() ?? 0
  }

  /// Whether the entry may match the slot.
  ///
  /// Words are not looked for in URLs.
  ///
  /// - Complexity: O(*n*) in the length of the entry.
  func mayMatch(_ source: Span<UInt8>, in range: Range<Int>) -> Bool {
    if isOpen { return true }
    if !needle.isEmpty, Self.holds(needle, source, in: range) { return true }
    if starts.isEmpty { return false }
    var index = range.lowerBound
    var isInWord = false
    while index < range.upperBound {
      let byte = source[index]
      if byte == .openParenthesis, index > range.lowerBound,
        source.matches("](http", at: index - 1, before: range.upperBound)
      {
        index =
          source.firstIndex(of: .closeParenthesis, in: index..<range.upperBound) ?? range.upperBound
        isInWord = false
        continue
      }
      if !isInWord,
        byte < 0x80
          ? begins(source, at: index, before: range.upperBound)
          : isUnclear(source, at: index, before: range.upperBound)
      {
        return true
      }
      isInWord = byte.isLetter || byte.isDigit
      index += 1
    }
    return false
  }

  /// Whether a word of the query may start at an offset, ignoring what is not a letter or digit.
  private func begins(_ bytes: Span<UInt8>, at offset: Int, before end: Int) -> Bool {
    guard bytes[offset].isLetter || bytes[offset].isDigit else { return false }
    for start in starts {
      var index = offset
      var matched = 0
      while matched < start.count, index < end {
        let byte = bytes[index]
        if byte >= 0x80 { return true }
        if byte.isLetter || byte.isDigit {
          guard byte.lowercased == start[matched] else { break }
          matched += 1
        }
        index += 1
      }
      if matched == start.count { return true }
    }
    return false
  }

  /// Whether a non-ASCII scalar may start a word: all except spaces, dashes and quotation marks.
  private func isUnclear(_ bytes: Span<UInt8>, at offset: Int, before end: Int) -> Bool {
    let byte = bytes[offset]
    guard byte >= 0xC2, offset + 1 < end else { return false }
    if byte == 0xE2, bytes[offset + 1] == 0x80 { return false }
    return !(byte == 0xC2 && bytes[offset + 1] == 0xA0)
  }

  /// Whether a range contains a text, ignoring case and whitespace.
  static func holds(_ needle: [UInt8], _ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    guard let first = needle.first?.lowercased else { return true }
    for offset in range where bytes[offset].lowercased == first {
      var index = offset
      var matched = 0
      while matched < needle.count, index < range.upperBound {
        if bytes[index].lowercased == needle[matched].lowercased {
          matched += 1
        } else if !bytes[index].isBlank {
          break
        }
        index += 1
      }
      if matched == needle.count { return true }
    }
    return false
  }
}
