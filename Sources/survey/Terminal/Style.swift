/// How output is dressed: in colour or plain, with or without links to follow.
struct Style: Sendable, Equatable {
  var color: Bool
  var hyperlinks: Bool

  static let plain = Style(color: false, hyperlinks: false)

  /// The text in the looks of its role; the text itself must be safe for a terminal.
  func apply(_ role: Role, _ text: String) -> String {
    guard color, !text.isEmpty else { return text }
    let codes = role.codes
    return "\u{1B}[\(codes.begin)m\(text)\u{1B}[\(codes.end)m"
  }

  /// Appends text that is put together in the looks of its role.
  @inline(__always)
  func append(_ role: Role, to text: inout TextBytes, _ pieces: (inout TextBytes) -> Void) {
    if color { text.append(code: role.codes.begin) }
    pieces(&text)
    if color { text.append(code: role.codes.end) }
  }

  /// The text as a link to follow (OSC 8), or as it is where the address is no web address.
  func link(_ text: String, url: String) -> String {
    guard hyperlinks, !text.isEmpty, let address = Self.safeAddress(url) else { return text }
    return "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  /// Terminals drop longer addresses.
  private static let longestAddress = 2083

  /// The address with every byte that is not printable ASCII percent-escaped.
  private static func safeAddress(_ url: String) -> String? {
    // Anyone may have written the list: only the schemes that open a page are followed.
    let start = url.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
    var address = ""
    for byte in url.utf8.prefix(longestAddress + 1) {
      if (0x21...0x7E).contains(byte) {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return address.utf8.count <= longestAddress ? address : nil
  }
}

extension TextBytes {
  /// Appends the sequence that sets looks.
  fileprivate mutating func append(code: String) {
    self += "\u{1B}["
    self += code
    self += "m"
  }
}
