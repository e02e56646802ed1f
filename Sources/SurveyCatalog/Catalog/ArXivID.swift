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
    var body = Substring(text)
    var version: Int?
    if let mark = body.lastIndex(of: "v"), mark > body.startIndex,
      let number = Int(body[body.index(after: mark)...]), number > 0,
      body[body.index(after: mark)...].utf8.allSatisfy(\.isDigit)
    {
      version = number
      body = body[..<mark]
    }
    let digits: Substring
    if let slash = body.firstIndex(of: "/") {
      let archive = body[..<slash].utf8
      guard !archive.isEmpty,
        archive.allSatisfy({ $0.isLetter || $0 == .dot || $0 == UInt8(ascii: "-") })
      else { return nil }
      digits = body[body.index(after: slash)...]
      guard digits.utf8.count == 7, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    } else {
      let parts = body.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].utf8.count == 4, (4...5).contains(parts[1].utf8.count),
        parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
      else { return nil }
      digits = parts[0]
    }
    guard let yearPart = Int(digits.prefix(2)), let month = Int(digits.dropFirst(2).prefix(2)),
      (1...12).contains(month)
    else { return nil }
    self.text = String(body)
    self.version = version
    self.month = month
    year = yearPart >= 91 ? 1900 + yearPart : 2000 + yearPart
  }
}
