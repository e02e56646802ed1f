import Foundation
import Testing

@testable import SurveyCatalog

@Suite struct MarkdownExportTests {
  @Test(arguments: ExportFixture.sources.indices)
  func `entries parse back equal`(_ index: Int) {
    let catalog = Catalog(ExportFixture.sources[index])
    let text = ExportFormat.markdown.text(of: catalog)
    let again = Catalog(SourceFile(path: "list.md", text: text))
    #expect(again.papers.map(\.title) == catalog.papers.map(\.title))
    #expect(again.papers.map(\.venue?.name) == catalog.papers.map(\.venue?.name))
    #expect(again.papers.map(\.year) == catalog.papers.map(\.year))
    #expect(
      again.papers.map { $0.links.map(\.url) }
        == catalog.papers.map { $0.links.map { WebAddress.markdown($0.url) } }
    )
  }

  @Test func `the embedded list is written as it stands`() {
    let catalog = Catalog(.embedded)
    let lines = Set(
      String(decoding: catalog.document.source.bytes, as: UTF8.self).split(separator: "\n"))
    let written = ExportFormat.markdown.text(of: catalog).split(separator: "\n")
    let known = zip(catalog.papers, written).filter { $0.0.venue?.text == $0.0.venue?.name }
    #expect(known.count > 400)
    for (_, line) in known { #expect(lines.contains(line)) }
  }

  @Test func `what is written of the embedded list is clean`() {
    let catalog = Catalog(.embedded)
    // What a comment in the list excuses is none of the export's.
    let excused = Set(Validator().report(on: catalog.document).suppressed.map(\.message))
    // A paper may stand in several topics, but once in each.
    for topic in catalog.topics where !topic.papers.isEmpty {
      let papers = topic.papers.map { catalog.papers[$0] }
      let text = ExportFormat.markdown.text(of: papers, ids: PaperIDs(catalog))
      let document = Document(parsing: SourceFile(path: "list.md", text: text), as: .lines)
      let findings = Validator().report(on: document).diagnostics.filter {
        $0.severity != .info && !excused.contains($0.message)
      }
      #expect(findings.map { "\($0.rule): \($0.message)" } == [])
    }
  }

  @Test(arguments: [
    (
      "- A ，<ins>NIPS ,2017 </ins>[[Paper]](https://a.b/(c))",
      "- A, <ins>NeurIPS, 2017</ins> [[Paper](https://a.b/%28c%29)]"
    ),
    ("- Why?, <ins>Nowhere, 2020</ins>", "- Why? <ins>Nowhere, 2020</ins>"),
    ("- No Venue [[Paper](https://a.b)]", "- No Venue, [[Paper](https://a.b)]"),
    (
      "- A <b>bold</b> claim, <ins>2020</ins> [[x](javascript:alert(1))]",
      "- A bold claim, <ins>2020</ins> [[x](javascript%3Aalert%281%29)]"
    ),
    (
      "- Bare, <ins>arXiv, 2020</ins> https://arxiv.org/abs/2001.00001",
      "- Bare, <ins>arXiv, 2020</ins> [[Paper](https://arxiv.org/abs/2001.00001)]"
    ),
  ])
  func `an entry takes the contribution form`(_ line: String, _ written: String) {
    #expect(ExportFormat.markdown.text(of: ExportFixture.catalog(line)) == written + "\n")
  }
}

@Suite struct URLsExportTests {
  @Test func `addresses of the web come once, in order`() {
    let catalog = ExportFixture.catalog(
      "- A, <ins>ICML, 2020</ins> [[Paper](https://a.b/ö|x)] [[Code](ftp://c.d)] [[Blog](#e)]",
      "- B, <ins>ICML, 2020</ins> [[Paper](HTTP://b.c)] [[Paper](https://a.b/ö|x)] [[x](https:///)]"
    )
    #expect(ExportFormat.urls.text(of: catalog) == "https://a.b/%C3%B6%7Cx\nHTTP://b.c\n")
  }
}

@Suite struct CSLJSONExportTests {
  @Test(arguments: [
    ("NIPS", "paper-conference"), ("ICML Workshop", "paper-conference"),
    ("TMLR", "article-journal"), ("arXiv", "article"), ("OpenAI Blog", "post-weblog"),
    ("Website", "webpage"), ("PhD Thesis", "thesis"), ("Unheard Of", "document"),
  ])
  func `a venue's kind gives the type`(_ venue: String, _ type: String) throws {
    let catalog = ExportFixture.catalog(
      "- A, <ins>\(venue), 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]"
    )
    let data = Data(ExportFormat.cslJSON.text(of: catalog).utf8)
    let references = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let reference = try #require(references.first)
    #expect(reference["id"] as? String == "a-2023")
    #expect(reference["type"] as? String == type)
    #expect((reference["issued"] as? [String: [[Int]]])?["date-parts"] == [[2023]])
    #expect(reference["URL"] as? String == "https://arxiv.org/abs/2301.00001")
    #expect((reference["number"] as? String == "arXiv:2301.00001") == (type == "article"))
  }
}

@Suite struct CitationTests {
  @Test func `the embedded list says how it is cited`() throws {
    let citation = try #require(Catalog(.embedded).citation)
    #expect(citation.hasPrefix("@article{") && citation.hasSuffix("}\n"))
    #expect(citation.contains("2312.03863"))
  }

  @Test(arguments: [
    ("```bibtex\n@misc{a,\n  title={b}\n}\n```\n", "@misc{a,\n  title={b}\n}\n"),
    ("```\nls\n```\n```\n\n@misc {a,\r\n}\n```\n", "\n@misc {a,\n}\n"),
    ("~~~~ bib\n@misc{a,\n~~~\n}", "@misc{a,\n~~~\n}\n"),
    (
      "```\n@misc{\u{1B}[2J\n::error::x\n##[error]\n```",
      "@misc{\u{FFFD}[2J\n: :error::x\n## [error]\n"
    ),
    ("```\n@decorator\ndef f(): pass\n```", nil), ("```bibtex\n```", nil), ("@misc{a,\n}", nil),
  ])
  func `the first fence with an entry is it`(_ text: String, _ citation: String?) {
    #expect(Catalog(SourceFile(path: "list.md", text: text)).citation == citation)
  }
}
