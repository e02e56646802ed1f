extension ExportFormat {
  /// Every web URL once, one a line, in the order of the list, for a link checker.
  public static let urls = ExportFormat(
    name: "urls",
    summary: "every URL once, one per line",
    pieces: { paper, _ in
      paper.links.filter { WebAddress.isWeb($0.url) }.map { link in
        let url = WebAddress.ascii(link.url)
        return ExportPiece(url + "\n", once: url)
      }
    }
  )
}
