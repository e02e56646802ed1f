extension ExportFormat {
  /// Entries for BibTeX and biblatex; a paper under several topics is one entry.
  ///
  /// A list names no authors, so the entries have none; styles sort and label by `key` instead.
  public static let bibtex = ExportFormat(
    name: "bibtex",
    summary: "BibTeX entries",
    separator: "\n",
    usesID: true,
    pieces: { paper, id in
      [ExportPiece(paper.bibTeX(key: CitationKey.key(of: id)), once: id)]
    }
  )
}

extension Paper {
  /// The paper as an entry over several lines: its type, its key and its fields.
  ///
  /// URLs are written as they are, since `url` and `doi` are set verbatim; they have no brace.
  fileprivate func bibTeX(key: String) -> String {
    let identifiers = identifiers
    let (type, place) = Self.form(of: self, hasArXivID: identifiers.arxiv != nil)
    var fields = [("key", key), ("title", TeXText.title(title))]
    if let place, let venue { fields.append((place, TeXText.text(venue.fullName ?? venue.name))) }
    if let year { fields.append(("year", String(year))) }
    if let arxiv = identifiers.arxiv {
      fields += [("eprint", arxiv.text), ("archivePrefix", "arXiv")]
    }
    if let doi = identifiers.doi { fields.append(("doi", WebAddress.ascii(doi))) }
    if let url, WebAddress.isWeb(url) { fields.append(("url", WebAddress.ascii(url))) }
    let lines = fields.map { "  \($0.0) = {\($0.1)},\n" }.joined()
    return "@\(type){\(key),\n\(lines)}\n"
  }

  /// The type of entry, and the field for the venue.
  ///
  /// A paper that is only on arXiv has `eprint` instead.
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
