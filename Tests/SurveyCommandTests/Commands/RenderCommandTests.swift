import Foundation
import Testing

@testable import survey

@Suite struct RenderCommandTests {
  private static let list = """
    # A List
    ## Contents
    - [Topic](#Topic)
    ## Topic
    - Old, <ins>ICML, 2020</ins> [[Paper](https://a.org/1)]
    - New,  <ins>ICML, 2024</ins> [[Paper](https://a.org/2)]

    """
  private static let ordered = """
    # A List
    ## Contents
    - [Topic](#topic)
    ## Topic
    - New, <ins>ICML, 2024</ins> [[Paper](https://a.org/2)]
    - Old, <ins>ICML, 2020</ins> [[Paper](https://a.org/1)]

    """
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(
    _ words: String..., input: String = "", isTerminal: Bool = false
  ) -> (status: survey.ExitStatus, output: String, errors: String) {
    let console = Console.inMemory(input: input, isTerminal: isTerminal)
    let status = Survey.run(["render"] + words, console)
    return (status, console.output.text, console.errors.text)
  }

  @Test func `the rendered list is printed and the file is unchanged`() throws {
    let path = try folder.file("list.md", Self.list)
    #expect(run(path) == (.success, Self.ordered, ""))
    #expect(text(of: path) == Self.list)
    #expect(run("-", input: Self.list).output == Self.ordered)
  }

  @Test func `'--write' edits the file, and the second time changes nothing`() throws {
    let path = try folder.file("list.md", Self.list)
    let first = run(path, "--write")
    #expect(first.status == .success && first.output.isEmpty)
    #expect(first.errors.hasSuffix("list.md: 2 lines added, 2 removed\n"))
    #expect(text(of: path) == Self.ordered)
    #expect(run(path, "--write").errors.hasSuffix("list.md: nothing to change\n"))
  }

  @Test func `'--check' exits with 1 and prints the patch of '--diff'`() throws {
    let path = try folder.file("list.md", Self.list)
    let check = run(path, "--check")
    #expect(check.status == .negative)
    #expect(check.output.contains("-- [Topic](#Topic)\n+- [Topic](#topic)\n"))
    #expect(run(path, "--diff") == (.success, check.output, ""))
    _ = run(path, "--write")
    #expect(run(path, "--check") == (.success, "", ""))
  }

  @Test func `parts are rendered separately`() throws {
    let path = try folder.file("list.md", Self.list)
    #expect(run(path, "--contents").output == "- [Topic](#topic)\n")
    #expect(run(path, "--topic", "topic").output.hasPrefix("## Topic\n- New, <ins>"))
    let template = run(path, "--topic", "topic", "--style", "template").output
    #expect(template.contains("\nOld, <ins>ICML, 2020</ins>  [[pdf](https://a.org/1)].\n"))
    _ = run(path, "--contents", "--write")
    #expect(text(of: path) == Self.list.replacing("#Topic", with: "#topic"))
  }

  @Test func `without a file the embedded list is rendered`() {
    let section = run("--topic", "quantization")
    #expect(section.status == .success)
    #expect(section.output.hasPrefix("#### "))
    #expect(section.output.contains("<ins>"))
  }

  @Test(arguments: [
    (["--write"], "'--write' needs a file"), (["-", "--write"], "'--write' needs a file"),
    (["x", "--write", "--check"], "cannot be used together"),
    (["x", "--diff", "--style", "template"], "template style is only for printing"),
    (["--topic", "nonsense"], "no topic is called 'nonsense'"),
    (["/nowhere/list.md"], "there is no file"),
  ])
  func `wrong usage is reported in one sentence`(words: [String], message: String) {
    let console = Console.inMemory()
    #expect(Survey.run(["render"] + words, console) == .failure)
    #expect(console.errors.text.contains(message))
    #expect(console.output.text.isEmpty)
  }

  @Test func `a missing table of contents or frameworks is reported`() throws {
    let path = try folder.file(
      "list.md", "## A\n- A, <ins>ICML, 2020</ins> [[Paper](https://a.org)]\n")
    #expect(run(path, "--contents", "--write").errors.contains("has no table of contents"))
    #expect(run(path, "--contents").output == "- [A](#a)\n")
    #expect(run(path, "--frameworks").errors.contains("has no table of frameworks"))
  }

  @Test func `a terminal gets colour and no control characters of the list`() throws {
    let path = try folder.file("list.md", Self.list.replacing("Old", with: "O\u{1B}]0;x\u{7}ld"))
    let shown = run(path, "--diff", isTerminal: true).output
    #expect(shown.contains("\u{1B}[31m-- [Topic](#Topic)"))
    #expect(!shown.contains("\u{1B}]0"))
    #expect(run(path, "--diff").output.contains("\u{1B}]0"))
    #expect(!run(path, isTerminal: true).output.contains("\u{1B}"))
  }
}
