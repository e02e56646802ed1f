/// URLs that GitHub links without any markup.
///
/// E-mail addresses are found later, in the text that is left; see `EmailAddress`.
extension InlineParser {
  /// Links `https://…` at its colon.
  mutating func parseColon() {
    let colon = position
    position += 1
    guard brackets.isEmpty, byte(at: colon + 1) == .slash, byte(at: colon + 2) == .slash else {
      return
    }
    let floor = pieces.last?.range.upperBound ?? 0
    var start = colon
    while start > floor, text[start - 1].isLetter { start -= 1 }
    let host = colon + 3
    guard text.span.isLinkedScheme(start..<colon), host < text.count,
      text.span.isHostCharacter(at: host), text.span.domainEnd(from: host, needsDot: false) != nil
    else { return }
    appendBareLink(from: start, to: text.span.bareLinkEnd(from: colon, host: host), prefix: "")
  }

  /// Links `www.…` at its first letter.
  mutating func parseW() {
    let start = position
    position += 1
    guard brackets.isEmpty, text[start...].starts(with: "www.".utf8) else { return }
    if start > 0 {
      switch text[start - 1] {
      case .asterisk, .underscore, .tilde, .openParenthesis: break
      case let byte: guard byte.isWhitespace else { return }
      }
    }
    guard text.span.domainEnd(from: start, needsDot: true) != nil else { return }
    let end = text.span.bareLinkEnd(from: start, host: start)
    appendBareLink(from: start, to: end, prefix: "http://")
  }

  private mutating func appendBareLink(from start: Int, to end: Int, prefix: String) {
    position = start
    let url = prefix + String(decoding: text[start..<end], as: UTF8.self)
    appendLeaf(.bareLink, to: end, url: url)
  }
}

extension Span where Element == UInt8 {
  func isLinkedScheme(_ range: Range<Int>) -> Bool {
    ["http", "https", "ftp"].contains {
      $0.utf8.count == range.count && matches($0, at: range.lowerBound)
    }
  }

  /// Whether the character at an offset may be part of a host's name.
  fileprivate func isHostCharacter(at offset: Int) -> Bool {
    // GitHub reads domains byte by byte: the second byte of a character outside ASCII ends one.
    if self[offset] & 0xC0 == 0x80 { return false }
    let scalar = scalar(at: offset).scalar
    return !scalar.isUnicodeWhitespace && !scalar.isPunctuationWithoutSymbols
  }

  /// The end of the domain at an offset, or `nil` if it is not one that GitHub links.
  ///
  /// The last two labels of a domain must not contain `_`.
  fileprivate func domainEnd(from offset: Int, needsDot: Bool) -> Int? {
    var dots = 0
    var underscores = (beforeLastDot: 0, afterLastDot: 0)
    var index = offset + 1
    while index < count - 1 {
      if self[index] == .backslash, index < count - 2 { index += 1 }
      if self[index] == .underscore {
        underscores.afterLastDot += 1
      } else if self[index] == .dot {
        underscores = (underscores.afterLastDot, 0)
        dots += 1
      } else if self[index] != .hyphen, !isHostCharacter(at: index) {
        break
      }
      index += 1
    }
    // Long domains are linked whatever they contain, so that each is read only a few times.
    let hasUnderscore = underscores.beforeLastDot > 0 || underscores.afterLastDot > 0
    if hasUnderscore && dots <= 10 || needsDot && dots == 0 { return nil }
    return index
  }

  /// The end of a link whose host starts at an offset, without the punctuation that follows it.
  fileprivate func bareLinkEnd(from start: Int, host: Int) -> Int {
    var end = end(from: host, before: count) { !$0.isWhitespace && $0 != .less }
    var unopened = 0
    for index in start..<end {
      if self[index] == .openParenthesis { unopened -= 1 }
      if self[index] == .closeParenthesis { unopened += 1 }
    }
    while end > start {
      switch self[end - 1] {
      case .closeParenthesis:
        if unopened <= 0 { return end }
        unopened -= 1
        end -= 1
      case .question, .exclamation, .dot, .comma, .colon, .asterisk, .underscore, .tilde,
        .apostrophe, .quotationMark:
        end -= 1
      case .semicolon:
        // What looks like an entity is left out as a whole.
        var name = end - 1
        while name > start, self[name - 1].isLetter { name -= 1 }
        let isEntity = name < end - 1 && name > start && self[name - 1] == .ampersand
        end = isEntity ? name - 1 : end - 1
      default: return end
      }
    }
    return end
  }
}
