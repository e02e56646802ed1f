import Testing

@testable import SurveyCatalog

extension Rule {
  /// A title has no period at its end.
  static let titleEndsWithDot = Rule(
    "title-ends-with-dot", .warning, "a title ends with a period",
    explanation: """
      The list writes titles without a period. Remove it.
      """,
    examples: [
      .good("- GPTQ, <ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/abs/2210.17323)]"),
      .bad(
        "- GPTQ↓., <ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/abs/2210.17323)]",
        fixed: "- GPTQ, <ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/abs/2210.17323)]"),
    ],
    check: .entry { entry, findings in
      let title = entry.syntax.title
      guard !title.isEmpty, entry.bytes[title.upperBound - 1] == UInt8(ascii: ".") else { return }
      let dot = ByteRange(title.upperBound - 1, title.upperBound)
      findings.report(
        "the title ends with a period", at: dot,
        fix: Fix("remove the period", .safe, [.delete(dot)]))
    }
  )
}

extension ExportFormat {
  /// A YAML sequence of titles.
  static let yaml = ExportFormat(
    name: "yaml",
    summary: "a YAML sequence of titles",
    pieces: { paper, _ in
      // A JSON string is a YAML string too, and escaped.
      [ExportPiece("- title: \(JSON.string(paper.title).text)\n")]
    }
  )
}

/// The examples of the articles on adding a rule and a format.
@Suite struct AddingExampleTests {
  @Test(arguments: Rule.titleEndsWithDot.examples)
  func `the rule of the article finds and fixes its examples`(_ example: RuleExample) {
    let source = SourceFile(path: "list.md", text: "## Topic\n\(example.source)")
    let validator = Validator(rules: [.titleEndsWithDot])
    let report = validator.report(on: Document(parsing: source))
    #expect(report.diagnostics.isEmpty != example.isBad)
    let fixed = Fixer(validator: validator).fix(source).source
    #expect(fixed.text(in: ByteRange(9, fixed.bytes.count)) == example.fixed ?? example.source)
  }

  @Test func `a title is one quoted string`() {
    let source = SourceFile(path: "list.md", text: "- A: \"b\" # c, <ins>ICML, 2024</ins>\n")
    let catalog = Catalog(source)
    let text = ExportFormat.yaml.text(of: Array(catalog.papers), ids: PaperIDs(catalog))
    #expect(text == #"- title: "A: \"b\" # c""# + "\n")
  }
}
