/// Whether a text has no control characters or direction marks.
func isPlain(
  _ text: String, butNewlines keepsNewlines: Bool = false, butTabs keepsTabs: Bool = false
) -> Bool {
  var last = (UInt8(0), UInt8(0))
  return text.utf8.allSatisfy { byte in
    defer { last = (last.1, byte) }
    switch (last.0, last.1, byte) {
    case (_, _, 0x0A): return keepsNewlines
    case (_, _, 0x09): return keepsTabs
    case (_, _, 0..<0x20), (_, _, 0x7F): return false
    // U+0080 to U+009F, U+061C; U+200E, U+200F, U+2028 to U+202E, U+2066 to U+206F.
    case (_, 0xC2, 0x80..<0xA0), (_, 0xD8, 0x9C): return false
    case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA6...0xAF):
      return false
    default: return true
    }
  }
}

/// Checks that a text in a format is harmless in a terminal, a CI log and a page.
func checkHarmless(_ text: String, _ format: String) throws(Violation) {
  try require(
    isPlain(text, butNewlines: true, butTabs: format == "tsv"), "\(format): a control character")
  try require(!text.holds("##["), "\(format): a command of older CI runners")
  for line in Array(text.utf8).split(separator: 0x0A) {
    let start = line.drop { $0 == 0x20 || $0 == 0x09 }
    try require(!start.starts(with: "::".utf8), "\(format): a workflow command")
  }
  guard format != "csv", format != "tsv" else { return }
  try require(!text.holds("</script"), "\(format): the end of a script")
}

extension String {
  /// Whether the text contains another, given in lowercase, ignoring the case of ASCII letters.
  func holds(_ wanted: StaticString) -> Bool {
    let wanted = wanted.withUTF8Buffer { Array($0) }
    let bytes = Array(utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { start in
      wanted.indices.allSatisfy { index in
        let byte = bytes[start + index]
        return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == wanted[index]
      }
    }
  }
}
