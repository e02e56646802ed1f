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
    for link in links where link.role == .paper { read(link.url) }
    for link in links where link.role == .other { read(link.url) }
  }

  /// Tells the id from an address.
  public init(address: String) {
    read(address)
  }

  private mutating func read(_ url: String) {
    let address = PaperAddress(url)
    switch address.site {
    case .arxiv: arxiv = arxiv ?? ArXivID(address.identifier)
    case .openReview: openReview = openReview ?? address.identifier
    case .doi: doi = doi ?? address.identifier
    case .acl: acl = acl ?? address.identifier
    case nil: break
    }
  }
}
