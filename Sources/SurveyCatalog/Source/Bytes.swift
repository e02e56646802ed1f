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

  /// Blank, tab or line end: what separates words in ASCII.
  var isBlank: Bool { self == .space || (self >= .tab && self <= .carriageReturn) }
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
  /// Whether a blank of one byte or more may begin with the byte; most bytes can be left alone.
  fileprivate var mayBeginBlank: Bool { self <= .space || self >= 0xC2 }
  /// Whether a blank may end with the byte.
  fileprivate var mayEndBlank: Bool {
    self <= .space || self == 0x80 || self == 0x8B || self == 0xA0 || self == 0xBF
  }
  /// The byte with an ASCII capital made small.
  var lowercased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }
}

extension Span where Element == UInt8 {
  /// The text of a range; ill-formed bytes become U+FFFD.
  func text(in range: Range<Int>) -> String {
    // Safe: the bytes are lent for the call.
    unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the text stands at the offset, whatever the case of its ASCII letters.
  ///
  /// The text is given in small letters.
  @inline(__always)
  func matches(_ text: StaticString, at offset: Int, before end: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset >= 0, offset + length <= Swift.min(end, count) else { return false }
    // A static string's code units stand in the program's own constant data. The first one tells
    // nearly always that the text does not stand here.
    guard length == 0 || self[offset].lowercased == (unsafe text.utf8Start[0]) else { return false }
    return matchesAll(text, at: offset)
  }

  private func matchesAll(_ text: StaticString, at offset: Int) -> Bool {
    let pointer = unsafe text.utf8Start
    for index in 0..<text.utf8CodeUnitCount
    where self[offset + index].lowercased != (unsafe pointer[index]) { return false }
    return true
  }

  /// The offset of the first place in the range where the small-letter text stands.
  func firstIndex(of text: StaticString, in range: Range<Int>) -> Int? {
    // A static string's code units stand in the program's own constant data.
    guard text.utf8CodeUnitCount > 0, case let first = unsafe text.utf8Start[0] else {
      return range.lowerBound
    }
    let capital = first.isLetter ? first & ~0x20 : first
    var index = range.lowerBound
    while index + text.utf8CodeUnitCount <= range.upperBound,
      let next = firstIndex(of: first, or: capital, in: index..<range.upperBound)
    {
      if matches(text, at: next, before: range.upperBound) { return next }
      index = next + 1
    }
    return nil
  }

  /// The length in bytes of the blank at the offset, 0 where there is none.
  ///
  /// Counts ASCII blanks and, as pasted pages bring them, U+00A0, U+200B, U+3000 and U+FEFF.
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

  /// The offset of the first byte at or after the offset that is no blank.
  @inline(__always)
  func skippingBlanks(from offset: Int, before end: Int) -> Int {
    guard offset < end, self[offset].mayBeginBlank else { return offset }
    return skippingAllBlanks(from: offset, before: end)
  }

  private func skippingAllBlanks(from offset: Int, before end: Int) -> Int {
    var index = offset
    while case let length = blankLength(at: index, before: end), length > 0 { index += length }
    return index
  }

  /// The range without the blanks at its ends.
  @inline(__always)
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, self[range.lowerBound].mayBeginBlank || self[last].mayEndBlank
    else { return range }
    return trimmedOfAll(range)
  }

  private func trimmedOfAll(_ range: Range<Int>) -> Range<Int> {
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
