/// Makes text harmless in an entry: what would be markup becomes a character reference.
///
/// Titles are Markdown as the list has it: emphasis, code and brackets that only are brackets stay.
enum MarkdownEscape {
  /// A title that neither ends itself nor starts a link, a tag or a block.
  static func title(_ text: String) -> String {
    let bytes = Array(Escaping.plain(text).trimmingBlanks().utf8)
    let span = bytes.span
    let hasOddCode = bytes.count { $0 == UInt8(ascii: "`") } % 2 == 1
    var result: [UInt8] = []
    for index in bytes.indices {
      let isMarkup =
        switch bytes[index] {
        case .less, .greater: isTag(span, at: index)
        case .openBracket:
          follows(.openBracket, span, index)
            || LinkLabel.isKnown(at: index, before: bytes.count, span)
        case .closeBracket:
          follows(.openParenthesis, span, index)
            || (bytes.first == .openBracket && follows(UInt8(ascii: ":"), span, index))
        case UInt8(ascii: "`"): hasOddCode
        default: false
        }
      append(bytes[index], isMarkup: isMarkup || (index == 0 && startsBlock(span)), to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A label or a venue: no bracket, no code, no tag.
  static func label(_ text: String) -> String {
    let bytes = Array(Escaping.plain(text).trimmingBlanks().utf8)
    let span = bytes.span
    let marks: Set<UInt8> = [.openBracket, .closeBracket, UInt8(ascii: "`")]
    var result: [UInt8] = []
    for index in bytes.indices {
      let isMarkup = marks.contains(bytes[index]) || isTag(span, at: index)
      append(bytes[index], isMarkup: isMarkup, to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether the next byte that is no blank is this one.
  private static func follows(_ byte: UInt8, _ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    let next = bytes.skippingBlanks(from: offset + 1, before: bytes.count)
    return next < bytes.count && bytes[next] == byte
  }

  private static func append(_ byte: UInt8, isMarkup: Bool, to result: inout [UInt8]) {
    switch byte {
    case _ where !isMarkup: result.append(byte)
    case .less: result += "&lt;".utf8
    case .greater: result += "&gt;".utf8
    default: result += "&#\(byte);".utf8
    }
  }

  /// Whether a `<` starts a tag or a comment, or a `>` ends what is left of a venue's tag.
  private static func isTag(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    if bytes[offset] == .greater { return bytes.matches("ins", at: offset - 3, before: offset) }
    guard bytes[offset] == .less else { return false }
    if InsTag(at: offset, before: bytes.count, bytes) != nil { return true }
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : .space
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
