/// How many words of each kind a piece of text has.
struct WordCounts {
  var words = 0
  var capitalized = 0
  var functions = 0
  var venueFunctions = 0
  var titles = 0
  var venues = 0
  var tracks = 0
  var institutions = 0
  var awards = 0
  var links = 0
  var particles = 0
  var initials = 0
  var acronyms = 0
  var numbers = 0
  var conjunctions = 0
  var lowercase = 0
  /// Bytes of letters and digits.
  var letters = 0

  init(_ text: ArraySlice<UInt8>) {
    var start = text.startIndex
    while start < text.endIndex {
      guard isWordByte(text[start]) else {
        if text[start] == UInt8(ascii: "&") { conjunctions += 1 }
        start += 1
        continue
      }
      var end = start
      while end < text.endIndex, isWordByte(text[end]) || Self.isJoint(text, end) { end += 1 }
      let isAbbreviated = end < text.endIndex && text[end] == UInt8(ascii: ".")
      count(text[start..<end], isAbbreviated)
      start = end
    }
  }

  /// Whether the byte is an apostrophe, hyphen or stop within a word.
  private static func isJoint(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."):
      index + 1 < text.endIndex && isWordByte(text[index + 1])
    default: false
    }
  }

  private mutating func count(_ word: ArraySlice<UInt8>, _ isAbbreviated: Bool) {
    words += 1
    var upper = 0
    var lower = 0
    var digits = 0
    var fingerprint = Fingerprint()
    for byte in word {
      if isUppercase(byte) {
        upper += 1
      } else if isDigit(byte) {
        digits += 1
      } else if isLetter(byte) {
        lower += 1
      } else {
        continue
      }
      fingerprint.add(lowercased(byte))
    }
    letters += upper + lower + digits
    if digits > 0 { numbers += 1 }
    if upper + lower == 0 { return }
    let first = word[word.startIndex]
    let isInitial =
      word.count == 1 && upper == 1
      || word.count <= 3 && lower == 0 && upper <= 2 && word.contains(UInt8(ascii: "."))
    if isInitial { initials += 1 }
    if isUppercase(first) || first >= 0xC3 { capitalized += 1 }
    if isLowercase(first) { lowercase += 1 }
    if upper >= 3 || upper > 0 && digits > 0 || upper >= 2 && upper > lower { acronyms += 1 }
    let kinds = Words.kinds(of: fingerprint.value)
    if kinds.isEmpty { return }
    if kinds.contains(.function), !(isInitial && isAbbreviated) { functions += 1 }
    if kinds.contains(.venueFunction) { venueFunctions += 1 }
    if kinds.contains(.title) { titles += 1 }
    if kinds.contains(.venue) { venues += 1 }
    if kinds.contains(.track) { tracks += 1 }
    if kinds.contains(.institution) { institutions += 1 }
    if kinds.contains(.award) { awards += 1 }
    if kinds.contains(.link) { links += 1 }
    if kinds.contains(.particle), isLowercase(first) { particles += 1 }
    if kinds.contains(.and) { conjunctions += 1 }
  }
}
