/// The little of Markdown's inline syntax that headings and cells hold.
enum Markdown {
  /// The text that a reader sees: link texts without their addresses, no emphasis, no code marks.
  static func plainText(of text: String) -> String {
    guard text.utf8.span.holdsMarkup else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let span = bytes.span
      switch bytes[index] {
      case .openBracket:
        if let link = LinkParser.link(span, at: index, before: bytes.count), !link.address.isEmpty {
          if link.form == .standard { result.append(.openBracket) }
          result.append(contentsOf: bytes[link.label.indices])
          if link.form == .standard { result.append(.closeBracket) }
          index = link.range.upperBound
          continue
        }
        result.append(bytes[index])
      case UInt8(ascii: "*"), UInt8(ascii: "`"):
        break
      case .less:
        if let end = tagEnd(span, from: index) {
          index = end
          continue
        }
        result.append(bytes[index])
      default: result.append(bytes[index])
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The offset past an HTML tag of at most 200 bytes that starts at an offset.
  private static func tagEnd(_ bytes: Span<UInt8>, from offset: Int) -> Int? {
    let next = offset + 1
    guard next < bytes.count, bytes[next].isLetter || bytes[next] == .slash else { return nil }
    return bytes.firstIndex(of: .greater, in: next..<min(bytes.count, offset + 200)).map { $0 + 1 }
  }
}

extension Span where Element == UInt8 {
  /// Whether a byte may be the markup of a link, of emphasis, of code or of a tag.
  fileprivate var holdsMarkup: Bool {
    firstIndex(of: .openBracket, UInt8(ascii: "*"), UInt8(ascii: "`"), in: indices) != nil
      || contains(.less)
  }
}
