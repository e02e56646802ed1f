/// Reads braces as BibTeX does, which knows no escape for them.
enum BibTeXReader {
  /// Whether every brace has its fellow, and every entry ends before the next.
  static func isBalanced(_ text: String) -> Bool {
    var depth = 0
    var previous: UInt8 = 0x0A
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "@") where previous == 0x0A && depth != 0: return false
      default: break
      }
      guard depth >= 0 else { return false }
      previous = byte
    }
    return depth == 0
  }
}
