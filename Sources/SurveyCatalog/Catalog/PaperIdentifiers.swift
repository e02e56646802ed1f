/// The ids by which sites know a paper, told from its links.
public struct PaperIdentifiers: Hashable, Sendable {
  /// The id on arXiv.
  public private(set) var arxiv: ArXivID?
  /// The id on OpenReview: the `id` of a forum or pdf address.
  public private(set) var openReview: String?
  /// The DOI, without the resolver's address; never that of an arXiv paper.
  public private(set) var doi: String?
  /// The id in the ACL Anthology: `2023.acl-long.353`, `P17-1147`.
  public private(set) var acl: String?

  /// Tells the ids from links; links that bear `Paper` or `pdf` count before others, code for nothing.
  public init(_ links: [Link]) {
    var others = PaperIdentifiers()
    for link in links {
      switch link.role {
      case .paper: read(link.url)
      case .other: others.read(link.url)
      case .code: break
      }
    }
    arxiv = arxiv ?? others.arxiv
    openReview = openReview ?? others.openReview
    doi = doi ?? others.doi
    acl = acl ?? others.acl
  }

  private init() {}

  /// Tells the id from an address.
  public init(address: String) {
    read(address)
  }

  private mutating func read(_ url: String) {
    let bytes = url.utf8.span
    let address = AddressSyntax(bytes, in: bytes.indices)
    guard let site = address.site else { return }
    let identifier = address.identifier.indices
    switch site {
    case .arxiv: arxiv = arxiv ?? ArXivID(bytes, in: identifier)
    case .openReview: openReview = openReview ?? bytes.text(in: identifier)
    case .doi: doi = doi ?? bytes.text(in: identifier)
    case .acl: acl = acl ?? bytes.text(in: identifier)
    }
  }
}
