extension AtomCutter {
  mutating func markEnclosures() {
    var open: [(index: Int, length: Int, kind: Enclosure)] = []
    var index = 0
    while index < bytes.count {
      if marks[index] == .layout {
        // Enclosures do not reach beyond a line that the author broke.
        if hardBreaks.contains(index) { open.removeAll() }
        index += 1
        continue
      }
      guard let (kind, length, isOpen) = enclosureMark(at: index) else {
        index += 1
        continue
      }
      let isStraightQuote = bytes[index] == UInt8(ascii: "\"")
      if isOpen, !(isStraightQuote && !opensQuote(index)) {
        open.append((index, length, kind))
      } else if let partner = open.lastIndex(where: { $0.kind == kind }) {
        let start = open[partner]
        open.removeSubrange(partner...)
        if !isWithinWord(start.index, index) {
          enclose(start.index, start.length, .open, kind)
          enclose(index, length, .close, kind)
        }
      } else if kind == .quote {
        enclose(index, length, .space, .none)
      }
      index += length
    }
    for stray in open where stray.kind == .quote {
      enclose(stray.index, stray.length, .space, .none)
    }
  }

  private mutating func enclose(_ start: Int, _ length: Int, _ mark: Mark, _ kind: Enclosure) {
    for index in start..<(start + length) { marks[index] = mark == .space ? .space : .layout }
    marks[start] = mark
    for index in (start + 1)..<max(start + 1, start + length) { marks[index] = .space }
    cuts[start] = true
    cuts[start + length] = true
    if kind != .none { enclosures[start] = kind }
  }

  private func enclosureMark(at index: Int) -> (Enclosure, length: Int, isOpen: Bool)? {
    switch bytes[index] {
    case UInt8(ascii: "("): return (.parenthesis, 1, true)
    case UInt8(ascii: ")"): return (.parenthesis, 1, false)
    case UInt8(ascii: "["): return (.bracket, 1, true)
    case UInt8(ascii: "]"): return (.bracket, 1, false)
    case UInt8(ascii: "\""): return (.quote, 1, true)
    case 0xE2 where byte(index + 1) == 0x80 && byte(index + 2) == 0x9C: return (.quote, 3, true)
    case 0xE2 where byte(index + 1) == 0x80 && byte(index + 2) == 0x9D: return (.quote, 3, false)
    case 0xE3 where byte(index + 1) == 0x80 && byte(index + 2) == 0x90: return (.bracket, 3, true)
    case 0xE3 where byte(index + 1) == 0x80 && byte(index + 2) == 0x91: return (.bracket, 3, false)
    case 0xEF where byte(index + 1) == 0xBC && byte(index + 2) == 0x88:
      return (.parenthesis, 3, true)
    case 0xEF where byte(index + 1) == 0xBC && byte(index + 2) == 0x89:
      return (.parenthesis, 3, false)
    default: return nil
    }
  }

  /// Whether a straight quote begins a quotation: a word follows, and none precedes it.
  private func opensQuote(_ index: Int) -> Bool {
    let before = index == 0 || cuts[index] && !isWordByte(byte(index - 1)) ? 0x20 : byte(index - 1)
    let after = byte(index + 1)
    if index == 0 || marks[index - 1] == .layout { return true }
    return !isWordByte(before) && !(before == UInt8(ascii: ".") || before == UInt8(ascii: ","))
      && before != UInt8(ascii: "?") && before != UInt8(ascii: "!") && before != UInt8(ascii: ")")
      && after != 0x20 && after != 0 && after != UInt8(ascii: ",") && after != UInt8(ascii: ".")
  }

  /// Whether the enclosure is a part of a word: `f(x)`, `int8()`, `(Un)supervised`.
  private func isWithinWord(_ open: Int, _ close: Int) -> Bool {
    if close == open + 1 { return true }
    guard bytes[open] == UInt8(ascii: "(") else { return false }
    if isLetter(byte(open - 1)), !isWordByte(byte(open - 2)) { return true }
    if isWordByte(byte(close + 1)) && close - open < 12 { return !cuts[close + 1] }
    return isWordByte(byte(open - 1)) && close - open < 4
  }
}
