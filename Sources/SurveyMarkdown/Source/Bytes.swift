/// Names and classes of the bytes that Markdown's syntax is made of.
package extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let tilde = UInt8(ascii: "~")
  static let asterisk = UInt8(ascii: "*")
  static let underscore = UInt8(ascii: "_")
  static let exclamation = UInt8(ascii: "!")
  static let quotationMark = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let ampersand = UInt8(ascii: "&")
  static let semicolon = UInt8(ascii: ";")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let dot = UInt8(ascii: ".")
  static let pipe = UInt8(ascii: "|")
  static let hash = UInt8(ascii: "#")
  static let slash = UInt8(ascii: "/")
  static let hyphen = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let equals = UInt8(ascii: "=")
  static let question = UInt8(ascii: "?")
  static let caret = UInt8(ascii: "^")
  static let at = UInt8(ascii: "@")

  /// Space, tab, line feed, vertical tab, form feed or carriage return.
  var isWhitespace: Bool { self == .space || (self >= .tab && self <= .carriageReturn) }
  var isSpaceOrTab: Bool { self == .space || self == .tab }
  var isLineEnd: Bool { self == .newline || self == .carriageReturn }
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLetter: Bool { lowercased >= UInt8(ascii: "a") && lowercased <= UInt8(ascii: "z") }
  var isAlphanumeric: Bool { isLetter || isDigit }
  /// An ASCII control character, whitespace included.
  var isControl: Bool { self < .space || self == 0x7F }
  /// An ASCII punctuation character, which a backslash can escape.
  var isPunctuation: Bool { self > .space && self < 0x7F && !isAlphanumeric }
  /// The byte with an ASCII capital letter made lowercase.
  var lowercased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }
}

package extension Span where Element == UInt8 {
  /// Whether the lowercase ASCII text appears at the offset, ignoring the case of letters.
  func matches(_ text: String, at offset: Int) -> Bool {
    var index = offset
    for byte in text.utf8 {
      guard index < count, self[index].lowercased == byte else { return false }
      index += 1
    }
    return true
  }

  /// The offset of the first place in the range where the lowercase text appears.
  func firstIndex(of text: String, in range: Range<Int>) -> Int? {
    guard let last = text.utf8.first.map({ _ in range.upperBound - text.utf8.count }) else {
      return range.lowerBound
    }
    var index = range.lowerBound
    while index <= last {
      if matches(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The offset of the first byte in the range that fails the condition, or the range's end.
  func end(from offset: Int, before end: Int, while condition: (UInt8) -> Bool) -> Int {
    var index = offset
    while index < end, condition(self[index]) { index += 1 }
    return index
  }

  /// The range without the bytes at both its ends that meet the condition.
  func trimmed(
    _ range: Range<Int>, of condition: (UInt8) -> Bool = { $0.isWhitespace }
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, condition(self[start]) { start += 1 }
    while end > start, condition(self[end - 1]) { end -= 1 }
    return start..<end
  }
}
