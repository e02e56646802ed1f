/// The host, path and query of a URL, as far as papers are recognized by them.
struct WebPage: Sendable {
  /// The host in lowercase, without a port.
  let host: String
  /// The segments of the path, percent-decoded, without empty ones.
  let segments: [String]
  private let query: String

  /// Reads a URL with or without its scheme; nil for another scheme or no host.
  init?(_ url: String) {
    var rest = url.utf8[...]
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest[colon...].starts(with: "://".utf8) {
      guard ["http", "https"].contains(String(Substring(rest[..<colon])).lowercased()) else {
        return nil
      }
      rest = rest[colon...].dropFirst(3)
    }
    let location = rest.prefix { $0 != UInt8(ascii: "?") && $0 != .hash }
    let query = rest[location.endIndex...].dropFirst().prefix { $0 != .hash }
    let authority = location.prefix { $0 != .slash && $0 != UInt8(ascii: ":") }
    guard authority.contains(.dot) else { return nil }
    host = String(Substring(authority)).lowercased()
    var path = String(Substring(location.drop { $0 != .slash }))
    // Decoded first: a slash may be encoded, as in hep-th%2F9901001.
    path = path.percentDecoded
    segments = path.utf8.split(separator: .slash).map { String(Substring($0)) }
    self.query = String(Substring(query))
  }

  /// Whether the host is a site or one of its subdomains.
  func isOn(_ site: String) -> Bool {
    host == site || (host.utf8.count > site.utf8.count && host.hasSuffix("." + site))
  }

  /// Returns the value of a parameter of the query.
  func parameter(_ name: String) -> String? {
    for parameter in query.utf8.split(separator: UInt8(ascii: "&")) {
      let (key, value) = String(Substring(parameter)).divided(at: UInt8(ascii: "="))
      if key == name { return value.percentDecoded }
    }
    return nil
  }
}

extension String {
  /// The text with `%2F` and the like decoded.
  var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    let bytes = Array(utf8)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = bytes[index + 1].hexDigit, let low = bytes[index + 2].hexDigit
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// The text before and after the first separator; nothing after it where there is none.
  func divided(at separator: UInt8) -> (head: String, tail: String) {
    guard let place = utf8.firstIndex(of: separator) else { return (self, "") }
    return (String(self[..<place]), String(self[utf8.index(after: place)...]))
  }

  /// The text before and after the last separator; nothing after it where there is none.
  func dividedAtLast(_ separator: UInt8) -> (head: String, tail: String) {
    guard let place = utf8.lastIndex(of: separator) else { return (self, "") }
    return (String(self[..<place]), String(self[utf8.index(after: place)...]))
  }

  /// The text without a prefix, if it has it.
  func removing(prefix: String) -> String {
    hasPrefix(prefix) ? String(self[utf8.index(startIndex, offsetBy: prefix.utf8.count)...]) : self
  }

  /// The text without a suffix, if it has it.
  func removing(suffix: String) -> String {
    hasSuffix(suffix) ? String(self[..<utf8.index(endIndex, offsetBy: -suffix.utf8.count)]) : self
  }
}

extension StringProtocol {
  /// Whether the text is a number: ASCII digits and nothing else.
  var isNumber: Bool { !utf8.isEmpty && utf8.allSatisfy { $0.isDigit } }
}

extension UInt8 {
  fileprivate var hexDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
