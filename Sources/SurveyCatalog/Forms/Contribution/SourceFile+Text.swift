extension SourceFile {
  /// The text of a range with each line break, and the blanks around it, made one blank.
  func unbrokenText(in range: ByteRange) -> String {
    let span = bytes.span
    guard span.firstIndex(of: .newline, in: range.indices) != nil else { return text(in: range) }
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if span[index].isBlank {
        let next = span.skippingBlanks(from: index, before: range.upperBound)
        if span.firstIndex(of: .newline, in: index..<next) != nil {
          result.append(.space)
          index = next
          continue
        }
      }
      result.append(span[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The year of an entry as a number.
  func year(of entry: EntrySyntax) -> Int? {
    entry.yearNumber ?? entry.year.map { bytes.span.decimal($0.indices) }
  }

  /// The text of a range without its blanks, as an address must be.
  func unblankedText(in range: ByteRange) -> String {
    let span = bytes.span
    if span.isVisibleASCII(in: range.indices) { return text(in: range) }
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let blank = span.blankLength(at: index, before: range.upperBound)
      if blank == 0 { result.append(span[index]) }
      index += max(1, blank)
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Document {
  /// What a reader sees of a heading.
  func headingText(atLine index: Int) -> String {
    headings[index].map { markdown.inlines(of: $0).text() } ?? ""
  }

  /// The bytes of a heading's text.
  func headingRange(atLine index: Int) -> ByteRange {
    guard let block = headings[index].map({ markdown.blocks[$0] }),
      let first = block.content.first, let last = block.content.last
    else { return content(ofLine: index) }
    let text = source.bytes.span.trimmed(first.lowerBound..<last.upperBound)
    return ByteRange(text.lowerBound, text.upperBound)
  }
}

extension EntryText {
  /// The links of an entry that have a URL, in order.
  func links(of entry: EntrySyntax) -> [Link] {
    entry.links.filter { !$0.url.isEmpty }.map { Link(label: visible($0.label), url: $0.url) }
  }
}
