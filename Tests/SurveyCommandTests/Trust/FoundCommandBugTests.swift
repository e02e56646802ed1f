import SurveyCatalog
import Testing

@testable import survey

/// Inputs of commands that once showed a bug.
@Suite struct FoundCommandBugTests {
  private func offered(_ words: String..., list: String) -> [Substring] {
    let result = InProcess.run(
      "complete", "--", words[0], words[1], input: list, environment: ["SURVEY_FILE": "-"])
    return result.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
  }

  @Test func `a topic whose anchor begins with a dash is completed without the dash`() {
    let list = "## 🤖 Models\n- T, <ins>-V, 2024</ins>\n## - \n"
    #expect(offered("list", "", list: list) == ["models"])
    let result = InProcess.run("list", "models", input: list, environment: ["SURVEY_FILE": "-"])
    #expect(result.status == .success)
  }

  @Test(arguments: [
    ["search", "nothing-matches", "--json", "x"],
    ["frameworks", "--training", "--inference", "--fine-tuning", "--json", "x"],
  ])
  func `an error is the only message`(_ words: [String]) {
    let console = Console.inMemory(input: "## A\n", environment: ["SURVEY_FILE": "-"])
    #expect(Survey.run(words, console) == .failure)
    #expect(console.errors.text.hasPrefix("survey: error: unknown field 'x'"))
  }

  @Test func `a combining mark after a dash or equals sign is part of the value`() throws {
    let search = Command.search.syntax()
    #expect(try search.parse(["-\u{301}-year"]).positionals == ["-\u{301}-year"])
    #expect(try search.parse(["--title=\u{301}x"])[.title] == "\u{301}x")
  }

  private func excerpt(_ text: String, _ start: Int, _ end: Int, width: Int = 60) -> [String] {
    let document = Document(parsing: SourceFile(path: "x.md", text: text))
    return SourceExcerpt.lines(ByteRange(start, end), of: document, columns: width)
  }

  @Test func `a CI command that overlaps the range is broken up`() {
    #expect(excerpt("a ##[group]x", 2, 4)[0] == "1 | a ##\u{200B}[group]x")
    #expect(excerpt("a ##[group]x", 3, 6)[0] == "1 | a ##\u{200B}[group]x")
  }

  @Test(arguments: ["a", "é"], [0, 1, 79, 80, 81])
  func `the ellipsis fits the width`(_ letter: String, _ end: Int) {
    let text = String(repeating: "- \(letter) ", count: 400)
    for start in 0..<200 {
      #expect(excerpt(text, start, start + end, width: 40)[0].displayWidth <= 44)
    }
  }

  @Test func `a range inside a character of several scalars is below the character`() {
    #expect(excerpt("🧑\u{200D}💻", 4, 11) == ["1 | 🧑\u{200D}💻", "  |  ^"])
  }

  @Test func `the name of a file cannot begin a workflow command`() {
    let document = Document(parsing: SourceFile(path: "::error::x.md", text: "## A\n- T \n"))
    let found = Validator().report(on: document)
    let report = Report(
      [ListReport(document, diagnostics: found.diagnostics)], rules: [], version: "1")
    TextReporter(style: .plain, width: 80).write(report) { #expect(!$0.starts(with: "::".utf8)) }
  }
}
