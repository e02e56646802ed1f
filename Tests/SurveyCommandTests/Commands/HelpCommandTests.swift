import Testing

@testable import survey

@Suite struct HelpCommandTests {
  @Test(arguments: HelpTopic.all.map(\.name))
  func `a topic explains its terms, examples first`(_ name: String) throws {
    let topic = try #require(HelpTopic.all.first { $0.name == name })
    let result = InProcess.run("help", name)
    #expect(result.status == .success)
    let lines = result.output.split(separator: "\n")
    #expect(lines.prefix(2) == [topic.abstract[...], "Examples:"])
    for term in topic.terms { #expect(result.output.contains("  \(term.name)  ")) }
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: HelpTopic.all.flatMap(\.examples))
  func `the examples of topics run`(_ example: String) {
    let words = ReadmeTests.words(of: example)
    // The other examples need a file or a shell.
    guard words.first == "survey", !words.contains("README.md") else { return }
    #expect(Survey.run(Array(words.dropFirst()), .inMemory()) == .success)
  }

  @Test func `the formats of the topic are those of the option`() {
    let names = HelpTopic.formats.terms.map(\.name)
    #expect(Option.format.completion == .choices(names))
  }

  @Test(arguments: Command.all.map(\.name))
  func `the help of a command is what its option shows`(_ name: String) {
    #expect(InProcess.run("help", name).output == InProcess.run(name, "--help").output)
  }

  @Test func `the program's help is shown without a command, and by help alone`() {
    let help = InProcess.run("--help")
    #expect(help.status == .success)
    #expect(InProcess.run("help").output == help.output)
    let bare = InProcess.run()
    #expect(bare.status == .failure && bare.output.isEmpty && bare.errors == help.output)
    for name in Command.all.map(\.name) + HelpTopic.all.map(\.name) {
      #expect(help.output.contains("\n  \(name) "))
    }
  }

  @Test(
    arguments: [
      (["help", "querries"], "'queries'"), (["help", "exitstatus"], "'exit-status'"),
      (["help", "serch"], "'search'"), (["--versoin"], "'--version'"),
      (["--file", "x.md"], "survey search --file"), (["serch"], "'search'"),
      (["search", "--yaer", "1"], "'--year'"), (["validate", "-F", "x"], "'-f'"),
      (["validate", "-u"], "'--unsafe-fixes'"), (["list", "--format", "jsn"], "'json'"),
      (["stats", "--by", "yaer"], "'year'"),
      (["explain", "venue-mispelling"], "'venue-misspelling'"),
      (["list", "--json", "titel"], "'title'"), (["search", "has:cod"], "'code'"),
    ] as [([String], String)])
  func `a wrong word is answered with the nearest one`(_ line: [String], _ nearest: String) {
    let console = Console.inMemory()
    #expect(Survey.run(line, console) == .failure)
    #expect(console.errors.text.contains("hint: "), "\(console.errors.text)")
    #expect(console.errors.text.contains(nearest), "\(console.errors.text)")
  }
}

@Suite struct NextStepTests {
  private static let good = """
    # Papers

    ## Tuning

    - A Tuner, <ins>ACL, 2022</ins> [[Paper](https://arxiv.org/abs/2203.00003)]

    """

  private func errors(
    _ text: String, _ words: [String], name: String = "list.md", isTerminal: Bool = true
  ) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.file(name, text)
    let console = Console.inMemory(environment: ["NO_COLOR": "1"], isTerminal: isTerminal)
    _ = Survey.run(words.map { $0 == "FILE" ? path : $0 }, console)
    return console.errors.text.replacing(path, with: "FILE")
  }

  @Test(
    arguments: [
      (["form", "FILE"], "next: 'survey validate FILE' checks the list\n"),
      (["list", "--file", "FILE"], "next: 'survey validate FILE' checks the list\n"),
      (
        ["validate", "FILE"],
        "No findings.\nnext: 'survey render FILE --check' compares its order and contents\n"
      ),
      (["validate", "FILE", "--quiet"], ""), (["list", "tuning", "--file", "FILE"], ""),
      (["list", "--file", "FILE", "--format", "csv"], ""), (["list"], ""),
    ] as [([String], String)])
  func `a terminal shows what to do next with a list`(_ line: [String], _ expected: String) throws {
    #expect(try errors(Self.good, line) == expected)
    #expect(try !errors(Self.good, line, isTerminal: false).contains("next:"))
  }

  @Test func `findings lead to their fixes or their rule`() throws {
    let fixable = Self.good.replacing("ACL, 2022", with: "ACL 2022")
    #expect(
      try errors(fixable, ["validate", "FILE"]).contains("validate FILE --diff-fixes' shows"))
    let other = Self.good.replacing(" [[Paper](https://arxiv.org/abs/2203.00003)]", with: "")
    #expect(try errors(other, ["validate", "FILE"]).contains("next: 'survey explain missing-"))
  }

  @Test func `a path that a shell would split is not repeated`() throws {
    let shown = try errors(Self.good, ["list", "--file", "FILE"], name: "my list;.md")
    #expect(shown == "next: 'survey validate FILE' checks the list\n")
  }
}
