/// Conversion between plain text and Markdown.
public enum MarkdownText {
  /// Where in a document a text is written.
  ///
  /// Without options, the text is written in the middle of a line of running text.
  public struct Context: OptionSet, Sendable {
    /// The options as bits.
    public let rawValue: Int

    /// Creates a context from bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The text starts a line of a paragraph or list item.
    public static let lineStart = Context(rawValue: 1)
    /// The text is in the label of a link or the description of an image.
    public static let label = Context(rawValue: 2)
    /// The text is in a table cell.
    public static let cell = Context(rawValue: 4)
    /// The text is a heading after `#`.
    public static let heading = Context(rawValue: 8)
    /// The text is between delimiters of emphasis or strikethrough.
    public static let delimited = Context(rawValue: 16)
  }

  /// Returns Markdown that GitHub shows as exactly a text.
  ///
  /// Escapes only what would otherwise change the text. Line ends are written as entities. E-mail
  /// addresses remain links, because nothing keeps GitHub from linking them.
  public static func escaped(
    _ text: String, in context: Context = [], references: LinkReferences = .init()
  ) -> String {
    var escaper = TextEscaper(Array(text.utf8), context: context, references: references)
    return escaper.escaped()
  }

  /// Returns a URL as the destination of a link, in angle brackets if it contains spaces.
  public static func destination(_ url: String, in context: Context = []) -> String {
    let bytes = Array(url.utf8)
    let ends = [0, bytes.count - 1]
    let isBracketed = bytes.indices.contains {
      !ends.contains($0) && (bytes[$0].isControl && !bytes[$0].isLineEnd || bytes[$0] == .space)
    }
    let escapesParentheses = !isBracketed && !hasBalancedParentheses(bytes)
    var result: [UInt8] = isBracketed ? [.less] : []
    for index in bytes.indices {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : .closeParenthesis
      switch byte {
      case _ where byte.isLineEnd || ends.contains(index) && (byte.isControl || byte == .space):
        result += "&#\(byte);".utf8
        continue
      case .backslash where next.isPunctuation || next.isWhitespace: result.append(.backslash)
      case .less where isBracketed || index == 0: result.append(.backslash)
      case .greater where isBracketed: result.append(.backslash)
      case .openParenthesis where escapesParentheses: result.append(.backslash)
      case .closeParenthesis where escapesParentheses: result.append(.backslash)
      case .ampersand where Entities.entity(in: bytes, at: index) != nil:
        result.append(.backslash)
      case .pipe where context.contains(.cell): result.append(.backslash)
      default: break
      }
      result.append(byte)
    }
    if isBracketed { result.append(.greater) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether parentheses are balanced, and nested no deeper than GitHub reads them.
  private static func hasBalancedParentheses(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    for byte in bytes {
      if byte == .openParenthesis { depth += 1 }
      if byte == .closeParenthesis { depth -= 1 }
      if depth < 0 || depth > 32 { return false }
    }
    return depth == 0
  }
}
