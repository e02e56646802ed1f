/// The anchors of a page that come from HTML: ids, names, and headings in tags.
enum HTMLAnchors {
  /// Anchors that every page has.
  private static let always: Set<String> = ["", "top", "readme"]

  /// All anchors, in lowercase.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func all(in document: Document) -> Set<String> {
    let source = document.source
    let bytes = source.bytes.span
    var anchors = always
    for index in document.linesOfAnchors {
      let kind = document.lines[index].kind
      guard kind != .fence, kind != .comment else { continue }
      let content = document.content(ofLine: index)
      var offset = content.lowerBound
      while let tag = bytes.firstIndex(of: .less, in: offset..<content.upperBound) {
        // A tag that is not closed ends at the next one.
        let end =
          bytes.firstIndex(of: .less, or: .greater, in: tag + 1..<content.upperBound)
          ?? content.upperBound
        if bytes.firstIndex(of: UInt8(ascii: "="), in: tag..<end) != nil {
          for name in [" id=", " name="] {
            if let value = value(of: name, bytes, in: tag..<end) {
              anchors.insert(source.text(in: value).lowercased())
            }
          }
        }
        if let text = headingText(bytes, tag: tag..<end, before: content.upperBound) {
          anchors.insert(HeadingAnchors.anchor(of: source.text(in: text)))
        }
        offset = end
      }
    }
    return anchors
  }

  private static func value(
    of name: String, _ bytes: Span<UInt8>, in tag: Range<Int>
  ) -> ByteRange? {
    guard let found = bytes.firstIndex(of: name, in: tag) else { return nil }
    var start = found + name.utf8.count
    if start < tag.upperBound, isQuote(bytes[start]) { start += 1 }
    var end = start
    while end < tag.upperBound, !isQuote(bytes[end]), !bytes[end].isBlank { end += 1 }
    return end > start ? ByteRange(start, end) : nil
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// The text of `<h2>Text</h2>` on one line.
  private static func headingText(
    _ bytes: Span<UInt8>, tag: Range<Int>, before end: Int
  ) -> ByteRange? {
    guard tag.count >= 3, tag.upperBound < end, bytes[tag.upperBound] == .greater,
      bytes.matches("<h", at: tag.lowerBound, before: end), bytes[tag.lowerBound + 2].isDigit
    else { return nil }
    let text = tag.upperBound + 1
    // The limit keeps lines with many unclosed tags linear.
    guard let close = bytes.firstIndex(of: "</h", in: text..<min(end, text + 300)) else {
      return nil
    }
    let trimmed = bytes.trimmed(text..<close)
    return ByteRange(trimmed.lowerBound, trimmed.upperBound)
  }
}

extension Document {
  /// The lines with a tag other than `<ins>`, in order.
  fileprivate var linesOfAnchors: [Int] {
    let bytes = source.bytes.span
    var found: [Int] = []
    var index = 0
    while let mark = bytes.firstIndex(of: .less, in: index..<bytes.count) {
      index = mark + 1
      let isClosing = index < bytes.count && bytes[index] == .slash
      if bytes.matches("ins>", at: isClosing ? index + 1 : index, before: bytes.count) { continue }
      let line = lineIndex(of: mark)
      found.append(line)
      index = lines[line].range.upperBound
    }
    return found
  }
}
