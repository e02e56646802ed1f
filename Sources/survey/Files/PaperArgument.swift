import SurveyCatalog

/// Finds the paper that a person names.
enum PaperArgument {
  /// The listings of the paper that a name stands for; empty where there is none.
  ///
  /// A name is an id, an arXiv id or another site's, an address, a name (`GPTQ`), a title, or a part
  /// of one that fits a single paper.
  static func papers(
    _ name: String, in catalog: Catalog, ids: PaperIDs
  ) throws(CommandError) -> [Paper] {
    let wanted = name.searchKey
    let address = PaperIdentifiers(address: name)
    let arxiv = (ArXivID(name.dropPrefix("arxiv:")) ?? address.arxiv)?.text
    var matches: [(rank: Int, paper: Paper)] = []
    for paper in catalog.papers {
      guard
        let rank = rank(
          of: paper, id: ids[paper], name: name, wanted: wanted, arxiv: arxiv, address: address)
      else { continue }
      matches.append((rank, paper))
    }
    guard let best = matches.map(\.rank).min() else { return [] }
    let papers = matches.filter { $0.rank == best }.map(\.paper)
    let distinct = Set(papers.map { ids[$0] })
    guard distinct.count > 1 else { return papers }
    let names = papers.prefix(5).map { UsageError.quoted(ids[$0]) }
    throw .usage(
      UsageError(
        "\(UsageError.quoted(name)) fits \(distinct.count) papers",
        hint: "name one: \(names.joined(separator: ", "))\(distinct.count > 5 ? ", …" : "")"))
  }

  private static func rank(
    of paper: Paper, id: String, name: String, wanted: String, arxiv: String?,
    address: PaperIdentifiers
  ) -> Int? {
    if id == name { return 0 }
    if let arxiv, paper.identifiers.arxiv?.text == arxiv { return 1 }
    if paper.links.contains(where: { $0.url == name }) { return 1 }
    let known = paper.identifiers
    if let id = address.openReview, id == known.openReview { return 1 }
    if let id = address.doi, id == known.doi { return 1 }
    if let id = address.acl, id == known.acl { return 1 }
    guard arxiv == nil, !wanted.isEmpty else { return nil }
    // LoRA+ is called LoRA too, but LoRA is called nothing else.
    if paper.name?.lowercased() == name.lowercased() { return 2 }
    if paper.name?.searchKey == wanted { return 3 }
    let title = paper.title.searchKey
    if title == wanted { return 3 }
    if title.hasPrefix(wanted) { return 4 }
    return title.contains(wanted) ? 5 : nil
  }

  /// Says that no paper is called so, and what the person may have meant.
  static func reportMissing(
    _ name: String, in catalog: Catalog, ids: PaperIDs, to console: Console
  ) {
    let hint =
      DidYouMean.hint(for: name, in: catalog.papers.compactMap(\.name))
      ?? DidYouMean.hint(for: name, in: catalog.papers.map { ids[$0] })
      ?? "'survey search' looks at words one by one"
    let style = console.errorStyle()
    console.writeError("survey: no paper is called \(UsageError.quoted(name))\n")
    console.writeError("\(style.apply(.info, "hint:")) \(hint)\n")
  }
}

extension String {
  /// The text's letters and digits alone, small: what names are compared by.
  fileprivate var searchKey: String {
    String(String.UnicodeScalarView(lowercased().unicodeScalars.filter(\.isWordLike)))
  }

  fileprivate func dropPrefix(_ prefix: String) -> Substring {
    lowercased().hasPrefix(prefix) ? dropFirst(prefix.count) : self[...]
  }
}

extension Unicode.Scalar {
  fileprivate var isWordLike: Bool {
    properties.isAlphabetic || properties.numericType != nil
  }
}
