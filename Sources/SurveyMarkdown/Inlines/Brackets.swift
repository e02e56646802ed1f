/// A `[` or `![` that may open a link or an image.
struct Bracket {
  let isImage: Bool
  let range: Range<Int>
  /// The number of pieces before it.
  let pieceCount: Int
  /// The number of unmatched delimiter runs before it.
  let runCount: Int
  /// Whether another bracket opens after it, so that its label cannot name a reference.
  var hasBracketAfter = false
}

/// What a link or image points to, and where its source ends.
private struct LinkTarget {
  let end: Int
  var destination: Range<Int>?
  var url: String?
}

extension InlineParser {
  mutating func openBracket(isImage: Bool) {
    let range = position..<position + (isImage ? 2 : 1)
    position = range.upperBound
    if !brackets.isEmpty { brackets[brackets.count - 1].hasBracketAfter = true }
    brackets.append(
      Bracket(isImage: isImage, range: range, pieceCount: pieces.count, runCount: runs.count))
  }

  mutating func closeBracket() {
    let close = position
    position += 1
    guard let opener = brackets.popLast() else { return }
    let isInactive = brackets.count < inactiveBrackets
    inactiveBrackets = min(inactiveBrackets, brackets.count)
    if isInactive && !opener.isImage { return }
    if let target = inlineTarget(after: close) ?? referenceTarget(of: opener, closedAt: close) {
      matchDelimiters(from: opener.runCount)
      appendDelimiters(
        opener.isImage ? .image : .link, open: opener.range, close: close..<target.end,
        destination: target.destination, url: target.url)
      position = target.end
      // Links cannot contain links.
      if !opener.isImage { inactiveBrackets = brackets.count }
    } else {
      closeFootnoteReference(opener, at: close)
    }
  }

  /// Reads `(url "title")` after a closing bracket.
  private func inlineTarget(after close: Int) -> LinkTarget? {
    guard byte(at: close + 1) == .openParenthesis else { return nil }
    let start = skippingWhitespace(from: close + 2)
    guard let destination = text.span.linkDestination(at: start) else { return nil }
    var end = skippingWhitespace(from: destination.end)
    if end > destination.end, let title = text.span.linkTitle(at: end) {
      end = skippingWhitespace(from: title.end)
    }
    guard byte(at: end) == .closeParenthesis else { return nil }
    return LinkTarget(end: end + 1, destination: destination.inner)
  }

  /// Reads `[label]`, `[]` or nothing after a closing bracket, and looks up the reference.
  private func referenceTarget(of opener: Bracket, closedAt close: Int) -> LinkTarget? {
    if references.isEmpty { return nil }
    var end = close + 1
    var label = opener.range.upperBound..<close
    var isOwnLabel = true
    if byte(at: end) == .openBracket {
      let empty = skippingWhitespace(from: end + 1)
      if byte(at: empty) == .closeBracket {
        end = empty + 1
      } else if let full = text.span.linkLabel(at: end) {
        label = full.inner
        end = full.end
        isOwnLabel = false
      }
    }
    if isOwnLabel && opener.hasBracketAfter { return nil }
    let name = String(decoding: text[label], as: UTF8.self)
    return references.url(for: name).map { LinkTarget(end: end, url: $0) }
  }

  /// Turns brackets into a footnote reference if their content starts with `^`.
  ///
  /// GitHub shows the source of a reference to a missing footnote, markup included.
  private mutating func closeFootnoteReference(_ opener: Bracket, at close: Int) {
    let label = opener.range.upperBound + 1..<max(close, opener.range.upperBound + 1)
    guard !opener.isImage, text[opener.range.upperBound] == .caret, !label.isEmpty,
      !text[label].contains(where: { $0.isLineEnd })
    else { return }
    pieces.removeSubrange(opener.pieceCount...)
    runs.removeSubrange(opener.runCount...)
    if references.hasFootnote(String(decoding: text[label], as: UTF8.self)) {
      position = opener.range.lowerBound
      appendLeaf(.footnoteReference, to: close + 1, inner: label)
    }
  }

  private func skippingWhitespace(from offset: Int) -> Int {
    text.span.end(from: min(offset, text.count), before: text.count) { $0.isWhitespace }
  }
}
