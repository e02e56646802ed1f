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
    let reference = PaperReference(name)
    let wanted = name.searchKey
    var matches: [(rank: Int, paper: Paper)] = []
    for paper in catalog.papers {
      if ids[paper] == name {
        matches.append((0, paper))
      } else if let reference {
        if paper.links.contains(where: reference.isMet) { matches.append((1, paper)) }
      } else if let rank = paper.rank(named: name, wanted) {
        matches.append((rank, paper))
      }
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

extension Paper {
  /// How well the paper goes by a name, 2 the best; nil where it does not.
  fileprivate func rank(named text: String, _ wanted: String) -> Int? {
    guard !wanted.isEmpty else { return nil }
    // LoRA+ is called LoRA too, but LoRA is called nothing else.
    if name?.lowercased() == text.lowercased() { return 2 }
    if name?.searchKey == wanted { return 3 }
    let title = title.searchKey
    if title == wanted { return 3 }
    if title.hasPrefix(wanted) { return 4 }
    return title.contains(wanted) ? 5 : nil
  }
}

extension String {
  /// The text's letters and digits alone, small: what names are compared by.
  fileprivate var searchKey: String {
    String(String.UnicodeScalarView(lowercased().unicodeScalars.filter(\.isWordLike)))
  }
}

extension Unicode.Scalar {
  fileprivate var isWordLike: Bool {
    properties.isAlphabetic || properties.numericType != nil
  }
}
