/// Checks whether a text is JSON (RFC 8259).
///
/// It shares no code with the writer of JSON.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  /// The elements of the outermost array.
  private var elements = 0

  private init(_ text: Substring) {
    bytes = Array(text.utf8)
  }

  /// Whether a text is one JSON object.
  static func isObject(_ text: Substring) -> Bool {
    var reader = JSONReader(text)
    reader.skipWhitespace()
    return reader.next == UInt8(ascii: "{") && reader.readsWhole()
  }

  /// The number of elements of a JSON array, nil if the text is not one array.
  static func elementCount(of text: String) -> Int? {
    var reader = JSONReader(text[...])
    reader.skipWhitespace()
    return reader.next == UInt8(ascii: "[") && reader.readsWhole() ? reader.elements : nil
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func readsWhole() -> Bool {
    guard value(depth: 0) else { return false }
    skipWhitespace()
    return index == bytes.count
  }

  private mutating func skipWhitespace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) -> Bool {
    guard depth < 100 else { return false }
    skipWhitespace()
    switch next {
    case UInt8(ascii: "{"):
      return list("}", depth: depth) { reader in
        reader.skipWhitespace()
        guard reader.string() else { return false }
        reader.skipWhitespace()
        return reader.take(":") && reader.value(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      return list("]", depth: depth) { $0.value(depth: depth + 1) }
    case UInt8(ascii: "\""): return string()
    default: return word()
    }
  }

  private mutating func list(
    _ end: Unicode.Scalar, depth: Int, _ element: (inout JSONReader) -> Bool
  ) -> Bool {
    index += 1
    skipWhitespace()
    if take(end) { return true }
    repeat {
      guard element(&self) else { return false }
      if depth == 0 { elements += 1 }
      skipWhitespace()
    } while take(",")
    return take(end)
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "\\"):
        guard let escaped = next else { return false }
        index += 1
        if escaped == UInt8(ascii: "u") {
          let digits = bytes[index...].prefix(4)
          guard digits.count == 4, digits.allSatisfy(\.isHexDigit) else { return false }
          index += 4
        } else if !"\"\\/bfnrt".utf8.contains(escaped) {
          return false
        }
      case 0..<0x20: return false
      default: break
      }
    }
    return false
  }

  /// A whole number (the program writes no others), `true`, `false` or `null`.
  private mutating func word() -> Bool {
    let start = index
    while let byte = next,
      byte.isHexDigit || byte == UInt8(ascii: "-")
        || (0x61...0x7A).contains(byte)
    {
      index += 1
    }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    return ["true", "false", "null"].contains(word) || Int(word).map { String($0) } == word
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }
}
