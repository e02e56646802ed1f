extension ExportFormat {
  /// Entries in the contribution form, ready to be pasted into a list.
  public static let markdown = ExportFormat(
    name: "markdown",
    summary: "entries in the contribution form",
    pieces: { paper, _ in
      [ExportPiece(EntryFormatter().line(asWritten: paper.escapedFields) + "\n")]
    }
  )
}

extension Paper {
  /// The fields with the venue's canonical name, escaped.
  fileprivate var escapedFields: EntryFields {
    EntryFields(
      title: MarkdownEscape.title(title),
      venue: venue.map { MarkdownEscape.label($0.isKnown ? $0.name : $0.text) }, year: year,
      links: links.map { link in
        Link(label: MarkdownEscape.label(link.label), url: WebAddress.markdown(link.url))
      })
  }
}
