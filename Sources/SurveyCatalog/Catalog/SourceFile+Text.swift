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
  func year(of entry: EntrySyntax) -> Int? { entry.year.map { bytes.span.decimal($0.indices) } }

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
  /// The text of a heading without its markers, closing markers and blanks at its ends.
  func headingText(atLine index: Int) -> String {
    source.text(in: headingRange(atLine: index))
  }

  /// The bytes of a heading's text.
  func headingRange(atLine index: Int) -> ByteRange {
    let bytes = source.bytes.span
    let content = content(ofLine: index)
    var start = bytes.skippingSpaces(from: content.lowerBound, before: content.upperBound)
    let isUnderlined = bytes.headingLevel(at: start, before: content.upperBound) == nil
    if !isUnderlined { start += Int(lines[index].level) }
    var text = bytes.trimmed(start..<content.upperBound)
    if !isUnderlined {
      // A closing run of `#` behind a blank is no text.
      var end = text.upperBound
      while end > text.lowerBound, bytes[end - 1] == .hash { end -= 1 }
      if end == text.lowerBound || (end < text.upperBound && bytes[end - 1].isBlank) {
        text = bytes.trimmed(text.lowerBound..<end)
      }
    }
    return ByteRange(text.lowerBound, text.upperBound)
  }
}

extension EntryText {
  /// The links of an entry that have a URL, in order.
  func links(of entry: EntrySyntax) -> [Link] {
    entry.links.filter { !$0.url.isEmpty }.map { Link(label: visible($0.label), url: $0.url) }
  }
}
