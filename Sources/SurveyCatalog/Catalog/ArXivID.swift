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
    guard let syntax = ArXivSyntax(bytes, in: range) else { return nil }
    version = syntax.version
    year = syntax.year
    month = syntax.month
    text = bytes.text(in: syntax.range.indices)
  }
}
