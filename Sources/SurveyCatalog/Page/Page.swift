/// One HTML file of a list: to read, search, filter and cite, without a server or a network.
///
/// Everything is in the file: the papers as HTML that is readable without a script, the list's
/// Markdown, and this library as WebAssembly that searches it.
public struct Page: Sendable {
  private let catalog: Catalog
  private let header: PageHeader
  private let source: PageSource?

  /// Makes the page of a list.
  ///
  /// - Parameters:
  ///   - catalog: The list.
  ///   - title: The title; nil for the first heading of the list.
  ///   - source: The list's repository, or the list in it, which the page links to.
  public init(_ catalog: Catalog, title: String? = nil, source: PageSource? = nil) {
    self.catalog = catalog
    header = PageHeader(catalog, title: title)
    self.source = source
  }

  /// Whether a file is a page that this program wrote.
  public static func isPage(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(2048)
    return Array(head).span.firstIndex(of: generator, in: 0..<head.count) != nil
  }

  /// The page; the same bytes for the same list.
  ///
  /// - Complexity: O(*n*) in the length of the list.
  public var html: [UInt8] {
    var html = HTMLWriter()
    writeHead(to: &html)
    html.raw("<body>\n<a class=\"skip\" href=\"#list:\">Skip to the papers</a>\n")
    let list = PageList(catalog)
    writeHeader(list, to: &html)
    html.raw("<div class=\"columns\">\n<nav aria-label=\"Topics\">\n<h2>Topics</h2>")
    list.writeContents(to: &html)
    html.raw("</nav>\n<main id=\"list:\">\n")
    list.writeSections(to: &html)
    PageFrameworks(catalog).write(to: &html)
    html.raw("</main>\n</div>\n")
    writeFooter(to: &html)
    html.raw("<script>")
    html.raw(PageAssets.script)
    html.raw("</script>\n")
    writeData(to: &html)
    html.raw("</body>\n</html>\n")
    return html.bytes
  }

  private static let generator = "<meta name=\"generator\" content=\"survey\">"

  private func writeHead(to html: inout HTMLWriter) {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta")
    html.attribute("http-equiv", "Content-Security-Policy")
    html.attribute("content", PagePolicy.text)
    html.raw(
      """
      >
      <meta charset="utf-8">
      \(Self.generator)
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>
      """)
    html.text(header.title)
    html.raw("</title>\n")
    if let summary = header.summary {
      html.raw("<meta name=\"description\"")
      html.attribute("content", summary)
      html.raw(">\n")
    }
    html.raw("<link rel=\"icon\" href=\"data:image/svg+xml,")
    html.raw("%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%23")
    html.raw("3451b2' d='M2 2h3v12H2zm4.5 4h3v8h-3zM11 9h3v5h-3z'/%3E%3C/svg%3E\">\n<style>")
    html.raw(PageAssets.style)
    html.raw("</style>\n<script>")
    html.raw(PageAssets.early)
    html.raw("</script>\n</head>\n")
  }

  private func writeHeader(_ list: PageList, to html: inout HTMLWriter) {
    html.raw("<header>\n<h1>")
    html.text(header.title)
    html.raw("</h1>\n")
    if let summary = header.summary {
      html.raw("<p>")
      html.text(summary)
      html.raw("</p>\n")
    }
    // A paper that is listed under two topics is one hit.
    let hits = catalog.search(Query(), order: .list).hits
    let papers = catalog.papers.at(hits.map { $0.position })
    html.raw("<p class=\"size\">")
    html.count(papers.count, "paper")
    let topics = list.topics.count { !$0.papers.isEmpty }
    if topics > 0 {
      html.raw(" · ")
      html.count(topics, "topic")
    }
    let years = papers.compactMap { $0.year }
    if let first = years.min(), let last = years.max() {
      html.raw(first == last ? " · \(first)" : " · \(first)–\(last)")
    }
    let coded = papers.count { $0.hasCode }
    if coded > 0 { html.raw(" · \(coded) with code") }
    if !catalog.frameworks.isEmpty {
      html.raw(" · <a href=\"#frameworks:\">")
      html.count(catalog.frameworks.count, "framework")
      html.raw("</a>")
    }
    html.raw("</p>\n</header>\n")
  }

  private func writeFooter(to html: inout HTMLWriter) {
    html.raw("<footer>\n<p>")
    if let source {
      html.link("Suggest a paper", to: source.suggestURL)
      html.raw(" · ")
      html.link("Read as Markdown", to: source.markdownURL)
      html.raw(" · ")
    }
    html.raw("Made with <code>survey page</code>.</p>\n</footer>\n")
  }

  /// Writes the list's Markdown and the engine, if there is one to read it.
  private func writeData(to html: inout HTMLWriter) {
    guard !PageAssets.engine.isEmpty else { return }
    let isEmbedded = catalog.document.source.bytes == EmbeddedData.list
    html.raw("<script type=\"text/plain\" id=\"markdown:\"")
    if isEmbedded { html.attribute("data-embedded", "") }
    html.raw(">")
    html.raw(PageData.text(of: catalog.document.source.bytes))
    html.raw("</script>\n<script type=\"text/plain\" id=\"engine:\">")
    html.raw(Base64.text(of: PageAssets.engine))
    html.raw("</script>\n")
  }
}
