/// What two addresses of one paper have in common: the site and the paper's id there.
///
/// All addresses of an arXiv paper (abs, pdf, html, alphaXiv, its DOI, Hugging Face papers) have one
/// key, whatever version they pin. A paper on a page of no such site has the address itself for key.
struct PaperKey: Hashable, Sendable {
  /// The site; nil for a page of another one.
  let site: PaperSite?
  private let id: Fingerprint

  /// The key of an id that has been read.
  init(_ site: PaperSite, _ id: Fingerprint) {
    self.site = site
    self.id = id
  }

  /// A hash for tables.
  var hash: UInt64 { id.hash &+ number }

  /// The site and the id in one.
  var fingerprint: Fingerprint { id.marked(number + 1) }

  private var number: UInt64 { UInt64(site.map(\.rawValue) ?? 9) }

  /// Tells the key of a link; nil where its address names no paper.
  init?(_ link: EntryLink, _ source: SourceFile) {
    guard let site = link.address.site else { return nil }
    guard site == .arxiv else {
      self.init(site, of: link.address, source.bytes.span)
      return
    }
    guard let arxiv = link.arxiv else { return nil }
    var id = FingerprintMaker()
    id.add(source.bytes.span, arxiv.range.indices)
    self.init(site, id.fingerprint)
  }

  /// The key of the id that an address holds, at a site other than arXiv.
  init(_ site: PaperSite, of address: AddressSyntax, _ bytes: Span<UInt8>) {
    var id = FingerprintMaker()
    var name = address.identifier.indices
    while let last = name.last, bytes[last] == .slash { name = name.dropLast() }
    for offset in name { id.add(site == .openReview ? bytes[offset] : bytes[offset].lowercased) }
    self.init(site, id.fingerprint)
  }

  /// Tells the key of a page that holds a paper; nil where the address leads to no page, to a site's
  /// front, or to a site whose pages are known not to be papers.
  init?(page link: EntryLink, _ source: SourceFile) {
    self.init(page: link.address, to: link.syntax.address.upperBound, source.bytes.span)
  }

  /// Tells the key of a page by its address, which ends at an offset.
  init?(page address: AddressSyntax, to end: Int, _ bytes: Span<UInt8>) {
    guard address.site == nil, address.scheme == .https || address.scheme == .http,
      address.path.count > 1,
      !Self.otherHosts.contains(where: { address.isHost($0, bytes) })
    else { return nil }
    var id = FingerprintMaker()
    for offset in address.host.indices { id.add(bytes[offset].lowercased) }
    var rest = address.path.lowerBound..<end
    while let last = rest.last, bytes[last] == .slash { rest = rest.dropLast() }
    for offset in rest where !bytes[offset].isBlank { id.add(bytes[offset]) }
    site = nil
    self.id = id.fingerprint
  }

  /// Hosts where one page rightly serves several papers, or where a malformed id is the finding.
  private static let otherHosts: [StaticString] = [
    "github.com", "github.io", "gitlab.com", "bitbucket.org", "huggingface.co", "hf.co",
    "arxiv.org", "alphaxiv.org", "openreview.net",
  ]

  /// The keys of the links of an entry that lead to its paper, in order.
  static func keys(of entry: borrowing Entry) -> [PaperKey] {
    let source = entry.document.source
    var keys: [PaperKey] = []
    for link in entry.links where link.leadsToPaper(source) {
      var key = PaperKey(link, source)
      if key == nil, link.role == .paper { key = PaperKey(page: link, source) }
      if let key, !keys.contains(key) { keys.append(key) }
      // More links to one paper than this are no list but an attack.
      if keys.count == 16 { break }
    }
    return keys
  }
}

extension EntryLink {
  /// Labels, their letters alone, by which a link says that it leads to the paper itself.
  private static let labels: [StaticString] = [
    "abs", "acl", "aclanthology", "anthology", "article", "arxiv", "arxivpaper", "doi", "html",
    "openreview", "paperlink", "paperpdf", "pdflink", "preprint", "publication",
  ]

  /// Whether the label says that the link leads to the paper: `Paper`, `pdf`, `arXiv`, or none at all.
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
      $0.utf8CodeUnitCount == word.count && word.matches($0, at: 0, before: word.count)
    }
  }
}
