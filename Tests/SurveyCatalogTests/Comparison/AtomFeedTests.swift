import Testing

@testable import SurveyCatalog

@Suite struct AtomFeedTests {
  private static let old = """
    # List
    ## Quantization
    - Preprint One, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]

    """
  private static let new = """
    # List
    ## Quantization
    - Preprint One, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2301.00001)]
    - A New &amp; &lt;Better&gt; Title, <ins>ACL, 2024</ins> [[pdf](https://arxiv.org/pdf/2402.00002v3)] [[Code](https://b.org/x?a=1&b=2)]
    - Without Links, <ins>Blog, 2024</ins>

    """

  private func feed(
    _ old: String = old, _ new: String = new, url: String = "https://github.com/owner/a-list",
    date: String = "2024-06-01T10:00:00+02:00"
  ) -> AtomFeed {
    let catalogs = [old, new].map { ListComparisonTests.catalog($0) }
    return AtomFeed(
      ListComparison(from: catalogs[0], to: catalogs[1]), url: url, date: date)
  }

  private func ids(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.contains("<id>") }.map {
      $0.trimmingPrefix { $0 == " " }
    }
  }

  @Test func `papers that were added or accepted have an entry`() {
    let feed = feed()
    #expect(feed.count == 3)
    #expect(
      ids(feed.text) == [
        "<id>tag:github.com,2025:owner/a-list</id>",
        "<id>tag:github.com,2025:owner/a-list/arxiv/2402.00002</id>",
        "<id>tag:github.com,2025:owner/a-list/title/withoutlinks</id>",
        "<id>tag:github.com,2025:owner/a-list/arxiv/2301.00001/accepted</id>",
      ])
    #expect(feed.text.contains("<title>A New &amp; &lt;Better&gt; Title</title>"))
    #expect(feed.text.contains("<title>Accepted at ICLR 2024: Preprint One</title>"))
    #expect(feed.text.contains("Accepted at ICLR 2024 (was arXiv 2023) · Quantization"))
    #expect(feed.text.contains("Code: https://b.org/x?a=1&amp;b=2</content>"))
    #expect(feed.text.contains("href=\"https://github.com/owner/a-list#quantization\"/>"))
    #expect(feed.text.contains("<category term=\"Quantization\"/>"))
  }

  @Test func `the ids depend on nothing but the list and the paper`() {
    let all = ids(feed().text)
    #expect(ids(feed(date: "2025-01-01T00:00:00Z").text) == all)
    #expect(ids(feed(url: "http://www.GitHub.com/owner/a-list.git/").text) == all)
    let lines = Self.new.split(separator: "\n").map(String.init)
    let reordered = (lines.prefix(2) + lines.dropFirst(2).reversed()).joined(separator: "\n")
    #expect(ids(feed(Self.old, reordered).text) == all)
    let moved = Self.new.replacing("## Quantization", with: "## Other").replacing(
      "/pdf/", with: "/abs/")
    #expect(Set(ids(feed(Self.old, moved).text)) == Set(all))
  }

  @Test func `new entries come before the old ones, which keep their bytes`() throws {
    let first = feed("# List\n", Self.old, date: "2023-01-01T00:00:00Z").text
    let edited = first.replacing("<title>Preprint One", with: "<title>  Preprint   One")
    let (text, count) = try #require(feed().added(to: edited))
    #expect(count == 3)
    #expect(ids(text).count == 5)
    let entry = try #require(edited.firstRange(of: "  <entry>"))
    #expect(text.hasSuffix(edited[entry.lowerBound...]))
    #expect(text.contains("<updated>2024-06-01T10:00:00+02:00</updated>\n  <author>"))
    let again = try #require(feed(date: "2025-01-01T00:00:00Z").added(to: text))
    #expect(again == (text, 0))
  }

  @Test func `a feed without entries gets its first ones`() throws {
    let empty = feed(Self.old, Self.old).text
    #expect(!empty.contains("<entry>"))
    let (text, count) = try #require(feed().added(to: empty))
    #expect(count == 3)
    #expect(text == feed().text)
  }

  @Test func `a feed keeps the latest 200 entries`() throws {
    func list(_ papers: Range<Int>) -> String {
      "# L\n## T\n"
        + papers.map {
          "- Paper Number\($0), <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2401.\(10000 + $0))]\n"
        }.joined()
    }
    let old = feed("# L\n", list(0..<150)).text
    let (text, count) = try #require(feed("# L\n", list(100..<220)).added(to: old))
    #expect(count == 70)
    #expect(ids(text).count == 201)
    #expect(Set(ids(text)).count == 201)
    #expect(text.hasSuffix("  </entry>\n</feed>\n"))
    let (most, _) = try #require(feed("# L\n", list(300..<600)).added(to: old))
    #expect(ids(most).count == 201)
    #expect(feed("# L\n", list(0..<300)).count == 200)
  }

  @Test(arguments: ["", "<html></html>", "</feed><entry>", "not a feed", "<feed><entry></feed>x"])
  func `other texts are not feeds, or have no entries`(_ text: String) {
    #expect(feed().added(to: text)?.text.contains("<entry>") ?? true)
    #expect(AtomDocument(text)?.entries.isEmpty ?? true)
  }

  @Test func `hostile titles stay text`() {
    let list = Self.new.replacing(
      "A New", with: "]]> &amp;#0; \u{1B}[31m \u{202E} \"'")
    let text = feed(Self.old, list).text
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.contains("\u{202E}") && !text.contains("]]>"))
  }
}
