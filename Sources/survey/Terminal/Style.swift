/// How output is dressed: in colour or plain, with or without links to follow.
struct Style: Sendable, Equatable {
  var color: Bool
  var hyperlinks: Bool

  static let plain = Style(color: false, hyperlinks: false)

  /// The text in the looks of its role; the text itself must be safe for a terminal.
  func apply(_ role: Role, _ text: String) -> String {
    text.isEmpty ? text : begin(role) + text + end(role)
  }

  /// What sets the looks of a role; nothing where output is plain.
  func begin(_ role: Role) -> String { color ? "\u{1B}[\(role.codes.begin)m" : "" }

  /// What ends the looks of a role.
  func end(_ role: Role) -> String { color ? "\u{1B}[\(role.codes.end)m" : "" }

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
