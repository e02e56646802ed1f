/// An e-mail address that GitHub links without any markup.
struct EmailAddress {
  /// The bytes of the address in the text that a reader sees, with its scheme if it has one.
  let range: Range<Int>
  /// Whether the text contains `mailto:` or `xmpp:` before the address.
  let hasScheme: Bool

  /// The addresses in a text, in order.
  static func all(in text: [UInt8]) -> [EmailAddress] {
    var addresses: [EmailAddress] = []
    // Nothing before the floor can be part of the next address.
    var floor = 0
    var search = 0
    while let at = text[search...].firstIndex(of: .at) {
      let local = localPart(before: at, from: floor, in: text)
      floor = at + 1
      search = at + 1
      if local.start == at { continue }
      let domain = domain(after: at, isXMPP: local.scheme == "xmpp:", in: text)
      search = domain.end
      if domain.end < text.count, text[domain.end] == .at { continue }
      floor = domain.end
      if domain.hasDot, text[domain.end - 1].isLetter {
        let range = local.start..<domain.end
        addresses.append(EmailAddress(range: range, hasScheme: local.scheme != nil))
      }
    }
    return addresses
  }

  private static func localPart(
    before at: Int, from floor: Int, in text: [UInt8]
  ) -> (start: Int, scheme: String?) {
    var start = at
    var scheme: String?
    while start > floor {
      let byte = text[start - 1]
      if byte == .colon {
        guard let found = ["mailto:", "xmpp:"].first(where: { isScheme($0, before: start) }) else {
          break
        }
        scheme = found
      } else if !byte.isAlphanumeric, !".+-_".utf8.contains(byte) {
        break
      }
      start -= 1
    }
    return (start, scheme)

    func isScheme(_ scheme: String, before end: Int) -> Bool {
      let start = end - scheme.utf8.count
      guard start >= floor, text[start..<end].elementsEqual(scheme.utf8) else { return false }
      return start == floor || !text[start - 1].isAlphanumeric
    }
  }

  private static func domain(
    after at: Int, isXMPP: Bool, in text: [UInt8]
  ) -> (end: Int, hasDot: Bool) {
    var end = at + 1
    var hasDot = false
    scan: while end < text.count {
      switch text[end] {
      case .dot:
        guard end + 1 < text.count, text[end + 1].isAlphanumeric else { break scan }
        hasDot = true
      case .hyphen, .underscore: break
      case .slash: if !isXMPP { break scan }
      case let byte: if !byte.isAlphanumeric { break scan }
      }
      end += 1
    }
    return (end, hasDot)
  }
}
