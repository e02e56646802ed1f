/// HTML written piece by piece; everything but markup is escaped.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes markup as it is.
  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  /// Writes bytes as they are.
  mutating func raw(_ bytes: [UInt8]) { self.bytes += bytes }

  /// Writes the text of an element, or of an attribute in double quotes.
  ///
  /// Each scalar stays one scalar: whitespace becomes a space, and what HTML forbids or what could
  /// change the text around it becomes U+FFFD.
  mutating func text(_ text: String) {
    if text.utf8.span.isPrintableASCII {
      for byte in text.utf8 { write(byte) }
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E: write(UInt8(scalar.value))
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: bytes.append(.space)
      case _ where scalar.isHazardous || scalar.isNoncharacter: bytes += "\u{FFFD}".utf8
      default: bytes += String(scalar).utf8
      }
    }
  }

  /// Writes an attribute.
  mutating func attribute(_ name: String, _ value: String) {
    raw(" \(name)=\"")
    text(value)
    raw("\"")
  }

  /// Writes a link to a web URL, or only the text if the URL is another.
  mutating func link(_ label: String, to url: String, role: Link.Role = .other) {
    let isWeb = WebAddress.isWeb(url)
    raw(isWeb ? "<a" : "<span")
    if role == .code { attribute("class", "code") }
    if isWeb {
      attribute("href", WebAddress.ascii(url))
      raw(" rel=\"noopener noreferrer\"")
    }
    raw(">")
    text(label)
    raw(isWeb ? "</a>" : "</span>")
  }

  /// Writes a number and the noun for what it counts: `1 paper`, `440 papers`.
  mutating func count(_ count: Int, _ noun: String) {
    raw("\(count) \(noun)\(count == 1 ? "" : "s")")
  }

  private mutating func write(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case .less: raw("&lt;")
    case .greater: raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    default: bytes.append(byte)
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of those that are never characters, such as U+FFFE.
  var isNoncharacter: Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}
