/// Finds the bytes of a plain text that need a backslash to be shown as they are.
struct TextEscaper {
  private let context: MarkdownText.Context
  private let references: LinkReferences
  private let bytes: [UInt8]
  /// The text with a punctuation character for each byte that is written as an entity.
  private let shown: [UInt8]
  private var needsBackslash: [Bool]

  init(_ bytes: [UInt8], context: MarkdownText.Context, references: LinkReferences) {
    self.context = context
    self.references = references
    self.bytes = bytes
    needsBackslash = bytes.map { $0 == .backtick }
    shown = bytes.indices.map { Self.isEntity($0, in: bytes) ? .ampersand : bytes[$0] }
  }

  /// Whether a byte is written as an entity: line ends, and whitespace at the ends of the text.
  private static func isEntity(_ index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index].isLineEnd
      || bytes[index].isWhitespace && (index == 0 || index == bytes.count - 1)
  }

  mutating func escaped() -> String {
    markDelimiters()
    markBrackets()
    markOthers()
    if context.contains(.lineStart) { markLineStart() }
    if context.contains(.heading) { markClosingSequence() }
    var result: [UInt8] = []
    for index in bytes.indices {
      if Self.isEntity(index, in: bytes) {
        result += "&#\(bytes[index]);".utf8
      } else {
        if needsBackslash[index] { result.append(.backslash) }
        result.append(bytes[index])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Marks the runs of `*`, `_` and `~` that could open or close an element.
  private mutating func markDelimiters() {
    let isDelimited = context.contains(.delimited)
    for byte in [UInt8.asterisk, .underscore, .tilde] {
      let runs = delimiterRuns(of: byte)
      let firstOpener = isDelimited ? -1 : runs.firstIndex { $0.canOpen } ?? runs.count
      let lastCloser = isDelimited ? runs.count : runs.lastIndex { $0.canClose } ?? -1
      for (index, run) in runs.enumerated() {
        // At the ends, a run would lengthen the delimiters around the text.
        let isAtEnd = run.range.lowerBound == 0 || run.range.upperBound == shown.count
        let canMatch = run.canOpen && index < lastCloser || run.canClose && index > firstOpener
        if canMatch || isDelimited && isAtEnd {
          for offset in run.range { needsBackslash[offset] = true }
        }
      }
    }
  }

  private struct Run {
    let range: Range<Int>
    var canOpen = false
    var canClose = false
  }

  private func delimiterRuns(of byte: UInt8) -> [Run] {
    var runs: [Run] = []
    var start = 0
    while let first = shown[start...].firstIndex(of: byte) {
      start = shown.span.end(from: first, before: shown.count) { $0 == byte }
      var run = Run(range: first..<start)
      if byte != .tilde || run.range.count <= 2 {
        // Tildes next to a run are ignored only while they are not escaped.
        let near = Flanking(of: run.range, in: shown, skipsTildes: false)
        let far = Flanking(of: run.range, in: shown, skipsTildes: byte != .tilde)
        run.canOpen = near.canOpen(byte) || far.canOpen(byte)
        run.canClose = near.canClose(byte) || far.canClose(byte)
      }
      runs.append(run)
    }
    return runs
  }

  /// Marks the brackets that would form a link or end the label that contains the text.
  private mutating func markBrackets() {
    var openers: [Int] = []
    for index in shown.indices {
      let next = index + 1 < shown.count ? shown[index + 1] : .space
      switch shown[index] {
      case .openBracket where next == .caret: needsBackslash[index] = true
      case .openBracket: openers.append(index)
      case .closeBracket:
        if let opener = openers.last {
          needsBackslash[index] = isLink(opener + 1..<index, before: next)
          // An escaped bracket leaves its opener to the next one.
          if !needsBackslash[index] { openers.removeLast() }
        } else {
          needsBackslash[index] = context.contains(.label)
        }
      default: break
      }
    }
    if context.contains(.label) { for opener in openers { needsBackslash[opener] = true } }
  }

  /// Whether text in brackets may be the label of a link.
  private func isLink(_ label: Range<Int>, before next: UInt8) -> Bool {
    if next == .openParenthesis { return true }
    if references.isEmpty { return false }
    return next == .openBracket
      || references.url(for: String(decoding: bytes[label], as: UTF8.self)) != nil
  }

  /// Marks what starts escapes, entities, tags, autolinks and, in tables, cells.
  private mutating func markOthers() {
    for index in shown.indices {
      let next = index + 1 < shown.count ? shown[index + 1] : nil
      switch shown[index] {
      case .backslash: needsBackslash[index] = next?.isPunctuation ?? true
      case .ampersand where bytes[index] == .ampersand:
        needsBackslash[index] = Entities.entity(in: bytes, at: index) != nil
      case .less:
        needsBackslash[index] =
          next == nil || next == .exclamation || next == .question
          || shown.span.htmlTagEnd(at: index) != nil
          || shown.span.autolinkURLEnd(at: index + 1) != nil
          || shown.span.autolinkEmailEnd(at: index + 1) != nil
      case .pipe: needsBackslash[index] = context.contains(.cell)
      case .colon: needsBackslash[index] = !context.contains(.label) && startsURL(at: index)
      case .dot: needsBackslash[index] = !context.contains(.label) && startsWWW(at: index)
      default: break
      }
    }
  }

  private func startsURL(at colon: Int) -> Bool {
    guard shown[colon...].starts(with: "://".utf8) else { return false }
    var start = colon
    while start > 0, colon - start < 6, shown[start - 1].isLetter { start -= 1 }
    return shown.span.isLinkedScheme(start..<colon)
  }

  private func startsWWW(at dot: Int) -> Bool {
    guard dot >= 3, shown[dot - 3..<dot].elementsEqual("www".utf8) else { return false }
    return dot == 3 || shown[dot - 4].isWhitespace || "*_~(".utf8.contains(shown[dot - 4])
  }

  /// Marks what would start another block.
  private mutating func markLineStart() {
    guard let first = shown.first else { return }
    let run = 0..<shown.span.end(from: 0, before: shown.count) { $0 == first }
    let next = run.upperBound < shown.count ? shown[run.upperBound] : .space
    let isAlone = shown.allSatisfy { $0 == first || $0.isSpaceOrTab }
    switch first {
    case .greater,
      .openBracket where isTaskOrDefinition:
      needsBackslash[0] = true
    case .hash: needsBackslash[0] = run.count <= 6 && next.isSpaceOrTab
    case .plus: needsBackslash[0] = run.count == 1 && next.isSpaceOrTab
    case .hyphen, .asterisk, .underscore, .equals, .tilde:
      let isMarker = run.count == 1 && next.isSpaceOrTab && first != .underscore
      if isAlone || isMarker || first == .tilde && run.count >= 3 {
        for offset in run { needsBackslash[offset] = true }
      }
    case .less:
      if shown.count > 1, shown[1].isLetter || shown[1] == .slash { needsBackslash[0] = true }
    case _ where first.isDigit:
      let end = shown.span.end(from: 0, before: shown.count) { $0.isDigit }
      guard end <= 9, end < shown.count, shown[end] == .dot || shown[end] == .closeParenthesis
      else { break }
      if end + 1 == shown.count || shown[end + 1].isSpaceOrTab { needsBackslash[end] = true }
    default: break
    }
    // The second row of a table.
    if shown.allSatisfy({ "|-: \t".utf8.contains($0) }) { needsBackslash[0] = true }
  }

  /// Whether a text that starts with `[` would be a task's box or define a label.
  private var isTaskOrDefinition: Bool {
    let isBox =
      shown.count >= 3 && shown[2] == .closeBracket
      && " \txX".utf8.contains(shown[1])
    return isBox || shown.span.firstIndex(of: "]:", in: shown.indices) != nil
  }

  /// Marks the `#` at the end of a heading that GitHub would not show.
  private mutating func markClosingSequence() {
    var start = shown.count
    while start > 0, shown[start - 1] == .hash { start -= 1 }
    if start < shown.count, start == 0 || shown[start - 1].isSpaceOrTab {
      needsBackslash[start] = true
    }
  }
}
