/// One pass over a text that finds its inline elements.
///
/// The parser collects pieces: elements that contain no others, and the delimiters of those that
/// do. Whatever no piece covers is text. `InlineTree` puts the pieces in order.
struct InlineParser {
  let text: [UInt8]
  let references: LinkReferences
  var position = 0
  var pieces: [InlinePiece] = []
  /// The runs of delimiters that have not been matched, in order.
  var runs: [DelimiterRun] = []
  /// The brackets that may still open a link or image, innermost last.
  var brackets: [Bracket] = []
  /// How many of the brackets contain a link and therefore cannot become one.
  var inactiveBrackets = 0
  var codeSpanEnds: CodeSpanEnds?
  /// The kinds of raw HTML whose end does not appear in the rest of the text.
  var unendingHTML: [Bool] = []

  /// Creates a parser; whitespace at the end of the text is ignored.
  init(_ text: [UInt8], references: LinkReferences) {
    self.text = text.lastIndex { !$0.isWhitespace }.map { Array(text[...$0]) } ?? []
    self.references = references
  }

  mutating func parse() -> [InlinePiece] {
    while position < text.count {
      switch text[position] {
      case .newline, .carriageReturn: parseLineEnd()
      case .backslash: parseBackslash()
      case .backtick: parseBackticks()
      case .ampersand: parseAmpersand()
      case .less: parseLess()
      case .asterisk, .underscore, .tilde: parseDelimiters()
      case .openBracket: openBracket(isImage: false)
      case .exclamation: parseExclamation()
      case .closeBracket: closeBracket()
      case .colon: parseColon()
      case UInt8(ascii: "w"): parseW()
      default: position += 1
      }
    }
    matchDelimiters(from: 0)
    return pieces
  }

  /// The byte at an offset, or `nil` past the end.
  func byte(at offset: Int) -> UInt8? {
    offset < text.count ? text[offset] : nil
  }

  /// Adds an element without descendants, and continues after it.
  mutating func appendLeaf(
    _ kind: Inline.Kind, to end: Int, inner: Range<Int>? = nil, url: String? = nil
  ) {
    let range = position..<end
    pieces.append(
      InlinePiece(role: .leaf, kind: kind, range: range, inner: inner ?? range, url: url))
    position = end
  }

  /// Adds the delimiters of an element that contains others.
  mutating func appendDelimiters(
    _ kind: Inline.Kind, open: Range<Int>, close: Range<Int>, destination: Range<Int>? = nil,
    url: String? = nil
  ) {
    pieces.append(
      InlinePiece(
        role: .open, kind: kind, range: open, inner: open, destination: destination, url: url))
    pieces.append(InlinePiece(role: .close, kind: kind, range: close, inner: close))
  }

  private mutating func parseLineEnd() {
    let lineEnd = position
    let floor = pieces.last?.range.upperBound ?? 0
    while position > floor, text[position - 1].isWhitespace { position -= 1 }
    let isHard =
      lineEnd - position >= 2 && text[lineEnd - 1] == .space && text[lineEnd - 2] == .space
    appendLeaf(isHard ? .hardBreak : .softBreak, to: lineStart(after: lineEnd))
  }

  /// The offset of the first byte after a line end and the next line's indentation.
  private func lineStart(after lineEnd: Int) -> Int {
    let isPair = text[lineEnd] == .carriageReturn && byte(at: lineEnd + 1) == .newline
    return text.span.end(from: lineEnd + (isPair ? 2 : 1), before: text.count) { $0.isSpaceOrTab }
  }

  private mutating func parseBackslash() {
    switch byte(at: position + 1) {
    case let next? where next.isPunctuation:
      appendLeaf(.escape, to: position + 2, inner: position + 1..<position + 2)
    case let next? where next.isLineEnd:
      appendLeaf(.hardBreak, to: lineStart(after: position + 1))
    default: position += 1
    }
  }

  private mutating func parseAmpersand() {
    if let entity = Entities.entity(in: text, at: position) {
      appendLeaf(.entity, to: entity.end)
    } else {
      position += 1
    }
  }

  private mutating func parseExclamation() {
    if byte(at: position + 1) == .openBracket, byte(at: position + 2) != .caret {
      openBracket(isImage: true)
    } else {
      position += 1
    }
  }
}
