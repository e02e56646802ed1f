import Testing

@testable import SurveyCatalog

@Suite struct `Judging a change` {
  let validator = Validator(rules: [.anyTitle, .twice(), .unusedIgnore])

  @Test func `only added lines are told, with the whole list known`() throws {
    let old = list("## A", entry("One"), entry("Two")).source
    let new = list("## A", entry("Two"), entry("One"), entry("Two"))
    let report = try validator.report(on: new, changedBy: Diff(from: old, to: new.source))
    #expect(report.diagnostics.map(\.rule) == ["any-title", "duplicate-entry"])
    // The older line stands below the new one; the finding is at the new one all the same.
    #expect(report.diagnostics.map { new.location(of: $0.range.lowerBound).line } == [2, 2])
    #expect(report.diagnostics[1].notes[0].range.map { new.location(of: $0.lowerBound).line } == 4)
  }

  @Test func `a change of another file adds nothing`() throws {
    let diff = try Diff(parsing: Array("--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+y\n".utf8))
    #expect(try validator.report(on: list(entry("One")), changedBy: diff).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("Two", "same-url-different-title"), ("GPTQ: Accurate Quantization", "duplicate-entry"),
  ])
  func `a link that is added below an old entry is told where it clashes`(
    _ title: String, _ rule: String
  ) throws {
    let validator = Validator(rules: [.duplicateEntry, .sameURLDifferentTitle])
    let tail = "- \(title), <ins>ICLR, 2024</ins>"
    let old = list("## A", entry("Accurate Quantization"), tail).source
    let link = "[[Paper](https://arxiv.org/abs/2309.17453)]"
    let new = list("## A", entry("Accurate Quantization"), tail, "  \(link)")
    let report = try validator.report(on: new, changedBy: Diff(from: old, to: new.source))
    #expect(report.diagnostics.map(\.rule) == [rule])
    #expect(report.diagnostics.map { new.location(of: $0.range.lowerBound).line } == [4])
    #expect(report.diagnostics.allSatisfy { $0.fix == nil })
    // What was there before is not the change's fault.
    let code = list("## A", entry("One"), entry("One"), "  [[Code](https://a.org/c)]")
    let before = list("## A", entry("One"), entry("One")).source
    let none = try validator.report(on: code, changedBy: Diff(from: before, to: code.source))
    #expect(none.diagnostics.isEmpty)
  }

  @Test func `an old directive that silences nothing is not the change's fault`() throws {
    let old = list("## A", "<!-- survey-ignore: any-title -->", "text").source
    let new = list("## A", "<!-- survey-ignore: any-title -->", "text", entry("One"))
    let report = try validator.report(on: new, changedBy: Diff(from: old, to: new.source))
    #expect(report.diagnostics.map(\.rule) == ["any-title"])
  }
}

@Suite struct `Judging bare lines` {
  let validator = Validator(rules: [.twice(), .twice("year-order"), .unusedIgnore])
  let known = Catalog(list("# L", "## A", entry("One"), "## B", entry("Two"), path: "known.md"))

  func report(_ text: String) -> (document: Document, report: ValidationReport) {
    let document = Document(parsing: SourceFile(path: "new.md", text: text), as: .lines)
    return (document, validator.report(onLines: document, joining: known))
  }

  @Test func `a paper that the list has is told, with its place`() {
    let (document, report) = report("Three, <ins>ICLR, 2024</ins>\n\(entry("One")).\n")
    #expect(report.diagnostics.map(\.rule) == ["duplicate-entry"])
    #expect(report.diagnostics[0].message == "'One' is in the list already")
    #expect(document.location(of: report.diagnostics[0].range.lowerBound).line == 2)
    #expect(
      report.diagnostics[0].notes == [Note("the other is here: known.md:3, in 'A'")])
  }

  @Test func `a line that stands twice among the lines is told, whatever is asked of lists`() {
    let (_, report) = report("\(entry("New"))\n\(entry("New"))\n")
    #expect(report.diagnostics.map(\.rule) == ["duplicate-entry"])
    #expect(report.diagnostics[0].message == "'New' is on line 1 already")
    #expect(report.diagnostics[0].notes[0].range != nil)
  }

  @Test func `a directive silences what compares with the list`() {
    let (_, report) = report("<!-- survey-ignore: duplicate-entry -->\n\(entry("Two"))\n")
    #expect(report.diagnostics.isEmpty)
    #expect(report.suppressed.count == 1)
  }

  @Test func `a list without a last line end, or without a line, is joined`() {
    for text in ["## A\n\(entry("One"))", ""] {
      let known = Catalog(SourceFile(path: "k.md", text: text))
      let document = Document(parsing: SourceFile(path: "n.md", text: entry("One")), as: .lines)
      let report = validator.report(onLines: document, joining: known)
      #expect(report.diagnostics.count == (text.isEmpty ? 0 : 1))
    }
  }

  @Test func `a list that ends in an open fence takes nothing away`() {
    let known = Catalog(SourceFile(path: "k.md", text: "## A\n\(entry("One"))\n```\n"))
    let document = Document(parsing: SourceFile(path: "n.md", text: entry("One")), as: .lines)
    #expect(validator.report(onLines: document, joining: known).diagnostics.count == 1)
  }
}
