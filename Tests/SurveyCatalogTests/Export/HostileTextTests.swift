import Foundation
import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

/// Text that stops being text in some format, through every format.
@Suite struct HostileTextTests {
  static let texts = [
    "=1+1", "+1", "-1", "@SUM(A1)", "'=1+1", " =1+1", "＝1", "tab\there", "a\rb", "a\u{0B}b",
    "\u{1B}[31mred\u{1B}[0m", "\u{9B}31m", "\u{85}next", "\u{202E}gpj.exe\u{2066}", "\0nul\u{7F}",
    "\u{2028}line\u{2029}", "\u{FEFF}mark", "::error::x", "##[error]x", "</script><script>x()",
    "a <!-- <script>", "</ins> in <ins>", "/ins> ins> <in>", "[[Code](https://evil.example)] x",
    "[Code] x", "[x](javascript:alert(1))", "![i](https://a.b/c.png)", "`unclosed", "a ``` fence",
    "a # heading", "a > quotation", "- - list", "[ref]: https://a.b", "\\input{/etc/passwd}",
    "}} @article{x, title={y", "{unclosed", "unopened}", "50% & $x_1$ #1 ~ ^", "\"quoted\" and \"",
    "\"unclosed", "a,b;c\"d", "a | b > c \\ d = e", "ÖÇřĺůø İı ﬁ Ω∞Σ 中文 🤖", "%s ${x} $(x) `x`",
    "title?", "title.", "title,", "?", "java\tscript:alert(1)", "javascript&colon;alert(1)",
    String(repeating: "[", count: 2000), String(repeating: "{\\", count: 2000),
  ]

  /// What a reader of each format finds to be so many papers; a new format gets its own.
  static let readers: [String: @Sendable (String) throws -> Int] = [
    "json": { try objects($0).count },
    "jsonl": { text in
      try text.split(separator: "\n").count { line in
        try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any]
      }
    },
    "csv": { text in
      let rows = try #require(DelimitedReader.rows(ofCSV: text))
      #expect(rows.allSatisfy { $0.count == PaperField.allCases.count })
      return rows.count - 1
    },
    "tsv": { text in
      let rows = try #require(DelimitedReader.rows(ofTSV: text))
      #expect(rows.allSatisfy { $0.count == PaperField.allCases.count })
      #expect(!rows.joined().contains { $0.hasPrefix("\"") })
      return rows.count - 1
    },
    "markdown": { text in
      let source = SourceFile(path: "list.md", text: text)
      let again = ExportFormat.markdown.text(of: Catalog(source))
      #expect(again == text, "what is written reads back and is written the same")
      return Catalog(source).papers.count
    },
    "bibtex": { try #require(BibTeXReader.entries(of: $0)).count },
    "csl-json": { try objects($0).count },
    "urls": { text in
      let lines = text.split(separator: "\n")
      #expect(lines.allSatisfy { URL(string: String($0))?.host()?.isEmpty == false })
      #expect(text.utf8.allSatisfy { $0 == .newline || (0x21...0x7E).contains($0) })
      return lines.contains("https://paper.example/x") ? 3 : 0
    },
  ]

  private static func objects(_ text: String) throws -> [[String: Any]] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  @Test(arguments: texts, ExportFormat.all.map(\.name))
  func `stays text in every format`(_ text: String, _ name: String) throws {
    let catalog = ExportFixture.catalog(
      "- \(text), <ins>NeurIPS, 2023</ins> [[Paper](https://paper.example/x)]",
      "- The Venue, <ins>\(text), 2023</ins> [[Paper](https://paper.example/y)]",
      "## \(text)",
      "",
      "- The Link, <ins>ICML, 2023</ins> [[\(text)](https://a.example/\(text))] [[Code](\(text))]"
    )
    let format = try #require(ExportFormat(named: name))
    let output = format.text(of: catalog)
    let read = try #require(Self.readers[name], "every format has a reader")
    #expect(try read(output) == 3)
    expectHarmless(output)
    if !["csv", "tsv"].contains(name) { #expect(!output.contains("</script")) }
  }

  @Test(arguments: texts, ["json", "jsonl", "csv", "tsv"])
  func `stays text in the names of topics and frameworks`(_ text: String, _ name: String) throws {
    let table = "| | Efficient Training | Efficient Inference | Efficient Fine-Tuning |\n|-|-|-|-|"
    let catalog = ExportFixture.catalog(
      "## \(text)\n\n\(table)\n| \(text) [[Code](https://\(text))] | ✅ | ✅ | ❌ |"
    )
    let format = try #require(ExportFormat(named: name))
    for records in [Records(catalog.taxonomy), Records(catalog.frameworks)] {
      expectHarmless(try #require(format.text(of: records)))
    }
  }

  /// Nothing a terminal obeys, nothing a CI log obeys.
  private func expectHarmless(_ output: String) {
    #expect(!output.unicodeScalars.contains { $0.isHazardous && $0 != "\n" && $0 != "\t" })
    #expect(!output.contains("##["))
    let lines = output.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
    #expect(!lines.contains { $0.hasPrefix("::") })
  }

  @Test(arguments: ["=[`<{\\\"A ", "[ ", " ", "a:", "<", "&#;"])
  func `a long title is written in linear time`(_ part: String) {
    let title = "x" + String(repeating: part, count: 6_000 / part.utf8.count) + "y"
    let catalog = ExportFixture.catalog("- \(title), <ins>ICML, 2023</ins> [[Paper](https://a.b)]")
    let clock = ContinuousClock()
    for format in ExportFormat.all {
      #expect(clock.measure { _ = format.text(of: catalog) } < .seconds(5), "\(format.name)")
    }
  }
}
