import Testing

@testable import SurveyCatalog

@Suite struct PageTests {
  private static let list = """
    # Papers on *Bits* ![badge](https://x.org/b.svg)

    [Site](https://x.org) | [News](https://x.org/news) | [Everything that there is to say](https://x.org)

    All that is known about few bits and how they are counted, see [the site](https://x.org).

    ## Methods
    ### Quantization
    - Alpha: Few Bits, <ins>ICML, 2024</ins> [[Paper](https://x.org/a?b=1&c=2)] [[Code](https://github.com/a/a)]
    - Beta & Gamma &lt;T&gt;, <ins>arXiv, 2023</ins> [[Paper](javascript:alert(1))] [[Blog](https://x.org/b)]
    ### Pruning
    - Alpha: Few Bits, <ins>ICML, 2024</ins> [[Paper](https://x.org/a?b=1&c=2)] [[Code](https://github.com/a/a)]
    ## Frameworks
    | | Efficient Training | Efficient Inference | Efficient Fine-Tuning |
    |---|---|---|---|
    | Delta [[Code](https://github.com/d/d)] | ✅ | ❌ | ✅ |
    """

  private func html(
    _ list: String = Self.list, title: String? = nil, source: String? = nil
  ) -> String {
    let catalog = Catalog(SourceFile(path: "list.md", text: list))
    let page = Page(catalog, title: title, source: source.flatMap { PageSource($0) })
    return String(decoding: page.html, as: UTF8.self)
  }

  @Test func `the policy comes first and names script and style by their hashes`() {
    let html = html()
    #expect(
      html.hasPrefix(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-
        """))
    #expect(html.components(between: "<style>", and: "</style>").count == 1)
    for content in html.components(between: "<style>", and: "</style>")
      + html.components(between: "<script>", and: "</script>")
    {
      let digest = SHA256.digest(of: Array(content.utf8))
      let hash = String(decoding: Base64.text(of: digest), as: UTF8.self)
      #expect(html.contains("'sha256-\(hash)'"))
    }
    #expect(!html.contains(" style=") && !html.contains(" onclick="))
  }

  @Test func `a page without scripts shows every paper in its topics`() {
    let html = html()
    #expect(
      html.contains(
        """
        <section id="topic:quantization">
        <h3>Quantization</h3>
        <ol>
        <li id="alpha-2024"><a href="https://x.org/a?b=1&amp;c=2" rel="noopener noreferrer">\
        Alpha: Few Bits</a><p><b class="conference">ICML</b> <time>2024</time> \
        <a class="code" href="https://github.com/a/a" rel="noopener noreferrer">Code</a> </p></li>
        """))
    #expect(html.contains("<li data-id=\"alpha-2024\">"))
    #expect(html.contains("<li><a href=\"#topic:quantization\">Quantization</a> <small>2</small>"))
  }

  @Test func `the header says what the list is and how big it is`() {
    let html = html()
    #expect(html.contains("<h1>Papers on Bits</h1>"))
    #expect(
      html.contains(
        "<p>All that is known about few bits and how they are counted, see the site.</p>"))
    #expect(
      html.contains(
        "2 papers · 2 topics · 2023–2024 · 1 with code · <a href=\"#frameworks:\">1 framework</a>"))
    #expect(self.html(title: "A & B").contains("<h1>A &amp; B</h1>"))
    #expect(
      self.html("- A, <ins>ICML, 2024</ins> [[Paper](https://x.org/a)]").contains(
        "<h1>Paper list</h1>"))
  }

  @Test(arguments: [
    (String(repeating: "Many words. ", count: 100), "words.</p>"),
    (String(repeating: "many words ", count: 100), "…</p>"),
  ])
  func `a long description ends after a sentence or a word`(_ text: String, _ end: String) throws {
    let html = html("# T\n\n\(text)\n## A\n- P, <ins>ICML, 2024</ins> [[Paper](https://x.org/a)]\n")
    let summary = try #require(html.components(between: "</h1>\n<p>", and: "\n").first)
    #expect(summary.hasSuffix(end))
    #expect(summary.utf8.count < 300)
  }

  @Test func `only web links are links`() {
    let html = html()
    #expect(html.contains("<span>Beta &amp; Gamma &lt;T&gt;</span>"))
    #expect(!html.contains("href=\"javascript"))
  }

  @Test func `frameworks are a table`() {
    #expect(
      html().contains(
        """
        <tr><th scope="row">Delta</th><td class="yes">yes</td><td class="yes">yes</td><td>no</td>
        """))
  }

  @Test(arguments: [
    (
      "https://github.com/o/r", "https://github.com/o/r/blob/HEAD/README.md",
      "https://github.com/o/r/edit/HEAD/README.md"
    ),
    (
      "https://github.com/o/r/blob/main/list.md", "https://github.com/o/r/blob/main/list.md",
      "https://github.com/o/r/edit/main/list.md"
    ),
    ("https://x.org/r/", "https://x.org/r", "https://x.org/r"),
  ])
  func `the source is linked to`(_ url: String, _ markdown: String, _ suggest: String) throws {
    let source = try #require(PageSource(url))
    #expect(source.markdownURL == markdown)
    #expect(source.suggestURL == suggest)
    #expect(
      html(source: url).contains("<a href=\"\(suggest)\" rel=\"noopener noreferrer\">Suggest"))
  }

  @Test(arguments: ["", "javascript:alert(1)", "ftp://x.org", "x.org"])
  func `a source that is not a web URL is refused`(_ url: String) {
    #expect(PageSource(url) == nil)
  }

  @Test(arguments: [
    "a\u{1}b", "</title>", "</script>", "<!--", "\u{202E}x", "\u{2028}", "\u{FFFE}",
    "\"'><img src=x>",
    "&lt;b&gt;", "%3C",
  ])
  func `hostile text stays text and its scalars stay apart`(_ text: String) {
    var html = HTMLWriter()
    html.text(text)
    let result = String(decoding: html.bytes, as: UTF8.self)
    #expect(!result.contains { "<>\"\u{1}\u{202E}\u{2028}\u{FFFE}".contains($0) })
    let shown = result.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    #expect(shown.unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test func `any bytes survive as data of a page`() {
    let bytes =
      Array("a<b%\r\n\t\u{0}é\u{FFFD}\u{FFFE}\u{85}".utf8) + [0xFF, 0xC3, 0x28, 0xED, 0xA0]
    let text = PageData.text(of: bytes)
    #expect(!text.contains(UInt8(ascii: "<")) && !text.contains(0xFF) && !text.contains(0x0D))
    var read: [UInt8] = []
    var index = 0
    while index < text.count {
      let isEscape = text[index] == UInt8(ascii: "%")
      let digits = String(decoding: text[index...].dropFirst().prefix(2), as: UTF8.self)
      read.append(isEscape ? UInt8(digits, radix: 16) ?? 0 : text[index])
      index += isEscape ? 3 : 1
    }
    #expect(read == bytes)
  }

  @Test func `a page is recognized`() {
    #expect(Page.isPage(Page(Catalog(SourceFile(path: "", text: Self.list))).html))
    #expect(!Page.isPage(Array("<!DOCTYPE html><title>x</title>".utf8)))
  }

  @Test func `script and style are small and cannot end early`() {
    for asset in [PageAssets.script, PageAssets.style, PageAssets.early] {
      let text = String(decoding: asset, as: UTF8.self).lowercased()
      #expect(!text.contains("</s") && !text.contains("<!--") && !text.contains("\r"))
    }
    #expect(PageAssets.script.count <= 48 * 1024)
    #expect(!String(decoding: PageAssets.script, as: UTF8.self).contains("innerHTML"))
  }
}

extension String {
  /// The texts between each start and the end that follows it.
  fileprivate func components(between start: String, and end: String) -> [String] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first.map(
        String.init)
    }
  }
}
