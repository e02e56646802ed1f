/// An identifier of arXiv, in the scheme of April 2007 (`2305.14314`) or the one before it.
///
/// Format: <https://info.arxiv.org/help/arxiv_identifier.html>. The first four digits are the year and
/// month of the first submission.
public struct ArXivID: Hashable, Sendable {
  /// The id without its version: `2305.14314`, `cs/0112017`.
  public let text: String
  /// The version that an address pins, if any.
  public let version: Int?
  /// The year of the first submission.
  public let year: Int
  /// The month of the first submission, 1 to 12.
  public let month: Int

  /// Reads an id with an optional version; nil where the text is none.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, in: 0..<bytes.count)
  }

  /// Reads the id that fills a range of bytes.
  init?(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var end = range.upperBound
    var version: Int?
    var mark = end
    while mark > range.lowerBound, bytes[mark - 1].isDigit { mark -= 1 }
    if mark < end, end - mark < 5, mark > range.lowerBound + 1,
      bytes[mark - 1].lowercased == UInt8(ascii: "v")
    {
      version = Self.number(bytes, mark..<end)
      end = mark - 1
    }
    let digits: Int
    if let slash = bytes.firstIndex(of: .slash, in: range.lowerBound..<end) {
      digits = slash + 1
      guard end - digits == 7, slash > range.lowerBound, slash - range.lowerBound <= 16,
        (range.lowerBound..<slash).allSatisfy({
          bytes[$0].isLetter || bytes[$0] == .dot || bytes[$0] == UInt8(ascii: "-")
        }),
        (digits..<end).allSatisfy({ bytes[$0].isDigit })
      else { return nil }
    } else {
      digits = range.lowerBound
      guard (9...10).contains(end - digits), bytes[digits + 4] == .dot,
        (digits..<end).allSatisfy({ $0 == digits + 4 || bytes[$0].isDigit })
      else { return nil }
    }
    let year = Self.number(bytes, digits..<digits + 2)
    month = Self.number(bytes, digits + 2..<digits + 4)
    guard (1...12).contains(month) else { return nil }
    self.year = year >= 91 ? 1900 + year : 2000 + year
    self.version = version
    let id = (range.lowerBound..<end).map { bytes[$0] }
    text = String(decoding: id, as: UTF8.self)
  }

  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    range.reduce(0) { $0 * 10 + Int(bytes[$1]) - 0x30 }
  }
}
