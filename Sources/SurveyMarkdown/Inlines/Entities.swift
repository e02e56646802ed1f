/// Character references: `&amp;`, `&#38;` and `&#x26;`.
enum Entities {
  private static let table = Array(EntityTable.text.utf8)

  /// The character reference that starts with the `&` at an offset: what it stands for, and where
  /// it ends.
  static func entity(in text: [UInt8], at offset: Int) -> (text: String, end: Int)? {
    let start = offset + 1
    guard start < text.count else { return nil }
    if text[start] == .hash { return numericEntity(in: text, at: offset) }
    // The longest name has 31 characters.
    let end = text.span.end(from: start, before: min(text.count, start + 32)) { $0.isAlphanumeric }
    guard end < text.count, text[end] == .semicolon else { return nil }
    return characters(named: text[start..<end]).map { ($0, end + 1) }
  }

  private static func numericEntity(in text: [UInt8], at offset: Int) -> (text: String, end: Int)? {
    let isHexadecimal = offset + 2 < text.count && text[offset + 2].lowercased == UInt8(ascii: "x")
    let start = offset + (isHexadecimal ? 3 : 2)
    let end = text.span.end(from: min(start, text.count), before: text.count) {
      $0.isDigit || isHexadecimal && $0.isLetter && $0.lowercased <= UInt8(ascii: "f")
    }
    guard end > start, end - start <= (isHexadecimal ? 6 : 7), end < text.count,
      text[end] == .semicolon
    else { return nil }
    let digits = String(decoding: text[start..<end], as: UTF8.self)
    let value = UInt32(digits, radix: isHexadecimal ? 16 : 10) ?? 0
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return (String(scalar ?? "\u{FFFD}"), end + 1)
  }

  /// The characters that a name of HTML stands for.
  private static func characters(named name: ArraySlice<UInt8>) -> String? {
    var low = 0
    var high = table.count
    while low < high {
      var start = (low + high) / 2
      while start > low, !table[start - 1].isWhitespace { start -= 1 }
      let equals = table.span.end(from: start, before: high) { $0 != .equals }
      let end = table.span.end(from: equals, before: high) { !$0.isWhitespace }
      let found = table[start..<equals]
      if found.elementsEqual(name) { return characters(written: table[equals + 1..<end]) }
      if name.lexicographicallyPrecedes(found) { high = start } else { low = min(end + 1, high) }
    }
    return nil
  }

  /// The characters of an entry: themselves, or the values of scalars after `U`.
  private static func characters(written value: ArraySlice<UInt8>) -> String {
    guard value.first == UInt8(ascii: "U") else { return String(decoding: value, as: UTF8.self) }
    var text = ""
    for digits in value.dropFirst().split(separator: .plus) {
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
      if let scalar = number.flatMap({ Unicode.Scalar($0) }) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
