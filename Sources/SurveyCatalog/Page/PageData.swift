/// Any bytes as text that HTML keeps as it is.
enum PageData {
  /// The bytes with a percent escape for `<`, `%` and each byte that HTML would change or forbid.
  static func text(of bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    let span = bytes.span
    var index = 0
    while index < bytes.count {
      let (scalar, length) = span.scalar(at: index, before: bytes.count)
      // An ill-formed byte is read as U+FFFD of one byte.
      let isKept = !scalar.isEscaped && (length > 1 || scalar.isASCII)
      for byte in bytes[index..<index + length] {
        if isKept { text.append(byte) } else { text += escape(byte) }
      }
      index += length
    }
    return text
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}

extension Unicode.Scalar {
  fileprivate var isEscaped: Bool {
    switch self {
    case "\n", "\t": false
    case "<", "%": true
    default: isHazardous || isNoncharacter
    }
  }
}
