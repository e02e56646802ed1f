/// What all URLs of a paper have in common: an id of the paper, or a page of an unknown site.
enum PaperKey: Hashable, Sendable {
  /// An id by which the paper is recognized.
  case id(PaperIdentity.Key)
  /// The host and path of a page.
  case page(String)

  /// The kind of id; nil for a page.
  var kind: PaperIdentity.Kind? {
    switch self {
    case .id(let key): key.kind
    case .page: nil
    }
  }

  /// Reads the id of a link; nil if its URL names no paper of a known site.
  init?(_ link: EntryLink, _ source: SourceFile) {
    let url = source.bytes.span.text(in: link.syntax.address.indices)
    guard let key = PaperIdentity.Key(url: url) else { return nil }
    self = .id(key)
  }

  /// Reads the key of a page with a paper; nil for a site's front page, and for sites whose pages are
  /// known not to be papers.
  init?(page link: EntryLink, _ source: SourceFile) {
    let address = link.address
    let bytes = source.bytes.span
    guard address.site == nil, address.scheme == .https || address.scheme == .http,
      address.path.count > 1,
      !Self.otherHosts.contains(where: { address.isHost($0, bytes) })
    else { return nil }
    let rest = bytes.droppingSlashes(
      address.path.lowerBound..<link.syntax.address.upperBound)
    self.init(host: address.host.indices, rest, bytes)
  }

  /// The key of a page by its host and what follows it.
  init(host: Range<Int>, _ path: Range<Int>, _ bytes: Span<UInt8>) {
    var id: [UInt8] = []
    for offset in host { id.append(bytes[offset].lowercased) }
    for offset in path where !bytes[offset].isBlank { id.append(bytes[offset]) }
    self = .page(String(decoding: id, as: UTF8.self))
  }

  /// Hosts where several papers may share a page, or where a malformed id is reported instead.
  private static let otherHosts: [String] = [
    "github.com", "github.io", "gitlab.com", "bitbucket.org", "huggingface.co", "hf.co",
    "arxiv.org", "alphaxiv.org", "openreview.net",
  ]

  /// The keys of the links of an entry to its paper, in order.
  static func keys(of entry: borrowing Entry) -> [PaperKey] {
    let source = entry.document.source
    var keys: [PaperKey] = []
    for link in entry.links where link.leadsToPaper(source) {
      var key = PaperKey(link, source)
      if key == nil, link.role == .paper { key = PaperKey(page: link, source) }
      if let key, !keys.contains(key) { keys.append(key) }
      // No real entry has more.
      if keys.count == 16 { break }
    }
    return keys
  }
}

extension EntryLink {
  /// Whether the label says that the link is to the paper itself: `Paper`, `pdf`, `arXiv`, or no label.
  func leadsToPaper(_ source: SourceFile) -> Bool {
    guard role == .other else { return role == .paper }
    return Link.namesPaper(label: source.bytes.span.text(in: syntax.label.indices))
  }
}

extension Span where Element == UInt8 {
  /// The range without slashes at its end.
  func droppingSlashes(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1] == .slash { end -= 1 }
    return range.lowerBound..<end
  }
}
