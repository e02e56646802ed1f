extension ExportFormat {
  /// Entries in the contribution form, ready to be pasted into a list.
  public static let markdown = ExportFormat(
    name: "markdown",
    summary: "entries in the contribution form",
    papers: { papers, _ in
      var text = ""
      for paper in papers { text += paper.contributionLine + "\n" }
      return text
    }
  )
}

extension Paper {
  /// The paper as a list's line: `- Title, <ins>Venue, Year</ins> [[Label](url)]`.
  fileprivate var contributionLine: String {
    let title = MarkdownEscape.title(title)
    var line = "- \(title)"
    if !title.isEmpty, !title.hasSuffix("?"), !title.hasSuffix("!") { line += "," }
    let place = [
      venue.map { MarkdownEscape.label($0.isKnown ? $0.name : $0.text) }, year.map(String.init),
    ].compactMap(\.self)
    if !place.isEmpty { line += " <ins>\(place.joined(separator: ", "))</ins>" }
    for link in links {
      let label = link.label.isEmpty ? link.usualLabel : MarkdownEscape.label(link.label)
      line += " [[\(label)](\(WebAddress.markdown(link.url)))]"
    }
    return line
  }
}

extension Link {
  /// The label of a bare address.
  fileprivate var usualLabel: String {
    PaperIdentifiers([self]) == PaperIdentifiers([]) ? "Link" : "Paper"
  }
}
