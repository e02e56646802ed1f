/// Web URLs as written in formats that have no other escapes.
enum WebAddress {
  /// Whether a URL has the scheme `http` or `https`, and a host.
  static func isWeb(_ url: String) -> Bool {
    let bytes = url.utf8.span
    for scheme in ["http://", "https://"]
    where bytes.matches(scheme, at: 0, before: bytes.count) {
      let host = scheme.utf8.count
      return host < bytes.count && ![.slash, UInt8(ascii: "?"), .hash].contains(bytes[host])
    }
    return false
  }

  /// The URL in ASCII, without anything that could end it where it is written.
  static func ascii(_ url: String) -> String {
    encoded(url, isEncodedInText)
  }

  /// The URL as the destination of a Markdown link.
  ///
  /// Letters of any script stay. A scheme that a browser might run becomes part of a path.
  static func markdown(_ url: String) -> String {
    let address = encoded(Escaping.plain(url), isEncodedInLinks)
    return withoutReferences(withoutForeignScheme(address))
  }

  /// Bytes that are always encoded in a URL, brackets and quotes among them.
  private static let enders = Set("<>[]{}\"`\\^|".utf8)

  private static func isEncodedInText(_ byte: UInt8) -> Bool {
    byte < 0x21 || byte > 0x7E || enders.contains(byte)
  }

  private static func isEncodedInLinks(_ byte: UInt8) -> Bool {
    byte < 0x21 || byte == 0x7F || enders.contains(byte) || byte == .openParenthesis
      || byte == .closeParenthesis
  }

  private static func encoded(_ url: String, _ isEncoded: (UInt8) -> Bool) -> String {
    var encoded: [UInt8] = []
    for byte in url.utf8 {
      if isEncoded(byte) { encoded += escape(byte) } else { encoded.append(byte) }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// The URL with the colon of its scheme encoded, unless the scheme is harmless.
  private static func withoutForeignScheme(_ url: String) -> String {
    if url.utf8.span.matches("https://", at: 0, before: url.utf8.count) { return url }
    let head = url.utf8.prefix { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
    let rest = url.utf8.dropFirst(head.count)
    guard head.first?.isLetter ?? false, rest.first == UInt8(ascii: ":") else { return url }
    let scheme = String(Substring(head)).lowercased()
    guard !["http", "https", "ftp", "mailto"].contains(scheme) else { return url }
    return "\(Substring(head))%3A\(Substring(rest.dropFirst()))"
  }

  /// The URL without character references (`&colon;`), which Markdown would resolve.
  private static func withoutReferences(_ url: String) -> String {
    let ampersand = UInt8(ascii: "&")
    guard url.utf8.span.contains(ampersand), url.utf8.span.contains(UInt8(ascii: ";")) else {
      return url
    }
    var parts = url.utf8.split(separator: ampersand, omittingEmptySubsequences: false)[...]
    var result = parts.popFirst().map { String(Substring($0)) } ?? ""
    for part in parts {
      let name = part.prefix { $0.isLetter || $0.isDigit || $0 == .hash }
      let isReference = part.dropFirst(name.count).first == UInt8(ascii: ";")
      result += (isReference ? "%26" : "&") + String(Substring(part))
    }
    return result
  }
}
