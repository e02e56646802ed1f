extension ExportFormat {
  /// Entries for BibTeX and biblatex; a paper under several topics is one entry.
  ///
  /// A list names no authors, so the entries have none; `key` is what styles sort and label by in
  /// their place.
  public static let bibtex = ExportFormat(
    name: "bibtex",
    summary: "BibTeX entries",
    frame: TextFrame(separator: "\n"),
    usesID: true,
    paper: { text, paper, id in
      text.text.append(bibTeX: paper, key: CitationKey.key(of: id))
      text.endThing(id)
    }
  )
}

extension TextBytes {
  /// Appends an entry over several lines: its type, its key and its fields.
  ///
  /// Addresses are written as they are, since `url` and `doi` are set verbatim; they hold no brace.
  fileprivate mutating func append(bibTeX paper: Paper, key: String) {
    let identifiers = paper.identifiers
    let (type, place) = Self.form(of: paper, hasArXivID: identifiers.arxiv != nil)
    append("@")
    self += type
    append("{")
    self += key
    self += ",\n"
    append(field: "key") { $0 += key }
    append(field: "title") { $0.append(teXTitle: paper.title) }
    if let place, let venue = paper.venue {
      append(field: place) { $0.append(teX: venue.fullName ?? venue.name) }
    }
    if let year = paper.year { append(field: "year") { $0 += String(year) } }
    if let arxiv = identifiers.arxiv {
      append(field: "eprint") { $0 += arxiv.text }
      append(field: "archivePrefix") { $0 += "arXiv" }
    }
    if let doi = identifiers.doi { append(field: "doi") { $0 += WebAddress.ascii(doi) } }
    if let url = paper.url, WebAddress.isWeb(url) {
      append(field: "url") { $0 += WebAddress.ascii(url) }
    }
    self += "}\n"
  }

  private mutating func append(field name: String, _ value: (inout TextBytes) -> Void) {
    self += "  "
    self += name
    self += " = {"
    value(&self)
    self += "},\n"
  }

  /// The type of entry, and the field that says where the paper appeared.
  ///
  /// What only stands on arXiv says so by its `eprint`.
  private static func form(
    of paper: Paper, hasArXivID: Bool
  ) -> (type: String, place: String?) {
    switch paper.venue?.kind {
    case .conference, .workshop: ("inproceedings", "booktitle")
    case .journal: ("article", "journal")
    case .preprint where paper.venue?.name == "arXiv" && hasArXivID: ("misc", nil)
    case .preprint, .other: ("misc", "howpublished")
    case nil: ("misc", nil)
    }
  }
}
