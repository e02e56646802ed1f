/// A paper named by a URL or an id instead of by words.
package enum PaperReference: Hashable, Sendable {
  case id(PaperIdentity.Key)
  /// Any other URL, as URLs are compared.
  case address(String)

  /// What may be before an id with a colon, and before a URL.
  static let prefixes: Set<String> = ["http", "https", "doi", "openreview", "acl"]

  /// Sites whose URLs are known as such without `https://`.
  private static let hosts = [
    "github.com", "gitlab.com", "huggingface.co", "proceedings.mlr.press",
  ]

  /// Reads a word; nil for a word like others.
  package init?(_ word: String) {
    let text = Self.bareAddress(in: word)
    if let key = PaperIdentity.Key(reference: text) {
      self = .id(key)
      return
    }
    guard text.utf8.contains(.slash) else { return nil }
    let hasScheme =
      text.lowercased().hasPrefix("http://") || text.lowercased().hasPrefix("https://")
    let address = PaperAddress(hasScheme ? text : "https://" + text)
    guard hasScheme || Self.hosts.contains(address.host) else { return nil }
    self = .address(Self.key(of: address))
  }

  /// A URL as two of them are compared: lowercase, without scheme, `www.` and a slash at the end.
  private static func key(of address: PaperAddress) -> String {
    var path = Substring(address.path)
    while path.utf8.last == .slash { path.removeLast() }
    let query = address.query.isEmpty ? "" : "?" + address.query
    return (address.host + path + query).lowercased()
  }

  /// Whether a link is to what is referred to.
  package func isMet(by link: Link) -> Bool {
    switch self {
    case .id(let key): PaperIdentity.Key(url: link.url) == key
    case .address(let key): Self.key(of: PaperAddress(link.url)) == key
    }
  }

  /// The URL in a word, without the brackets of Markdown and the punctuation of a sentence around it.
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
}
