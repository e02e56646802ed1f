extension AtomCutter {
  mutating func markPunctuation() {
    for index in bytes.indices where marks[index] == .content && !symbols[index] {
      let next = byte(index + 1)
      let endsWord = index + 1 == bytes.count || isSpace(next) || marks[index + 1] != .content
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        marks[index] = .space
      case UInt8(ascii: ","):
        if !(isDigit(byte(index - 1)) && isDigit(next)) { marks[index] = .comma }
      case UInt8(ascii: ";"):
        marks[index] = .semicolon
      case UInt8(ascii: "."):
        if endsWord || cuts[index + 1], !isAbbreviation(endingAt: index) { marks[index] = .stop }
      case UInt8(ascii: "?"), UInt8(ascii: "!"):
        if endsWord { cuts[index + 1] = true }
      case UInt8(ascii: ":"):
        if isColonCut(index) { marks[index] = .colon }
      case UInt8(ascii: "-"):
        let isAlone = isSpace(byte(index - 1)) || index == 0 || byte(index - 1) == 0x2D
        if isAlone, endsWord || next == 0x2D { marks[index] = .dash }
      case UInt8(ascii: "/"):
        if isSpace(byte(index - 1)), endsWord { marks[index] = .slash }
      case UInt8(ascii: "|"):
        marks[index] = .bar
      case 0xC2 where next == 0xB7:
        mark(index, 2, .bar)
      case 0xC2 where next == 0xA0:
        mark(index, 2, .space)
      case 0xE2 where next == 0x80:
        switch byte(index + 2) {
        case 0xA2: mark(index, 3, .bar)
        case 0x93, 0x94:
          if isSpace(byte(index - 1)) || isSpace(byte(index + 3)) { mark(index, 3, .dash) }
        case 0x8B, 0x8D: mark(index, 3, .space)
        default: break
        }
      case 0xEF where next == 0xBC:
        switch byte(index + 2) {
        case 0x8C: mark(index, 3, .comma)
        case 0x9B: mark(index, 3, .semicolon)
        case 0x9A: mark(index, 3, .colon)
        default: break
        }
      case 0xEF where next == 0xBD && byte(index + 2) == 0x9C:
        mark(index, 3, .bar)
      case 0xE3 where next == 0x80 && (byte(index + 2) == 0x81 || byte(index + 2) == 0x82):
        mark(index, 3, byte(index + 2) == 0x81 ? .comma : .stop)
      default:
        break
      }
    }
  }

  private mutating func mark(_ start: Int, _ length: Int, _ mark: Mark) {
    for index in start..<(start + length) { marks[index] = mark }
  }

  /// A colon separates where decoration changes at it, after a date, and before an enclosure.
  private func isColonCut(_ index: Int) -> Bool {
    var next = index + 1
    if cuts[next] || cuts[index] { return true }
    while next < bytes.count, isSpace(bytes[next]), !cuts[next] { next += 1 }
    if next >= bytes.count || cuts[next] { return true }
    var before = index - 1
    while before >= 0, isSpace(bytes[before]), !cuts[before + 1] { before -= 1 }
    if before < 0 || marks[before] == .close || cuts[before + 1] { return true }
    if dates.contains(where: { $0.range.upperBound == before + 1 && !$0.date.isWeak }) {
      return true
    }
    return next > index + 1 && isFieldName(endingAt: before + 1)
  }

  private func isFieldName(endingAt end: Int) -> Bool {
    var start = end
    while start > 0, isWordByte(bytes[start - 1]), !cuts[start] { start -= 1 }
    var before = start - 1
    while before >= 0, isSpace(bytes[before]), !cuts[before + 1] { before -= 1 }
    guard before < 0 || cuts[before + 1] || marks[before] != .content else { return false }
    return Words.kinds(of: bytes[start..<end]).contains(.fieldName)
  }

  private func isAbbreviation(endingAt index: Int) -> Bool {
    var start = index
    while start > 0, isWordByte(bytes[start - 1]), index - start < 12, !cuts[start] { start -= 1 }
    let length = index - start
    if length == 0 { return false }
    // Initials: one letter of any alphabet.
    let isOneLetter = length == 1 && isLetter(bytes[start]) || length == 2 && bytes[start] >= 0xC0
    if isOneLetter, !cuts[index + 1] {
      return !isLowercase(bytes[start]) || byte(start - 1) == UInt8(ascii: ".")
    }
    return Words.kinds(of: bytes[start..<index]).contains(.abbreviation)
  }
}
