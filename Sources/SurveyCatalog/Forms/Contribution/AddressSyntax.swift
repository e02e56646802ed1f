/// A site whose addresses name papers.
enum PaperSite: UInt8, Hashable, Sendable {
  /// arXiv, its mirrors, readers and the DOIs that it gives.
  case arxiv
  case openReview
  /// A DOI resolver, or a publisher whose addresses hold the DOI.
  case doi
  /// The ACL Anthology.
  case acl
}

/// Where the parts of an address lie, and which paper it names, told without making strings.
struct AddressSyntax: Hashable, Sendable {
  enum Scheme: UInt8, Hashable, Sendable {
    case https
    case http
    case other
    /// No scheme: a path, a placeholder.
    case none
  }

  /// How an address leads to an arXiv paper.
  enum ArXivForm: UInt8, Hashable, Sendable {
    case abs
    case pdf
    case html
    /// `doi.org/10.48550/arXiv.…`
    case doi
    /// A page about the paper: Hugging Face papers, alphaXiv.
    case reader
  }

  let scheme: Scheme
  /// The host without `www.`.
  private(set) var host: ByteRange
  /// Whether the host was written with `www.`.
  private(set) var hasWWW = false
  /// What follows the host, its leading slash included, without query and fragment.
  private(set) var path: ByteRange
  /// The query without `?`.
  private(set) var query: ByteRange
  /// The site that the address names a paper of.
  private(set) var site: PaperSite?
  /// The paper's id on the site, as written, without `.pdf`.
  private(set) var identifier: ByteRange
  private(set) var arxivForm: ArXivForm?

  /// Takes the address in a range apart; never fails.
  init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var start = range.lowerBound
    if bytes.matches("https://", at: start, before: range.upperBound) {
      scheme = .https
      start += 8
    } else if bytes.matches("http://", at: start, before: range.upperBound) {
      scheme = .http
      start += 7
    } else if let colon = bytes.firstIndex(
      of: "://", in: start..<min(range.upperBound, start + 12)),
      colon > start
    {
      scheme = .other
      start = colon + 3
    } else {
      scheme = .none
    }
    var hostEnd = start
    if scheme != .none {
      hostEnd =
        bytes.firstIndex(of: .slash, UInt8(ascii: "?"), .hash, in: start..<range.upperBound)
        ?? range.upperBound
    }
    if bytes.matches("www.", at: start, before: hostEnd) {
      hasWWW = true
      start += 4
    }
    host = ByteRange(start, hostEnd)
    let pathEnd =
      bytes.firstIndex(of: UInt8(ascii: "?"), or: .hash, in: hostEnd..<range.upperBound)
      ?? range.upperBound
    path = ByteRange(hostEnd, pathEnd)
    let queryEnd = bytes.firstIndex(of: .hash, in: pathEnd..<range.upperBound) ?? range.upperBound
    query = ByteRange(min(pathEnd + 1, queryEnd), queryEnd)
    identifier = ByteRange(pathEnd, pathEnd)
    identify(bytes)
  }

  /// Whether the host is this name or a subdomain of it; the name in small letters.
  func isHost(_ name: String, _ bytes: Span<UInt8>) -> Bool {
    let start = host.upperBound - name.utf8.count
    guard start >= host.lowerBound, bytes.matches(name, at: start, before: host.upperBound) else {
      return false
    }
    return start == host.lowerBound || bytes[start - 1] == .dot
  }

  private mutating func identify(_ bytes: Span<UInt8>) {
    guard !host.isEmpty else { return }
    // The last letter tells most hosts apart: an address is that of code as often as of a paper.
    switch bytes[host.upperBound - 1].lowercased {
    case UInt8(ascii: "g") where isHost("arxiv.org", bytes) || isHost("alphaxiv.org", bytes):
      identifyArXiv(bytes)
    case UInt8(ascii: "g") where isHost("aclanthology.org", bytes) || isHost("aclweb.org", bytes):
      identifyACL(bytes)
    case UInt8(ascii: "t") where isHost("openreview.net", bytes):
      identifyOpenReview(bytes)
    case UInt8(ascii: "o") where isHost("huggingface.co", bytes) || isHost("hf.co", bytes):
      let rest = path.lowerBound + 8
      if bytes.matches("/papers/", at: path.lowerBound, before: path.upperBound) {
        accept(.arxiv, trimmedID(bytes, from: rest), form: .reader)
      }
    default: identifyDOI(bytes)
    }
  }

  private static let arxivForms: [(String, ArXivForm)] = [
    ("/abs/", .abs), ("/pdf/", .pdf), ("/html/", .html), ("/format/", .abs), ("/ps/", .pdf),
    ("/overview/", .reader),
  ]

  private mutating func identifyArXiv(_ bytes: Span<UInt8>) {
    let isReader = isHost("alphaxiv.org", bytes)
    for (prefix, form) in Self.arxivForms
    where bytes.matches(prefix, at: path.lowerBound, before: path.upperBound) {
      var start = path.lowerBound + prefix.utf8.count
      while start < path.upperBound, bytes[start] == .slash { start += 1 }
      accept(.arxiv, trimmedID(bytes, from: start), form: isReader ? .reader : form)
      return
    }
  }

  private mutating func identifyOpenReview(_ bytes: Span<UInt8>) {
    var start = query.lowerBound
    while start < query.upperBound {
      let end = bytes.firstIndex(of: UInt8(ascii: "&"), in: start..<query.upperBound)
      if bytes.matches("id=", at: start, before: query.upperBound) {
        accept(.openReview, start + 3..<(end ?? query.upperBound))
        return
      }
      start = (end ?? query.upperBound) + 1
    }
  }

  private mutating func identifyACL(_ bytes: Span<UInt8>) {
    var start = path.lowerBound
    if bytes.matches("/anthology", at: start, before: path.upperBound) { start += 10 }
    while start < path.upperBound, bytes[start] == .slash { start += 1 }
    let id = trimmedID(bytes, from: start)
    guard bytes.firstIndex(of: .slash, in: id) == nil, id.contains(where: { bytes[$0].isDigit })
    else { return }
    accept(.acl, id)
  }

  private mutating func identifyDOI(_ bytes: Span<UInt8>) {
    var start: Int?
    if isHost("doi.org", bytes) {
      start = path.lowerBound + 1
    } else if bytes.firstIndex(of: UInt8(ascii: "1"), in: path.indices) != nil,
      let doi = bytes.firstIndex(of: "/doi/", in: path.indices)
    {
      start = bytes.firstIndex(of: "/10.", in: doi + 4..<path.upperBound).map { $0 + 1 }
    }
    guard let start, bytes.matches("10.", at: start, before: path.upperBound) else { return }
    let mark: String = "10.48550/arxiv."
    if bytes.matches(mark, at: start, before: path.upperBound) {
      accept(.arxiv, trimmedID(bytes, from: start + mark.utf8.count), form: .doi)
    } else {
      accept(.doi, start..<path.upperBound)
    }
  }

  /// The rest of the path from an offset without slashes at its end and `.pdf`.
  private func trimmedID(_ bytes: Span<UInt8>, from start: Int) -> Range<Int> {
    var end = path.upperBound
    while end > start, bytes[end - 1] == .slash { end -= 1 }
    if end - 4 > start, bytes.matches(".pdf", at: end - 4, before: end) { end -= 4 }
    return min(start, path.upperBound)..<max(min(start, path.upperBound), end)
  }

  private mutating func accept(_ site: PaperSite, _ id: Range<Int>, form: ArXivForm? = nil) {
    guard !id.isEmpty else { return }
    self.site = site
    identifier = ByteRange(id.lowerBound, id.upperBound)
    arxivForm = form
  }
}
