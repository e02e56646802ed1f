extension ExportFormat {
  /// References for citeproc, Zotero and pandoc; a paper under several topics is one reference.
  ///
  /// Names and types are those of CSL 1.0.2, <https://docs.citationstyles.org/en/stable/specification.html>.
  public static let cslJSON = ExportFormat(
    name: "csl-json",
    summary: "CSL-JSON references",
    reference: { paper, id in paper.reference(key: CitationKey.key(of: id)) }
  )
}

extension Paper {
  /// The paper as a reference.
  fileprivate func reference(key: String) -> JSON {
    let identifiers = identifiers
    let type = referenceType(hasArXivID: identifiers.arxiv != nil)
    var members: [JSON.Member] = [
      .init("id", .string(key)), .init("type", .string(type)), .init("title", .string(title)),
    ]
    func add(_ name: String, _ value: String?) {
      if let value { members.append(.init(name, .string(value))) }
    }
    let isPreprint = venue?.kind == .preprint
    add(isPreprint ? "publisher" : "container-title", venue.map { $0.fullName ?? $0.name })
    if let year {
      members.append(
        .init("issued", .object([.init("date-parts", .array([.array([.number(year)])]))])))
    }
    if isPreprint, let arxiv = identifiers.arxiv { add("number", "arXiv:\(arxiv.text)") }
    add("DOI", identifiers.doi)
    add("URL", url.flatMap { WebAddress.isWeb($0) ? WebAddress.ascii($0) : nil })
    return .object(members)
  }

  private func referenceType(hasArXivID: Bool) -> String {
    switch venue?.kind {
    case .conference, .workshop: return "paper-conference"
    case .journal: return "article-journal"
    case .preprint: return "article"
    case .other:
      let words = Set(Slug.words(of: venue?.name ?? ""))
      return Self.otherTypes.first { words.contains($0.word) }?.type ?? "document"
    case nil: return hasArXivID ? "article" : "document"
    }
  }

  /// The types of other venues, by a word of the venue's name.
  private static let otherTypes: [(word: String, type: String)] = [
    ("blog", "post-weblog"), ("medium", "post-weblog"), ("substack", "post-weblog"),
    ("website", "webpage"), ("github", "software"), ("gitlab", "software"), ("hugging", "webpage"),
    ("documentation", "webpage"), ("report", "report"), ("thesis", "thesis"), ("book", "book"),
    ("dataset", "dataset"), ("patent", "patent"), ("reddit", "post"), ("twitter", "post"),
  ]
}
