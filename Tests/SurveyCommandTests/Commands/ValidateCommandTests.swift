import Foundation
import SurveyCatalog
import Testing

@testable import survey

/// The output and status of a run of the program.
struct Outcome {
  var status: survey.ExitStatus
  var output: String
  var errors: String

  init(_ arguments: [String], input: String = "", environment: [String: String] = [:]) {
    let console = Console.inMemory(input: input, environment: environment)
    status = Survey.run(arguments, console)
    output = console.output.text
    errors = console.errors.text
  }
}

@Suite struct `Validating` {
  let paper = "- Paper, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.17453)]\n"
  var defective: String { paper.replacing("Paper,", with: "A\u{A0}paper,") }
  var list: String { "# List\n\n## Topic\n\n\(defective)" }
  let rule = ["--rule", "nbsp"]

  @Test func `findings have their line, carets and help`() {
    let outcome = Outcome(["validate", "-"] + rule, input: list)
    #expect(
      outcome.output == """
        <stdin>:5:4: warning: a no-break space (U+00A0) [nbsp]
        5 | - A\u{A0}paper, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.17453)]
          |    ^
        help: replace it with a space (fixable with --fix)


        """)
    #expect(outcome.errors == "Found 1 warning; 1 fixable with --fix.\n")
    #expect(outcome.status == .success)
  }

  @Test func `a clean list is reported on standard error`() {
    let outcome = Outcome(["validate", "-"] + rule, input: "## Topic\n\(paper)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "No findings.\n")
    #expect(outcome.status == .success)
  }

  @Test(
    arguments: [
      ([], .success), (["--strict"], .negative), (["--ignore", "nbsp"], .failure),
      (["--format", "json", "--strict"], .negative),
    ] as [([String], survey.ExitStatus)])
  func `warnings fail only with '--strict'`(_ options: [String], _ status: survey.ExitStatus) {
    #expect(Outcome(["validate", "-"] + rule + options, input: list).status == status)
  }

  @Test(
    arguments: [
      (["--rule", "nbps"], "hint: did you mean 'nbsp'?"),
      (["--ignore", "nbsp,unused-ignor"], "hint: did you mean 'unused-ignore'?"),
      (["--diff", "x", "--base", "y"], "cannot be used together"),
      (["--diff", "-", "-"], "standard input can be read only once"),
      (["--lines", "--file", "-"], "standard input can be read only once"),
      (["--diff", "-"], "checking a change needs FILE"),
      (["--lines", "--base", "y"], "'--lines' does not work with a change"),
      (["--diff-fixes", "--format", "json"], "prints a patch"),
      (["--fix"], "cannot fix the embedded list"),
      (["--format", "jsn"], "hint: did you mean 'json'?"),
      (["/no/such/file.md"], "there is no file"),
    ])
  func `wrong usage is reported`(_ arguments: [String], _ message: String) {
    let outcome = Outcome(["validate"] + arguments)
    #expect(outcome.status == .failure)
    #expect(outcome.errors.contains(message))
    #expect(outcome.output.isEmpty)
  }

  @Test(
    arguments: [
      (["validate", "--lines"], "A\u{A0}b, <ins>ICLR, 2024</ins> [[Paper](https://a.b/c)].\n"),
      (["validate"], "A\u{A0}b, <ins>ICLR, 2024</ins> [[Paper](https://a.b/c)]"),
      (["validate", "-"], "- A\u{A0}b, <ins>ICLR, 2024</ins> [[Paper](https://a.b/c)]"),
    ])
  func `lines are read from standard input`(_ arguments: [String], _ input: String) {
    #expect(Outcome(arguments + rule, input: input).output.hasPrefix("<stdin>:1:"))
  }

  @Test func `without input the default list is checked`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("list.md", list)
    let variable = Outcome(["validate"] + rule, environment: ["SURVEY_FILE": file])
    #expect(variable.output.hasPrefix("\(file):5:4:"))
    let option = Outcome(["validate", "--file", file] + rule, input: "## Other\n")
    #expect(option.output == variable.output)
  }

  @Test func `several lists are checked in one report`() throws {
    let folder = try TemporaryFolder()
    let files = [try folder.file("a.md", list), try folder.file("b.md", list)]
    let outcome = Outcome(["validate", "--format", "github"] + rule + files)
    #expect(outcome.output.split(separator: "\n").count == 3)
    #expect(outcome.errors.isEmpty)
  }

  @Test func `only what a patch or a newer version adds is reported`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("list.md", list + defective)
    let old = try folder.file("old.md", list)
    let patch = "--- a/list.md\n+++ b/list.md\n@@ -5 +5,2 @@\n \(defective)+\(defective)"
    let diff = Outcome(["validate", file, "--diff", "-", "-q"] + rule, input: patch)
    #expect(diff.output.hasPrefix("\(file):6:4:"))
    #expect(diff.errors.isEmpty)
    let base = Outcome(["validate", file, "--base", old, "-q"] + rule)
    #expect(base.output == diff.output)
  }

  @Test func `a patch that does not match the list is an error`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("list.md", list)
    let patch = "--- a/list.md\n+++ b/list.md\n@@ -5,0 +6 @@\n+x\n"
    let outcome = Outcome(["validate", file, "--diff", "-"], input: patch)
    #expect(outcome.status == .failure)
    #expect(
      outcome.errors == """
        survey: error: line 6 of 'list.md' is not as the patch says
        hint: give FILE as it is after the change

        """)
    let other = Outcome(
      ["validate", file, "--diff", "-"], input: patch.replacing("list.md", with: "x.md"))
    #expect(other.status == .success)
    #expect(other.errors.hasPrefix("survey: the patch does not change '"))
  }

  @Test func `fixes of standard input go to standard output, findings to standard error`() {
    let outcome = Outcome(["validate", "-", "--fix"] + rule, input: list)
    #expect(outcome.output == list.replacing("\u{A0}", with: " "))
    #expect(outcome.errors == "Applied 1 fix. No findings.\n")
  }

  @Test func `fixes are written to the file or printed as a patch`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("list.md", list)
    let shown = Outcome(["validate", file, "--diff-fixes"] + rule)
    #expect(shown.output.contains("\n-\(defective)+\(defective.replacing("\u{A0}", with: " "))"))
    #expect(shown.errors == "Would apply 1 fix. Found 1 warning; 1 fixable with --fix.\n")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == list)
    let written = Outcome(["validate", file, "--fix"] + rule)
    #expect(written.output.isEmpty)
    #expect(written.errors == "Applied 1 fix. No findings.\n")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text == list.replacing("\u{A0}", with: " "))
  }

  @Test func `findings are written to the file of '--output'`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("report.json")
    let outcome = Outcome(
      ["validate", "-", "--format", "json", "--output", path] + rule, input: list)
    #expect(outcome.output.isEmpty)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("\"rule\": \"nbsp\""))
    let refused = Outcome(["validate", "-", "-o", folder.url.path] + rule, input: list)
    #expect(refused.status == .failure)
  }

  @Test func `a terminal gets colour`() {
    let console = Console.inMemory(input: list, isTerminal: true)
    _ = Survey.run(["validate", "-"] + rule, console)
    #expect(console.output.text.contains("\u{1B}[1;35mwarning:\u{1B}[22;39m"))
  }
}
