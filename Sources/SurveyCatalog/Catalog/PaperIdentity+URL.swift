extension PaperIdentity.Key {
  /// Reads the id from the URL of a paper; nil for a URL that names no paper by an id.
  ///
  /// All pages of one paper on a site have one key: abstract, PDF and HTML, any version, mirrors and
  /// readers of arXiv, and the DOIs that arXiv and the ACL Anthology give.
  public init?(url: String) {
    guard let page = WebPage(url) else { return nil }
    let key: Self? =
      if let prefix = Self.arxivSites.first(where: { page.isOn($0.host) })?.prefix {
        Self.arxiv(page, after: prefix)
      } else if page.isOn("openreview.net") {
        Self.openReview(page)
      } else if page.isOn("aclanthology.org") || page.isOn("aclanthology.info")
        || page.isOn("aclweb.org")
      {
        page.segments.last.flatMap { Self.acl($0) }
      } else {
        Self.doi(page)
      }
    guard let key else { return nil }
    self = key
  }

  /// Reads an id or URL that a person gives: `2305.14314`, `arXiv:2305.14314v2`, `doi:10.1145/…`,
  /// `10.1145/…`, `openreview:…`, `2023.acl-long.353`; nil for any other text.
  public init?(reference text: String) {
    let (scheme, rest) = text.divided(at: UInt8(ascii: ":"))
    let key: Self? =
      switch scheme.lowercased() {
      case "arxiv": Self.arxiv(rest)
      case "openreview": rest.isEmpty || rest.hasPrefix("/") ? nil : Self(.openReview, rest)
      case "acl": Self.acl(rest)
      case "doi": Self.doi(rest)
      default: Self.arxiv(text) ?? Self.acl(text) ?? Self.doi(text) ?? Self(url: text)
      }
    guard let key else { return nil }
    self = key
  }

  // MARK: - arXiv

  /// Sites that name papers by arXiv id, and the first path segment where other pages exist, too.
  private static let arxivSites: [(host: String, prefix: String)] = [
    ("arxiv.org", ""), ("alphaxiv.org", ""), ("ar5iv.org", ""), ("arxiv-vanity.com", ""),
    ("xxx.lanl.gov", ""), ("huggingface.co", "papers"), ("hf.co", "papers"),
    ("scirate.com", "arxiv"), ("semanticscholar.org", ""),
  ]

  private static func arxiv(_ page: WebPage, after prefix: String) -> Self? {
    guard prefix.isEmpty || page.segments.first == prefix else { return nil }
    for (index, segment) in page.segments.enumerated() {
      // Ids before 2007 have a slash: hep-th/9901001.
      if let next = page.segments.dropFirst(index + 1).first, let key = arxiv(segment + "/" + next)
      {
        return key
      }
      if let key = arxiv(segment) { return key }
    }
    return nil
  }

  private static func arxiv(_ text: String) -> Self? {
    let id = text.lowercased().removing(prefix: "arxiv:").removing(suffix: ".pdf")
    guard let id = ArXivID(id) else { return nil }
    let (archive, number) = id.text.divided(at: .slash)
    guard !number.isEmpty else { return Self(.arxiv, archive) }
    // The subject class is not part of the id: math.GT/0309136 is math/0309136.
    return Self(.arxiv, archive.divided(at: .dot).head + "/" + number)
  }

  // MARK: - OpenReview, ACL Anthology

  private static func openReview(_ page: WebPage) -> Self? {
    let pages = ["forum", "pdf", "attachment", "references", "revisions"]
    guard pages.contains(page.segments.first ?? ""), let id = page.parameter("id"), !id.isEmpty
    else {
      return nil
    }
    return Self(.openReview, id)
  }

  private static func acl(_ text: String) -> Self? {
    var id = text.lowercased()
    for suffix in [".pdf", ".bib", ".xml", ".mods", ".endf"] { id = id.removing(suffix: suffix) }
    let (number, version) = id.dividedAtLast(UInt8(ascii: "v"))
    if version.isNumber, number.utf8.last?.isDigit == true { id = number }
    let (year, rest) = id.divided(at: .dot)
    if !rest.isEmpty {
      let (volume, paper) = rest.divided(at: .dot)
      let isID =
        year.utf8.count == 4 && year.isNumber && volume.utf8.contains(UInt8(ascii: "-"))
        && paper.isNumber
      return isID ? Self(.acl, id) : nil
    }
    let (volume, paper) = id.divided(at: UInt8(ascii: "-"))
    let isID =
      volume.utf8.count == 3 && volume.utf8.first?.isLetter == true
      && volume.dropFirst().isNumber && paper.utf8.count == 4 && paper.isNumber
    return isID ? Self(.acl, id) : nil
  }

  // MARK: - DOI

  /// What publishers append to the DOI in the paths of pages.
  private static let pageNames: Set<String> = [
    "abs", "abstract", "epdf", "full", "html", "meta", "pdf", "references", "summary",
  ]

  private static func doi(_ page: WebPage) -> Self? {
    guard let start = page.segments.firstIndex(where: { $0.hasPrefix("10.") }) else { return nil }
    var segments = Array(page.segments[start...])
    if !page.isOn("doi.org") {
      while segments.count > 2, pageNames.contains(segments[segments.count - 1]) {
        segments.removeLast()
      }
    }
    var doi = segments.joined(separator: "/")
    if !page.isOn("doi.org") { doi = doi.removing(suffix: ".pdf") }
    if page.isOn("biorxiv.org") || page.isOn("medrxiv.org") {
      doi = doi.removing(suffix: ".full").removing(suffix: ".abstract")
      let (head, version) = doi.dividedAtLast(UInt8(ascii: "v"))
      if version.isNumber { doi = head }
    }
    return Self.doi(doi)
  }

  private static func doi(_ text: String) -> Self? {
    let doi = text.lowercased()
    let (registrant, suffix) = doi.divided(at: .slash)
    guard registrant.hasPrefix("10."), registrant.utf8.count >= 7,
      registrant.utf8.dropFirst(3).allSatisfy({ $0.isDigit || $0 == .dot }), !suffix.isEmpty
    else { return nil }
    if registrant == "10.48550", suffix.hasPrefix("arxiv.") {
      return arxiv(suffix.removing(prefix: "arxiv."))
    }
    if registrant == "10.18653", let key = acl(suffix.removing(prefix: "v1/")) { return key }
    return Self(.doi, doi)
  }
}
