/// A few words of a list, as messages quote them.
enum Excerpt {
  /// The greatest number of characters that a message quotes.
  static let length = 60

  /// A text in quotes, cut to a length that a message can bear.
  static func quoted(_ text: String) -> String {
    let start = text.prefix(length + 1)
    guard start.count > length else { return "'\(text)'" }
    let words = start.prefix(length - 1)
    return "'\(words.last == " " ? words.dropLast() : words)…'"
  }

  /// The text of a range in quotes, cut; no more of the range is read than is shown.
  static func quoted(_ range: ByteRange, of source: SourceFile) -> String {
    guard range.count > length * 8 else { return quoted(source.unbrokenText(in: range)) }
    return quoted(
      source.unbrokenText(in: ByteRange(range.lowerBound, range.lowerBound + length * 8)))
  }
}
