/// An address taken apart as far as papers are told by it.
public struct PaperAddress: Hashable, Sendable {
  /// A site whose addresses name papers.
  public enum Site: Hashable, Sendable {
    /// arXiv, its mirrors, readers and the DOIs that it gives.
    case arxiv
    /// OpenReview.
    case openReview
    /// A DOI resolver, or a publisher whose addresses hold the DOI.
    case doi
    /// The ACL Anthology.
    case acl
  }

  /// The host in small letters without `www.`; empty where the address has none.
  public let host: String
  /// What follows the host, with its leading slash, without query and fragment.
  public let path: String
  /// The query without `?`; empty where there is none.
  public let query: String
  /// The scheme in small letters; empty where there is none.
  public let scheme: String
  /// The site that the address names a paper of, if it is known.
  public let site: Site?
  /// The paper's id on the site, as written; empty where there is none.
  public let identifier: String

  /// Takes an address apart; never fails.
  public init(_ address: String) {
    var rest = Substring(address)
    scheme = Self.cut("://", from: &rest).map { $0.lowercased() } ?? ""
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<mark] }
    var query = Substring()
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    }
    self.query = String(query)
    let slash = rest.utf8.firstIndex(of: .slash) ?? rest.endIndex
    var host = scheme.isEmpty ? "" : rest[..<slash].lowercased()
    if host.hasPrefix("www.") { host.removeFirst(4) }
    self.host = host
    path = scheme.isEmpty ? String(rest) : String(rest[slash...])
    (site, identifier) = Self.identify(host: host, path: path, query: self.query)
  }

  private static func cut(_ separator: String, from text: inout Substring) -> Substring? {
    guard let range = text.firstRange(of: separator) else { return nil }
    let head = text[..<range.lowerBound]
    guard head.utf8.count <= 10, head.utf8.allSatisfy(\.isLetter) else { return nil }
    text = text[range.upperBound...]
    return head
  }

  private static func identify(host: String, path: String, query: String) -> (Site?, String) {
    let parts = path.split(separator: "/")
    func isHost(_ name: String) -> Bool { host == name || host.hasSuffix("." + name) }
    if isHost("arxiv.org") || isHost("alphaxiv.org") {
      guard let first = parts.first else { return (nil, "") }
      let kinds = ["abs", "pdf", "html", "format", "ps", "overview"]
      guard kinds.contains(first.lowercased()), parts.count >= 2 else { return (nil, "") }
      return (.arxiv, arxivID(parts.dropFirst()))
    }
    if host == "huggingface.co" || host == "hf.co", parts.first == "papers", parts.count == 2 {
      return (.arxiv, arxivID(parts.dropFirst()))
    }
    if isHost("openreview.net") {
      for item in query.split(separator: "&") where item.hasPrefix("id=") {
        return (.openReview, String(item.dropFirst(3)))
      }
      return (nil, "")
    }
    if isHost("aclanthology.org") || (isHost("aclweb.org") && parts.first == "anthology") {
      guard var id = parts.last.map(String.init), id != "anthology" else { return (nil, "") }
      if id.lowercased().hasSuffix(".pdf") { id.removeLast(4) }
      return id.isEmpty ? (nil, "") : (.acl, id)
    }
    if let start = parts.firstIndex(where: { $0.hasPrefix("10.") && $0.utf8.count > 4 }),
      start + 1 < parts.count, isHost("doi.org") || host.hasPrefix("dl.") || parts.contains("doi")
    {
      let doi = parts[start...].joined(separator: "/")
      let mark = "10.48550/arxiv."
      if doi.lowercased().hasPrefix(mark) { return (.arxiv, String(doi.dropFirst(mark.count))) }
      return (.doi, doi)
    }
    return (nil, "")
  }

  /// The id in a path behind `abs` or `pdf`; an archive of the old scheme keeps its slash.
  private static func arxivID(_ parts: ArraySlice<Substring>) -> String {
    var id = parts.prefix(2).joined(separator: "/")
    if parts.first?.utf8.first?.isDigit ?? false { id = parts.first.map(String.init) ?? "" }
    if id.lowercased().hasSuffix(".pdf") { id.removeLast(4) }
    return id
  }
}
