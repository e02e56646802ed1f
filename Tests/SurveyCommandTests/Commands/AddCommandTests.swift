import Foundation
import Testing

@testable import survey

@Suite struct AddCommandTests {
  private static let list = """
    # A List
    ## First Topic
    - Newer, <ins>ICML, 2024</ins> [[Paper](https://a.org/1)] [[Code](https://b.org/1)]
    - Older, <ins>arXiv, 2022</ins> [[Paper](https://arxiv.org/abs/2205.00001)]
    ## Second
    ### Second Topic
    - Other, <ins>ICML, 2024</ins> [[Paper](https://a.org/3)]
    ### New Topic

    """
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.file("list.md", Self.list)
  }

  private func run(
    _ words: String..., input: String = ""
  ) -> (status: survey.ExitStatus, output: String, errors: String) {
    let console = Console.inMemory(input: input)
    let status = Survey.run(["add", path] + words, console)
    return (status, console.output.text, console.errors.text)
  }

  /// The lines that were added to the list.
  private var added: [Substring] {
    let old = Set(Self.list.split(separator: "\n"))
    return text(of: path).split(separator: "\n").filter { !old.contains($0) }
  }

  @Test(arguments: [
    "- New, <ins>ICML, 2023</ins> [[pdf](https://a.org/9)].",
    "New,<ins>ICML 2023</ins>[[Paper]](https://a.org/9)",
  ])
  func `a line is inserted where it belongs, in the list's style`(line: String) {
    let result = run("--topic", "first", line)
    #expect(result == (.success, "added below line 3 in 'First Topic'\n", ""))
    #expect(added == ["- New, <ins>ICML, 2023</ins> [[Paper](https://a.org/9)]"])
    #expect(text(of: path).contains("https://b.org/1)]\n- New"))
  }

  @Test func `a paper can be added to an empty topic`() {
    let line = "New, <ins>ICML, 2021</ins> [[Paper](https://a.org/9)]"
    #expect(run("-t", "new topic", line).output == "added below line 8 in 'New Topic'\n")
  }

  @Test func `a line is read from standard input`() {
    let line = "New, <ins>ICML, 2021</ins> [[Paper](https://a.org/9)]\n"
    #expect(run("-t", "first", "-", input: line).output == "added below line 4 in 'First Topic'\n")
  }

  @Test(arguments: ["2501.00001", "arXiv:2501.00001v2", "https://arxiv.org/pdf/2501.00001v3"])
  func `an arXiv id and a title are enough`(id: String) {
    #expect(
      run("--topic", "first", "--title", "New", id, "--link", "Code=https://b.org?a=b").status
        == .success)
    #expect(
      added == [
        "- New, <ins>arXiv, 2025</ins> [[Paper](https://arxiv.org/abs/2501.00001)] [[Code](https://b.org?a=b)]"
      ])
  }

  @Test func `a paper can be given as options`() {
    let result = run(
      "--topic", "first", "--title", "New?", "--venue", "ACL", "--year", "2024", "--link",
      "Paper=https://a.org/9")
    #expect(result.output == "added below line 3 in 'First Topic'\n")
    #expect(added == ["- New? <ins>ACL, 2024</ins> [[Paper](https://a.org/9)]"])
  }

  @Test func `a paper that is already in the list is not added`() {
    let again = run("--topic", "first", "OLDER, <ins>ICML, 2023</ins> [[Paper](https://a.org/8)]")
    #expect(again.status == .negative)
    #expect(again.errors.contains("line 4 in 'First Topic': Older"))
    let other = run("--topic", "first", "Other, <ins>ICML, 2024</ins> [[Paper](https://a.org/3)]")
    #expect(other.status == .negative && other.errors.contains("'--cross-list'"))
    #expect(text(of: path) == Self.list)
    let crossed = run(
      "--topic", "first", "--cross-list", "Other, <ins>ICML, 2024</ins> [[Paper](https://a.org/3)]")
    #expect(crossed.output == "added below line 3 in 'First Topic'\n")
  }

  @Test func `a dry run prints a patch and writes nothing`() {
    let result = run("--topic", "first", "--title", "New", "2501.00001", "--dry-run")
    #expect(result.status == .success)
    #expect(result.output.contains("\n+- New, <ins>arXiv, 2025</ins>"))
    #expect(text(of: path) == Self.list)
  }

  @Test func `the venue and year of a preprint are updated in place`() {
    let result = run("--update", "--venue", "ICLR", "--year", "2023", "2205.00001")
    #expect(result == (.success, "updated line 4\n", ""))
    #expect(added == ["- Older, <ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/abs/2205.00001)]"])
    #expect(
      run("--update", "--venue", "ICLR", "--year", "2023", "2205.00001").output
        == "nothing to change\n")
    #expect(
      run("--update", "--venue", "ACL", "--year", "2025", "--title", "older").status == .negative)
    #expect(run("--update", "--venue", "ACL", "--year", "2025", "2205.99999").status == .negative)
  }

  @Test func `an update that breaks the order is reported`() {
    let result = run("--update", "--venue", "ICLR", "--year", "2025", "2205.00001")
    #expect(result.errors.contains("'survey render'"))
  }

  @Test(arguments: [
    (["New, <ins>ICML, 2023</ins>"], "missing option '--topic'"),
    (["--topic", "secnd topic", "--title", "X", "2501.00001"], "did you mean 'Second Topic'?"),
    (["--topic", "second", "--title", "X", "2501.00001"], "is divided into subtopics"),
    (["--topic", "first", "just words"], "is not a contribution line"),
    (
      [
        "--topic", "first",
        "- A, <ins>ICML, 2023</ins> [[Paper](https://a.org/a)]\n- B, <ins>ICML, 2023</ins> [[Paper](https://a.org/b)]",
      ],
      "more than one line"
    ),
    (["--topic", "first", "2501.00001"], "the paper has no title"),
    (["--topic", "first", "--title", "X", "--link", "Code"], "invalid value 'Code'"),
    (["--topic", "first", "--title", "X", "--year", "24"], "invalid value '24'"),
    (["--update", "2205.00001"], "needs the new venue and year"),
    (["--topic", "first", "--title", "X", "--link", "P=javascript:x"], "invalid value"),
  ])
  func `missing arguments are reported in one sentence`(words: [String], message: String) {
    let console = Console.inMemory()
    #expect(Survey.run(["add", path] + words, console) == .failure)
    #expect(console.errors.text.contains(message))
    #expect(text(of: path) == Self.list)
  }
}
