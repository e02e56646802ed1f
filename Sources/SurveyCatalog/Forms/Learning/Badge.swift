/// The words that a badge service draws.
enum Badge {
  /// The label and message of `…/badge/LABEL-MESSAGE-COLOR`, or nil for other pictures.
  static func words(ofPictureAt url: String) -> [UInt8]? {
    let bytes = Array(url.utf8)
    guard let start = index(of: "/badge/", in: bytes) else { return nil }
    var parts: [[UInt8]] = [[]]
    var position = start + 7
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      switch byte {
      case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "/"):
        position = bytes.count
      case UInt8(ascii: "-") where next == byte, UInt8(ascii: "_") where next == byte:
        parts[parts.count - 1].append(byte)
        position += 1
      case UInt8(ascii: "-"):
        parts.append([])
      case UInt8(ascii: "_"):
        parts[parts.count - 1].append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        if let value = hexadecimal(bytes, position + 1) {
          parts[parts.count - 1].append(value < 0x20 ? UInt8(ascii: " ") : value)
          position += 2
        }
      default:
        parts[parts.count - 1].append(byte)
      }
      position += 1
    }
    guard parts.count > 1 else { return nil }
    parts.removeLast()  // the color
    var words: [UInt8] = []
    for part in parts where !part.isEmpty {
      if !words.isEmpty { words.append(UInt8(ascii: " ")) }
      words += part
    }
    return words
  }

  private static func index(of needle: StaticString, in bytes: [UInt8]) -> Int? {
    let needle = Array(needle.description.utf8)
    guard bytes.count >= needle.count else { return nil }
    return (0...(bytes.count - needle.count)).first {
      bytes[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }

  private static func hexadecimal(_ bytes: [UInt8], _ start: Int) -> UInt8? {
    guard start + 1 < bytes.count else { return nil }
    return UInt8(String(decoding: bytes[start...(start + 1)], as: UTF8.self), radix: 16)
  }
}
