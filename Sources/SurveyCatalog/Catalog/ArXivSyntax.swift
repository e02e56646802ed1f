/// Where an identifier of arXiv lies, and what it says, told without making strings.
struct ArXivSyntax: Hashable, Sendable {
  /// The id without its version.
  let range: ByteRange
  /// The version that follows it, if any.
  let version: Int?
  /// The year of the first submission.
  let year: Int
  /// The month of the first submission, 1 to 12.
  let month: Int

  /// Reads the id that fills a range of bytes; nil where the range holds none.
  init?(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var end = range.upperBound
    var version: Int?
    var mark = end
    while mark > range.lowerBound, bytes[mark - 1].isDigit { mark -= 1 }
    if mark < end, end - mark < 5, mark > range.lowerBound + 1,
      bytes[mark - 1].lowercased == UInt8(ascii: "v")
    {
      version = bytes.decimal(mark..<end)
      end = mark - 1
    }
    var digits = range.lowerBound
    if let slash = bytes.firstIndex(of: .slash, in: range.lowerBound..<end) {
      digits = slash + 1
      guard end - digits == 7, 1...16 ~= slash - range.lowerBound,
        bytes.areSubject(range.lowerBound..<slash), bytes.areDigits(digits..<end)
      else { return nil }
    } else {
      guard 9...10 ~= end - digits, bytes[digits + 4] == .dot,
        bytes.areDigits(digits..<digits + 4), bytes.areDigits(digits + 5..<end)
      else { return nil }
    }
    let year = bytes.decimal(digits..<digits + 2)
    month = bytes.decimal(digits + 2..<digits + 4)
    guard 1...12 ~= month else { return nil }
    self.year = year >= 91 ? 1900 + year : 2000 + year
    self.version = version
    self.range = ByteRange(range.lowerBound, end)
  }
}

extension Span where Element == UInt8 {
  fileprivate func areDigits(_ range: Range<Int>) -> Bool {
    for index in range where !self[index].isDigit { return false }
    return true
  }

  /// Whether the bytes are a subject of the old scheme: `cs`, `math.GT`, `hep-th`.
  fileprivate func areSubject(_ range: Range<Int>) -> Bool {
    for index in range
    where !self[index].isLetter && self[index] != .dot && self[index] != UInt8(ascii: "-") {
      return false
    }
    return true
  }
}

extension Span where Element == UInt8 {
  /// The number that digits write.
  func decimal(_ range: Range<Int>) -> Int {
    var number = 0
    for index in range { number = number * 10 + Int(self[index] - UInt8(ascii: "0")) }
    return number
  }
}
