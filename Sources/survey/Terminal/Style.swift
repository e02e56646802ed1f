/// Whether output has colour, and links to follow.
struct Style: Sendable, Equatable {
  var color: Bool
  var hyperlinks: Bool

  static let plain = Style(color: false, hyperlinks: false)

  /// The text in the look of its role; the text must be safe for a terminal.
  func apply(_ role: Role, _ text: String) -> String {
    guard color, !text.isEmpty else { return text }
    let codes = role.codes
    return "\u{1B}[\(codes.begin)m\(text)\u{1B}[\(codes.end)m"
  }

  /// The text as a link to follow (OSC 8), or as it is if the URL is not a web address.
  func link(_ text: String, url: String) -> String {
    guard hyperlinks, !text.isEmpty, let url = Self.safeURL(url) else { return text }
    return "\u{1B}]8;;\(url)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  /// Terminals drop longer URLs.
  private static let longestURL = 2083

  /// The URL with every byte that is not printable ASCII percent-escaped.
  private static func safeURL(_ url: String) -> String? {
    // The list may come from anyone: only schemes that open a page are followed.
    let start = url.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
    var safe = ""
    for byte in url.utf8.prefix(longestURL + 1) {
      if (0x21...0x7E).contains(byte) {
        safe.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        safe += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return safe.utf8.count <= longestURL ? safe : nil
  }
}
