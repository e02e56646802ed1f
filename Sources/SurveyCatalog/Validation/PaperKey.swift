/// What all URLs of a paper at one site have in common: the site and the paper's id there.
///
/// All URLs of an arXiv paper (abs, pdf, html, alphaXiv, its DOI, Hugging Face papers) have one key,
/// whatever version they name. At other sites the key is the URL itself.
struct PaperKey: Hashable, Sendable {
  /// The site; nil for a page of an unknown one.
  let site: PaperSite?
  /// The id at the site, or the page's host and path.
  private let id: String

  /// Reads the key of a link; nil where its URL names no paper of a known site.
  init?(_ link: EntryLink, _ source: SourceFile) {
    guard let site = link.address.site else { return nil }
    self.site = site
    let bytes = source.bytes.span
    if site == .arxiv {
      guard let arxiv = link.arxiv else { return nil }
      id = bytes.text(in: arxiv.range.indices)
      return
    }
    let name = bytes.text(in: bytes.droppingSlashes(link.address.identifier.indices))
    id = site == .openReview ? name : name.lowercased()
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
    site = nil
    self.id = String(decoding: id, as: UTF8.self)
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
  /// The letters of labels for links to the paper itself.
  private static let labels: [String] = [
    "abs", "acl", "aclanthology", "anthology", "article", "arxiv", "arxivpaper", "doi", "html",
    "openreview", "paperlink", "paperpdf", "pdflink", "preprint", "publication",
  ]

  /// Whether the label says that the link is to the paper: `Paper`, `pdf`, `arXiv`, or no label.
  func leadsToPaper(_ source: SourceFile) -> Bool {
    guard role == .other else { return role == .paper }
    let label = syntax.label.indices
    guard label.count <= 24 else { return false }
    var letters: [UInt8] = []
    let bytes = source.bytes.span
    for offset in label where bytes[offset].isLetter { letters.append(bytes[offset]) }
    let word = letters.span
    if label.isEmpty { return true }
    return Self.labels.contains {
      $0.utf8.count == word.count && word.matches($0, at: 0, before: word.count)
    }
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
