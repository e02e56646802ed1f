extension SourceFile {
  /// The text of a range as messages quote it: on one line, cut to 60 characters, in quotation marks.
  func quotation(of range: ByteRange) -> String {
    let limit = 60
    // No more bytes than the characters that are shown can have are made text.
    let end = min(range.upperBound, range.lowerBound + limit * 4)
    let text = unbrokenText(in: ByteRange(range.lowerBound, end))
    let isCut = end < range.upperBound || text.unicodeScalars.count > limit
    guard isCut else { return "'\(text)'" }
    return "'\(String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))))…'"
  }
}

extension Entry {
  /// A part of the entry as messages quote it.
  borrowing func quote(_ range: ByteRange) -> String {
    document.source.quotation(of: range)
  }

  /// A link as messages name it: by its label, or by its address where it has none.
  borrowing func quote(_ link: EntryLink) -> String {
    quote(link.syntax.label.isEmpty ? link.syntax.address : link.syntax.label)
  }
}
