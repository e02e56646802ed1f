/// A paper named by an address or an id instead of by words.
package enum PaperReference: Hashable, Sendable {
  case arxiv(String)
  case openReview(String)
  case doi(String)
  case acl(String)
  /// Any other address, as addresses are compared.
  case address(String)

  /// What may stand before an id with a colon, and before an address.
  static let prefixes: Set<String> = ["http", "https", "doi", "openreview", "acl"]

  /// Sites whose addresses are known as such without `https://`.
  private static let hosts = [
    "github.com", "gitlab.com", "huggingface.co", "proceedings.mlr.press",
  ]

  /// Reads a word; nil where it is a word like others.
  package init?(_ word: String) {
    let text = Self.bareAddress(in: word)
    if let reference = Self.labelled(text) ?? Self.identifier(text) {
      self = reference
      return
    }
    guard text.utf8.contains(.slash) else { return nil }
    let hasScheme =
      text.lowercased().hasPrefix("http://") || text.lowercased().hasPrefix("https://")
    let address = PaperAddress(hasScheme ? text : "https://" + text)
    guard hasScheme || address.site != nil || Self.hosts.contains(address.host) else { return nil }
    self = Self.reference(to: address) ?? .address(Self.key(of: address))
  }

  /// The id that an address holds, if any.
  static func reference(to address: PaperAddress) -> PaperReference? {
    guard !address.identifier.isEmpty else { return nil }
    switch address.site {
    case .arxiv: return ArXivID(address.identifier).map { .arxiv($0.text.lowercased()) }
    case .openReview: return .openReview(address.identifier)
    case .doi: return .doi(address.identifier.lowercased())
    case .acl: return .acl(address.identifier.lowercased())
    case nil: return nil
    }
  }

  /// An address as two of them are compared: no scheme, no `www.`, no slash at the end, small.
  static func key(of address: PaperAddress) -> String {
    var path = Substring(address.path)
    while path.utf8.last == .slash { path.removeLast() }
    let query = address.query.isEmpty ? "" : "?" + address.query
    return (address.host + path + query).lowercased()
  }

  /// Whether a link leads to what is referred to.
  package func isMet(by link: Link) -> Bool {
    let address = PaperAddress(link.url)
    if case .address(let key) = self { return Self.key(of: address) == key }
    return Self.reference(to: address) == self
  }

  /// What an entry that meets the reference holds, its blanks aside, whatever the case.
  var needle: [UInt8] {
    switch self {
    case .arxiv(let id), .openReview(let id), .doi(let id), .acl(let id): Array(id.utf8)
    case .address(let key): Array(key.utf8)
    }
  }

  /// The address in a word, without the brackets of Markdown and the stops of a sentence around it.
  private static func bareAddress(in word: String) -> String {
    var text = Substring(word)
    if text.utf8.contains(.slash),
      let start = text.firstRange(of: "http://") ?? text.firstRange(of: "https://")
    {
      text = text[start.lowerBound...]
      text = text.prefix { $0 != ")" && $0 != "]" && $0 != ">" && $0 != "\"" }
    }
    while let last = text.last, ",.;:>".contains(last) { text.removeLast() }
    return String(text.drop { $0 == "<" || $0 == "(" })
  }

  /// An id behind the name of its site: `arxiv:2305.14314`, `doi:10.1145/…`.
  private static func labelled(_ text: String) -> PaperReference? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let id = String(text[text.index(after: colon)...])
    guard !id.isEmpty, !id.hasPrefix("//") else { return nil }
    switch text[..<colon].lowercased() {
    case "arxiv": return ArXivID(id).map { .arxiv($0.text.lowercased()) }
    case "doi": return identifier(id)
    case "openreview": return .openReview(id)
    case "acl": return .acl(id.lowercased())
    default: return nil
    }
  }

  /// An id that is known by its form.
  private static func identifier(_ text: String) -> PaperReference? {
    if let id = ArXivID(text) { return .arxiv(id.text.lowercased()) }
    if text.hasPrefix("10."), text.utf8.contains(.slash) {
      return reference(to: PaperAddress("https://doi.org/" + text))
    }
    return isACL(text) ? .acl(text.lowercased()) : nil
  }

  /// Whether a text has the form of an ACL Anthology id: `2023.acl-long.353` or `P17-1147`.
  private static func isACL(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: .dot, omittingEmptySubsequences: false)
    if parts.count == 3 {
      return parts[0].count == 4 && parts[0].allSatisfy(\.isDigit)
        && parts[1].contains(UInt8(ascii: "-")) && !parts[2].isEmpty
        && parts[2].allSatisfy(\.isDigit)
    }
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes[0].isLetter, bytes[3] == UInt8(ascii: "-") else { return false }
    return (bytes[1...2] + bytes[4...]).allSatisfy(\.isDigit)
  }
}
