extension ExportFormat {
  /// Every address of the web once, a line each, in the order of the list, for a link checker.
  public static let urls = ExportFormat(
    name: "urls",
    summary: "every address once, a line each",
    paper: { text, paper, _ in
      for link in paper.links where WebAddress.isWeb(link.url) {
        let address = WebAddress.ascii(link.url)
        text.text += address
        text.text.append("\n")
        text.endThing(address)
      }
    }
  )
}
