extension Query {
  /// The most words that a query may have, those of phrases and exclusions included.
  static let mostWords = 128
  private static let mostBytes = 16_384
  private static let longestText = 1024

  /// Reads a query as people type it.
  ///
  /// Words are joined by and; quotes make a phrase; `-` before a word, a phrase or a filter excludes;
  /// `venue:ICLR year:2023.. topic:"kv cache"` filter.
  ///
  /// - Throws: A ``QueryError`` for a filter that is wrong, and for a query that is too long or has
  ///   no letter or digit in a word.
  /// - Complexity: O(*n*) in the length of the text.
  public init(parsing text: String) throws(QueryError) {
    guard text.utf8.count <= Self.mostBytes else {
      throw QueryError("the query is too long: \(Self.mostBytes) bytes are the most")
    }
    self.init()
    var tokens = QueryTokens(text)
    while let token = tokens.next() {
      if let filter = try Filter(token: token) {
        filters.append(filter)
      } else if token.isNegated {
        exclusions.append(token.text)
      } else if token.isQuoted {
        phrases.append(token.text)
      } else {
        words.append(token.text)
      }
    }
    try dropSigns(from: text)
    for word in words + phrases + exclusions where FoldedText(word).bytes.count > Self.longestText {
      throw QueryError("'\(word.prefix(40))…' is too long to be found")
    }
    let count = (words + phrases + exclusions).reduce(0) { $0 + FoldedText($1).words.count }
    guard count <= Self.mostWords else {
      throw QueryError("the query has \(count) words: \(Self.mostWords) are the most")
    }
  }

  /// Leaves out what holds no letter or digit, such as the `&` of a pasted title.
  private mutating func dropSigns(from text: String) throws(QueryError) {
    let hadText = !isEmpty
    words.removeAll { FoldedText($0).words.isEmpty }
    phrases.removeAll { FoldedText($0).words.isEmpty }
    exclusions.removeAll { FoldedText($0).words.isEmpty }
    if hadText, isEmpty { throw QueryError("the query '\(text)' has no letter or digit") }
  }
}

/// One blank-separated part of a query.
struct QueryToken {
  /// The text without the minus sign and the quotes around the whole.
  var text: String
  var isNegated: Bool
  /// Whether quotes enclose the whole.
  var isQuoted: Bool
}

/// Splits a query at blanks outside quotes.
struct QueryTokens {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func next() -> QueryToken? {
    index = bytes.span.skippingBlanks(from: index, before: bytes.count)
    guard index < bytes.count else { return nil }
    var isNegated = false
    if bytes[index] == UInt8(ascii: "-"), index + 1 < bytes.count,
      bytes.span.blankLength(at: index + 1, before: bytes.count) == 0
    {
      isNegated = true
      index += 1
    }
    if case let length = quoteLength, length > 0 {
      index += length
      let text = quoted()
      return QueryToken(text: text, isNegated: isNegated, isQuoted: true)
    }
    let start = index
    while index < bytes.count, bytes.span.blankLength(at: index, before: bytes.count) == 0 {
      let opens = index > start && (bytes[index - 1] == 0x3A || bytes[index - 1] == .comma)
      if opens, case let length = quoteLength, length > 0 {
        index += length
        _ = quoted()
      } else {
        index += 1
      }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    return QueryToken(text: text, isNegated: isNegated, isQuoted: false)
  }

  /// The length of the quotation mark at the index, straight or curly; 0 where none is.
  private var quoteLength: Int { Self.quoteLength(bytes.span, at: index) }

  static func quoteLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    if bytes[index] == UInt8(ascii: "\"") { return 1 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
    return (0x9C...0x9E).contains(bytes[index + 2]) ? 3 : 0
  }

  /// The text up to the next quotation mark, or to the end, and moves past it.
  private mutating func quoted() -> String {
    let start = index
    while index < bytes.count, quoteLength == 0 { index += 1 }
    let end = index
    index += quoteLength
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
