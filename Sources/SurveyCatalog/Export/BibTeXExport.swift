extension ExportFormat {
  /// Entries for BibTeX and biblatex; a paper under several topics is one entry.
  ///
  /// A list names no authors, so the entries have none; `key` is what styles sort and label by in
  /// their place.
  public static let bibtex = ExportFormat(
    name: "bibtex",
    summary: "BibTeX entries",
    papers: { papers, ids in
      var text = ""
      for entry in CitationKey.entries(papers, ids) {
        if !text.isEmpty { text += "\n" }
        text += BibTeXEntry(papers[entry.index], key: entry.key).text
      }
      return text
    }
  )
}

/// One entry: its type, its key and its fields.
private struct BibTeXEntry {
  let type: String
  let key: String
  private(set) var fields: [(name: String, value: String)] = []

  init(_ paper: Paper, key: String) {
    self.key = key
    let (type, place) = Self.form(of: paper)
    self.type = type
    add("key", key)
    add("title", TeXText.title(paper.title))
    if let place, let venue = paper.venue {
      add(place, TeXText.text(venue.fullName ?? venue.name))
    }
    add("year", paper.year.map(String.init))
    if let arxiv = paper.identifiers.arxiv {
      add("eprint", arxiv.text)
      add("archivePrefix", "arXiv")
    }
    add("doi", paper.identifiers.doi.map(WebAddress.ascii))
    add("url", paper.url.flatMap { WebAddress.isWeb($0) ? WebAddress.ascii($0) : nil })
  }

  /// The type of entry, and the field that says where the paper appeared.
  ///
  /// What only stands on arXiv says so by its `eprint`.
  private static func form(of paper: Paper) -> (type: String, place: String?) {
    switch paper.venue?.kind {
    case .conference, .workshop: return ("inproceedings", "booktitle")
    case .journal: return ("article", "journal")
    case .preprint where paper.venue?.name == "arXiv" && paper.identifiers.arxiv != nil:
      return ("misc", nil)
    case .preprint, .other: return ("misc", "howpublished")
    case nil: return ("misc", nil)
    }
  }

  private mutating func add(_ name: String, _ value: String?) {
    if let value { fields.append((name, value)) }
  }

  /// The entry over several lines.
  ///
  /// Addresses are written as they are, since `url` and `doi` are set verbatim; they hold no brace.
  var text: String {
    var text = "@\(type){\(key),\n"
    for (name, value) in fields { text += "  \(name) = {\(value)},\n" }
    return text + "}\n"
  }
}
