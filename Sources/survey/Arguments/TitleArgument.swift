import SurveyCatalog

/// A paper that may be placed: its title, and the entries that the list has for it.
struct TitleRequest {
  let title: String
  /// The id in the list of a paper that was named by its id or its entry line.
  var id: String?
  /// The positions of the entries for that paper.
  var listings: [Int] = []
}

/// Reads the titles that a command line or standard input gives.
struct TitleArgument {
  private let catalog: Catalog
  private var known: (ids: PaperIDs, positions: [String: Int], index: PaperIndex)?

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// The titles in the order given: each quoted argument, or all words as one title.
  static func texts(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> [String] {
    var words = arguments.positionals
    let isQuoted = words.contains { $0 == "-" || $0.contains(where: \.isWhitespace) }
    if !isQuoted { words = [arguments.words] }
    var texts: [String] = []
    for word in words {
      guard word == "-" else {
        texts.append(word)
        continue
      }
      let input = String(decoding: try console.readStandardInput(), as: UTF8.self)
      texts += input.split(whereSeparator: \.isNewline).map { String($0) }
    }
    return texts.filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// Reads a text as an id of the list, a contribution line, or else a title.
  mutating func request(_ text: String) -> TitleRequest {
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count == 1, let word = words.first, let position = position(of: String(word)) {
      return request(listedAt: position)
    }
    if text.contains("]("), let fields = Contribution(line: text)?.fields {
      let identity = PaperIdentity(title: fields.title, links: fields.links)
      let listings = papers().index.positions(of: identity)
      if let first = listings.first { return request(listedAt: first) }
      return TitleRequest(title: fields.title)
    }
    return TitleRequest(title: words.joined(separator: " "))
  }

  /// The position of the paper with an id: the list's own, or one of arXiv, OpenReview, DOI or ACL.
  private mutating func position(of word: String) -> Int? {
    let papers = papers()
    if let position = papers.positions[word] { return position }
    return PaperIdentity.Key(reference: word).flatMap { papers.index.positions(of: $0).first }
  }

  private mutating func request(listedAt position: Int) -> TitleRequest {
    let (paper, papers) = (catalog.papers[position], papers())
    return TitleRequest(
      title: paper.title, id: papers.ids[paper],
      listings: papers.index.positions(of: papers.index.identities[position]))
  }

  /// The papers of the list by id, read when the first id is met.
  private mutating func papers() -> (ids: PaperIDs, positions: [String: Int], index: PaperIndex) {
    if let known { return known }
    let ids = PaperIDs(catalog)
    var positions: [String: Int] = [:]
    for (position, paper) in catalog.papers.enumerated() where positions[ids[paper]] == nil {
      positions[ids[paper]] = position
    }
    let papers = (ids, positions, PaperIndex(catalog))
    known = papers
    return papers
  }
}
