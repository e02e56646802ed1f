extension ExportFormat {
  /// Every address of the web once, a line each, in the order of the list, for a link checker.
  public static let urls = ExportFormat(
    name: "urls",
    summary: "every address once, a line each",
    papers: { papers, _ in
      var known = StringNumbers(capacity: papers.count)
      var count = 0
      var text = ""
      for paper in papers {
        for link in paper.links where WebAddress.isWeb(link.url) {
          let address = WebAddress.ascii(link.url)
          guard known.number(of: address) == count else { continue }
          count += 1
          text += address
          text += "\n"
        }
      }
      return text
    }
  )
}
