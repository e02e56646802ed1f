extension AtomCutter {
  mutating func markSymbols() {
    var index = 0
    while index < bytes.count {
      let length = symbolLength(at: index)
      if length > 0 {
        var end = index + length
        while end < bytes.count {
          let more = symbolLength(at: end)
          if more == 0 { break }
          end += more
        }
        cuts[index] = true
        cuts[end] = true
        for position in index..<end { symbols[position] = true }
        index = end
      } else {
        index += 1
      }
    }
  }

  private func symbolLength(at index: Int) -> Int {
    switch bytes[index] {
    case 0xF0 where byte(index + 1) == 0x9F: return min(4, bytes.count - index)
    case 0xE2:
      let second = byte(index + 1)
      if 0x98...0x9E ~= second || second == 0xAD || second == 0xAC {
        return min(3, bytes.count - index)
      }
      if second == 0x80, byte(index + 2) == 0x8D { return 3 }
      return 0
    case 0xEF where byte(index + 1) == 0xB8 && byte(index + 2) == 0x8F: return 3
    case UInt8(ascii: ":"):
      guard !isWordByte(byte(index - 1)) else { return 0 }
      var end = index + 1
      while end < bytes.count, end - index < 30,
        isLowercase(bytes[end]) || isDigit(bytes[end])
          || bytes[end] == UInt8(ascii: "_") || bytes[end] == UInt8(ascii: "+")
      { end += 1 }
      guard end > index + 2, byte(end) == UInt8(ascii: ":"), !isWordByte(byte(end + 1)) else {
        return 0
      }
      return end + 1 - index
    default: return 0
    }
  }

  mutating func markEtAl() {
    guard bytes.count > 5 else { return }
    for index in 0..<(bytes.count - 4) {
      guard bytes[index] == UInt8(ascii: "e"), bytes[index + 1] == UInt8(ascii: "t"),
        !isWordByte(byte(index - 1))
      else { continue }
      var next = index + 2
      if bytes[next] == UInt8(ascii: ".") { next += 1 }
      while next < bytes.count, isSpace(bytes[next]) { next += 1 }
      guard byte(next) == UInt8(ascii: "a"), byte(next + 1) == UInt8(ascii: "l"),
        !isWordByte(byte(next + 2))
      else { continue }
      if byte(next + 2) == UInt8(ascii: ".") { marks[next + 2] = .stop }
      cuts[next + 2] = true
    }
  }

  /// `… by Ann Lee`: the word before the authors is part of no field.
  mutating func markBy() {
    var index = 0
    while index + 3 < bytes.count {
      defer { index += 1 }
      guard lowercased(bytes[index]) == UInt8(ascii: "b"), bytes[index + 1] == UInt8(ascii: "y"),
        bytes[index + 2] == UInt8(ascii: " "), marks[index] == .content,
        marks[index + 1] == .content
      else { continue }
      var before = index
      while before > 0, isSpace(bytes[before - 1]), !cuts[before] { before -= 1 }
      let begins = before == 0 || cuts[before] || marks[before - 1] != .content
      guard begins, !isWordByte(byte(index - 1)),
        isUppercase(byte(index + 3)) || byte(index + 3) >= 0xC3
      else { continue }
      marks[index] = .space
      marks[index + 1] = .space
      cuts[index] = true
    }
  }
}
