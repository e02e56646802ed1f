/// A few words of a list, as messages quote them.
enum Excerpt {
  /// The greatest number of scalars that a message quotes.
  static let length = 60

  /// A text in quotes, cut to a length that a message can bear.
  static func quoted(_ text: String, isCut: Bool = false) -> String {
    // Bytes are no fewer than scalars, and counted at once.
    if !isCut, text.utf8.count <= length { return "'\(text)'" }
    let bytes = text.utf8.span
    if bytes.isASCII {
      var end = min(length - 1, bytes.count)
      if end > 0, bytes[end - 1] == .space { end -= 1 }
      return "'\(text[..<text.utf8.index(text.startIndex, offsetBy: end)])…'"
    }
    let start = text.unicodeScalars.prefix(length + 1)
    guard isCut || start.count > length else { return "'\(text)'" }
    let words = start.prefix(length - 1)
    return "'\(String(words.last == " " ? words.dropLast() : words))…'"
  }

  /// The text of a range in quotes, cut; no more of the range is read than is shown.
  static func quoted(_ range: ByteRange, of source: SourceFile) -> String {
    let end = min(range.upperBound, range.lowerBound + length * 8)
    let text = source.unbrokenText(in: ByteRange(range.lowerBound, end))
    return quoted(text, isCut: end < range.upperBound)
  }
}

extension Entry {
  /// A part of the entry as messages quote it.
  borrowing func quote(_ range: ByteRange) -> String {
    Excerpt.quoted(range, of: document.source)
  }

  /// A link as messages name it: by its label, or by its address where it has none.
  borrowing func quote(_ link: EntryLink) -> String {
    quote(link.syntax.label.isEmpty ? link.syntax.address : link.syntax.label)
  }
}
