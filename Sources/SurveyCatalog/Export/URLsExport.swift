extension ExportFormat {
  /// Every address of the web once, a line each, in the order of the list, for a link checker.
  public static let urls = ExportFormat(
    name: "urls",
    summary: "every address once, a line each",
    papers: { papers, _ in
      var seen: Set<String> = []
      var text = ""
      for paper in papers {
        for link in paper.links where WebAddress.isWeb(link.url) {
          let address = WebAddress.ascii(link.url)
          if seen.insert(address).inserted { text += address + "\n" }
        }
      }
      return text
    }
  )
}
