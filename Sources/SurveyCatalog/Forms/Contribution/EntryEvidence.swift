/// What speaks for a list item being a paper, gathered line by line.
///
/// A paper shows a venue's tag, or a link in double brackets, or, pasted from a rendered page, a year
/// before bracketed labels at its end.
struct EntryEvidence {
  /// Whether a tag of the contribution form marks the venue.
  private(set) var hasTag = false
  /// Whether a link has a URL with a scheme.
  private(set) var hasURL = false
  private var hasDoubleLink = false
  private var hasYear = false
  private var hasLabel = false
  private var endsInLabel = false

  /// Whether links have been read, so that the entry is complete.
  var hasLinks: Bool { hasDoubleLink || (hasYear && hasLabel) }

  /// Whether what was read can be a paper.
  var isConvincing: Bool { hasTag || hasDoubleLink || (hasYear && hasLabel && endsInLabel) }

  mutating func read(_ bytes: Span<UInt8>, in text: Range<Int>) {
    var index = text.lowerBound
    var sawDouble = false
    while index < text.upperBound {
      switch bytes[index] {
      case .less, .slash, UInt8(ascii: "\\"), UInt8(ascii: "i"), UInt8(ascii: "I"):
        if !hasTag { hasTag = InsTag(at: index, before: text.upperBound, bytes) != nil }
      case .openBracket:
        let next = bytes.skippingBlanks(from: index + 1, before: text.upperBound)
        if next < text.upperBound, bytes[next] == .openBracket { sawDouble = true }
        if LinkLabel.isKnown(at: index, before: text.upperBound, bytes) { hasLabel = true }
      case .closeBracket where sawDouble && !hasDoubleLink:
        hasDoubleLink = isFollowedByAddress(index, bytes, before: text.upperBound)
      case let byte where byte.isDigit && !hasYear && !hasLabel:
        hasYear = bytes.isYear(at: index, in: text)
      default: break
      }
      index += 1
    }
    endsInLabel = endsInLink(bytes, text)
    if !hasURL { hasURL = bytes.firstIndex(of: "](http", in: text) != nil }
  }

  /// Whether `](` or `]](` follows with an address that is no anchor of the page.
  private func isFollowedByAddress(_ close: Int, _ bytes: Span<UInt8>, before end: Int) -> Bool {
    var index = close + 1
    if index < end, bytes[index] == .closeBracket { index += 1 }
    index = bytes.skippingBlanks(from: index, before: end)
    guard index < end, bytes[index] == .openParenthesis else { return false }
    let destination = bytes.skippingBlanks(from: index + 1, before: end)
    return destination < end && bytes[destination] != .hash
  }

  private func endsInLink(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Bool {
    var end = bytes.trimmed(text).upperBound
    if end > text.lowerBound, bytes[end - 1] == .dot { end -= 1 }
    guard end > text.lowerBound else { return false }
    return bytes[end - 1] == .closeBracket || bytes[end - 1] == .closeParenthesis
  }
}

extension Span where Element == UInt8 {
  /// Whether a year of four digits, 1900 to 2099, stands at the offset by itself.
  func isYear(at offset: Int, in text: Range<Int>) -> Bool {
    guard offset + 4 <= text.upperBound, offset >= text.lowerBound else { return false }
    let century = (self[offset], self[offset + 1])
    guard century == (0x31, 0x39) || century == (0x32, 0x30),
      self[offset + 2].isDigit, self[offset + 3].isDigit
    else { return false }
    if offset > text.lowerBound, self[offset - 1].isDigit { return false }
    return offset + 4 == text.upperBound || !self[offset + 4].isDigit
  }
}
