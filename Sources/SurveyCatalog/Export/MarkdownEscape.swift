/// Escapes text for an entry: what would be markup becomes a character reference.
///
/// Titles are Markdown as the list has it: emphasis, code and plain brackets stay.
enum MarkdownEscape {
  /// What may be markup in a title.
  private static let marks = Set("<>[]`".utf8)

  /// A title that neither ends itself nor starts a link, a tag or a block.
  static func title(_ text: String) -> String {
    let text = Escaping.plain(text)
    let bytes = text.utf8.span
    let range = bytes.trimmed(bytes.indices)
    guard let first = range.first else { return "" }
    let hasOddCode = range.count { bytes[$0] == UInt8(ascii: "`") } % 2 == 1
    let start = startsBlock(bytes.extracting(range)) ? first : nil
    return escaped(bytes, range) { index in
      guard index != start else { return true }
      return switch bytes[index] {
      case .less, .greater: isTag(bytes, at: index, in: range)
      case .openBracket:
        follows(.openBracket, bytes, index, in: range)
          || LinkLabel.isKnown(at: index, before: range.upperBound, bytes)
      case .closeBracket:
        follows(.openParenthesis, bytes, index, in: range)
          || (bytes[first] == .openBracket && follows(UInt8(ascii: ":"), bytes, index, in: range))
      case UInt8(ascii: "`"): hasOddCode
      default: false
      }
    }
  }

  /// A label or a venue, without brackets, code or tags.
  static func label(_ text: String) -> String {
    let text = Escaping.plain(text)
    let bytes = text.utf8.span
    let range = bytes.trimmed(bytes.indices)
    return escaped(bytes, range) { index in
      switch bytes[index] {
      case .less, .greater: isTag(bytes, at: index, in: range)
      default: marks.contains(bytes[index])
      }
    }
  }

  /// The text of a range with a reference for each byte that is markup.
  private static func escaped(
    _ bytes: Span<UInt8>, _ range: Range<Int>, isMarkup: (Int) -> Bool
  ) -> String {
    var result: [UInt8] = []
    for index in range {
      if index == range.lowerBound || marks.contains(bytes[index]), isMarkup(index) {
        result += reference(to: bytes[index]).utf8
      } else {
        result.append(bytes[index])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func reference(to byte: UInt8) -> String {
    switch byte {
    case .less: "&lt;"
    case .greater: "&gt;"
    default: "&#\(byte);"
    }
  }

  /// Whether the next byte that is not whitespace is this one.
  private static func follows(
    _ byte: UInt8, _ bytes: Span<UInt8>, _ offset: Int, in range: Range<Int>
  ) -> Bool {
    let next = bytes.skippingBlanks(from: offset + 1, before: range.upperBound)
    return next < range.upperBound && bytes[next] == byte
  }

  /// Whether a `<` starts a tag or a comment, or a `>` ends what is left of a venue's tag.
  private static func isTag(_ bytes: Span<UInt8>, at offset: Int, in range: Range<Int>) -> Bool {
    if bytes[offset] == .greater {
      return offset - 3 >= range.lowerBound && bytes.matches("ins", at: offset - 3, before: offset)
    }
    if InsTag(at: offset, before: range.upperBound, bytes) != nil { return true }
    let next = offset + 1 < range.upperBound ? bytes[offset + 1] : .space
    return next.isLetter || next == .slash || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }

  /// Whether the first byte is punctuation that would start a heading, a quotation, a fence, ….
  private static func startsBlock(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes[0] < 0x80, !bytes[0].isDigit, bytes[0] != .less else {
      return false
    }
    return bytes.startsBlock(at: 0, before: bytes.count)
  }
}
