/// Names for the bytes that the list's syntax is made of, and the classes it asks for.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let comma = UInt8(ascii: ",")
  static let dot = UInt8(ascii: ".")
  static let pipe = UInt8(ascii: "|")
  static let hash = UInt8(ascii: "#")
  static let slash = UInt8(ascii: "/")

  /// Whether the byte is ASCII whitespace.
  var isBlank: Bool { self == .space || (self >= .tab && self <= .carriageReturn) }
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
  /// The byte, an ASCII capital in lowercase.
  var lowercased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }
}

extension Span where Element == UInt8 {
  /// The text of a range; ill-formed bytes become U+FFFD.
  func text(in range: Range<Int>) -> String {
    if let text = try? UTF8Span(validating: extracting(range)) { return String(copying: text) }
    return String(decoding: range.map { self[$0] }, as: UTF8.self)
  }

  /// Whether a text, given in lowercase, is at the offset, ignoring the case of ASCII letters.
  func matches(_ text: String, at offset: Int, before end: Int) -> Bool {
    guard offset >= 0, offset + text.utf8.count <= Swift.min(end, count) else { return false }
    var index = offset
    for letter in text.utf8 {
      guard self[index].lowercased == letter else { return false }
      index += 1
    }
    return true
  }

  /// The offset in the range of the first occurrence of a text, given in lowercase.
  func firstIndex(of text: String, in range: Range<Int>) -> Int? {
    guard let first = text.utf8.first else { return range.lowerBound }
    for index in range
    where self[index].lowercased == first && matches(text, at: index, before: range.upperBound) {
      return index
    }
    return nil
  }

  /// The offset of the first byte of this value in the range.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    for index in range where self[index] == byte { return index }
    return nil
  }

  /// The offset of the first byte of either value in the range.
  func firstIndex(of first: UInt8, or second: UInt8, in range: Range<Int>) -> Int? {
    for index in range where self[index] == first || self[index] == second { return index }
    return nil
  }

  /// The offset of the first byte of one of three values in the range.
  func firstIndex(
    of first: UInt8, _ second: UInt8, _ third: UInt8, in range: Range<Int>
  ) -> Int? {
    for index in range
    where self[index] == first || self[index] == second || self[index] == third {
      return index
    }
    return nil
  }

  /// The offset of the first byte in the range that is not ASCII.
  func firstIndexBeyondASCII(in range: Range<Int>) -> Int? {
    for index in range where self[index] >= 0x80 { return index }
    return nil
  }

  /// Whether a byte of this value is among the bytes.
  package func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte, in: indices) != nil }

  /// Whether all bytes are ASCII.
  var isASCII: Bool { firstIndexBeyondASCII(in: indices) == nil }

  /// Whether all bytes are printable ASCII.
  package var isPrintableASCII: Bool {
    for index in indices where !(0x20...0x7E).contains(self[index]) { return false }
    return true
  }

  /// Whether all bytes of a range are ASCII and neither whitespace nor controls.
  func isVisibleASCII(in range: Range<Int>) -> Bool {
    for index in range where !(0x21...0x7F).contains(self[index]) { return false }
    return true
  }

  /// Whether the bytes of a range are the same as others.
  func isEqual(_ range: Range<Int>, to others: [UInt8]) -> Bool {
    range.count == others.count && zip(range, others).allSatisfy { self[$0] == $1 }
  }

  /// The length in bytes of the whitespace character at the offset; 0 if there is none.
  ///
  /// Besides ASCII whitespace: U+00A0, U+200B, U+3000 and U+FEFF, which pasted text often contains.
  func blankLength(at offset: Int, before end: Int) -> Int {
    guard offset < end else { return 0 }
    switch self[offset] {
    case let byte where byte.isBlank: return 1
    case 0xC2 where offset + 1 < end && self[offset + 1] == 0xA0: return 2
    case 0xE2 where isTriple(0x80, 0x8B, at: offset, before: end): return 3
    case 0xE3 where isTriple(0x80, 0x80, at: offset, before: end): return 3
    case 0xEF where isTriple(0xBB, 0xBF, at: offset, before: end): return 3
    default: return 0
    }
  }

  private func isTriple(_ second: UInt8, _ third: UInt8, at offset: Int, before end: Int) -> Bool {
    offset + 2 < end && self[offset + 1] == second && self[offset + 2] == third
  }

  /// The offset of the first byte at or after the offset that is not whitespace.
  func skippingBlanks(from offset: Int, before end: Int) -> Int {
    var index = offset
    while case let length = blankLength(at: index, before: end), length > 0 { index += length }
    return index
  }

  /// The range without the whitespace at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = skippingBlanks(from: range.lowerBound, before: range.upperBound)
    var end = range.upperBound
    trimming: while end > start {
      for length in 1...3 where end - length >= start {
        if blankLength(at: end - length, before: end) == length {
          end -= length
          continue trimming
        }
      }
      break
    }
    return start..<end
  }
}
