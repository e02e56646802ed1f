import Foundation
import Testing

@testable import survey

/// The reading commands on the embedded list and on other lists.
@Suite struct ReadingCommandTests {
  private let list = """
    # A Survey
    ## Model-Centric Methods
    ### Pruning
    - One: First, <ins>NIPS, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]
    - Two \u{1B}[31mred, <ins>ACL, 2022</ins> [[Code](https://github.com/t/two)]
    ### Tuning
    - One: First, <ins>NeurIPS, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]
    """

  @Test func `list draws the taxonomy with counts`() {
    let result = InProcess.run("list", "--file", "-", input: list)
    #expect(result.status == .success)
    #expect(
      result.output == """
        Model-Centric Methods  3
        ├─ Pruning             2
        └─ Tuning              1

        3 papers under 2 topics

        """)
  }

  @Test func `a list without papers is reported by name`() {
    let result = InProcess.run("list", "--file", "-", input: "# T\n| Title | Venue |\n|--|--|\n")
    #expect(result.status == .negative)
    #expect(result.errors.contains("no papers in '<stdin>'"))
    let entry = "## T\n- A, <ins>ICML, 2023</ins> [[Paper](https://a.org/a)]\n"
    let one = InProcess.run("list", "--file", "-", input: entry)
    #expect(one.output.hasSuffix("1 paper under 1 topic\n"))
    let missing = InProcess.run("list", environment: ["SURVEY_FILE": "/nowhere/list.md"])
    #expect(missing.status == .failure)
    #expect(missing.errors.contains("the variable SURVEY_FILE names it"))
  }

  @Test func `list with a topic shows its papers`() {
    let environment = ["NO_COLOR": "1"]
    let result = InProcess.run(
      "list", "tuning", "--file", "-", input: list, environment: environment, isTerminal: true)
    #expect(
      result.output.contains(
        "  One: First\n  NeurIPS 2023 · paper https://arxiv.org/abs/2301.00001\n"))
    #expect(!result.output.contains("Two"))
  }

  @Test func `in a pipe the papers of a topic are columns`() {
    let result = InProcess.run("list", "pruning", "--file", "-", input: list)
    #expect(
      result.output.hasPrefix(
        "one-2023\tOne: First\tNeurIPS\t2023\tModel-Centric Methods > Pruning\thttps://"))
    #expect(result.output.split(separator: "\n").count == 2)
  }

  @Test func `fields are selected, and an unknown one is reported`() {
    let result = InProcess.run("show", "two", "--json", "title,year", "--file", "-", input: list)
    #expect(result.output.split(separator: "\n").count == 6)
    let wrong = InProcess.run("show", "two", "--json", "titel", "--file", "-", input: list)
    #expect(wrong.status == .failure)
    #expect(wrong.errors.contains("did you mean 'title'?"))
    #expect(InProcess.run("list", "--format", "urls", "--fields", "id").status == .failure)
    #expect(InProcess.run("list", "--json", "id", "--format", "csv").status == .failure)
  }

  @Test func `cite prints the survey's own entry, or a paper's`() {
    #expect(InProcess.run("cite").output.hasPrefix("@article{wan2024efficient,"))
    #expect(InProcess.run("cite", "gptq").output.hasPrefix("@inproceedings{gptq-2023,"))
    #expect(InProcess.run("cite", "--file", "-", input: list).status == .negative)
  }

  @Test(arguments: [("lora", "LoRA: Low"), ("LoRA+", "LoRA+: Eff"), ("llm-qat", "LLM-QAT")])
  func `a name with the same punctuation is preferred`(name: String, title: String) {
    #expect(InProcess.run("show", name).output.hasPrefix(title))
  }

  @Test func `topics have counts in any format`() {
    let result = InProcess.run(
      "list", "--topics", "--json", "title,total", "--file", "-", input: list)
    #expect(result.output.contains("\"total\": 3"))
    let columns = InProcess.run("list", "--topics", "--file", "-", input: list)
    #expect(columns.output.split(separator: "\n").count == 3)
  }

  @Test func `JSON has the documented fields`() throws {
    let result = InProcess.run("list", "--format", "json", "--file", "-", input: list)
    let papers =
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    #expect(papers?.count == 3)
    let first = try #require(papers?.first)
    #expect(first["id"] as? String == "one-2023")
    #expect(first["venue"] as? String == "NeurIPS")
    #expect(first["venueText"] as? String == "NIPS")
    #expect(first["topic"] as? [String] == ["Model-Centric Methods", "Pruning"])
    #expect(first["arxiv"] as? String == "2301.00001")
    #expect(first["line"] as? Int == 4)
    #expect(first["perspective"] as? String == "model")
  }

  @Test(arguments: [
    "one-2023", "One", "one: first", "2301.00001", "https://arxiv.org/pdf/2301.00001v3",
  ])
  func `show finds a paper by any of its names, with all its listings`(_ name: String) {
    let result = InProcess.run("show", name, "--file", "-", input: list)
    #expect(result.status == .success)
    #expect(result.output.hasPrefix("One: First\n"))
    #expect(result.output.contains("also"))
  }

  @Test(arguments: [
    ("ÜBER-PRUNING", "Über-Pruning: A Note"), ("über pruning a", "Über-Pruning: A Note"),
    ("note", "Note"), ("NOTES ON", "Notes on σ-Pruning"), ("Σ pruning", "Notes on σ-Pruning"),
  ])
  func `names are compared by their letters, and whole titles win`(name: String, title: String) {
    let list = ["Über-Pruning: A Note", "Note", "Notes on σ-Pruning"].enumerated()
      .map { "- \($1), <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2401.0000\($0))]\n" }
    let result = InProcess.run("show", name, "--file", "-", input: "## A\n" + list.joined())
    #expect(result.status == .success, "\(result.errors)")
    #expect(result.output.hasPrefix(title + "\n"))
  }

  @Test func `escape sequences of a list do not reach the terminal`() {
    for arguments in [["list", "pruning"], ["show", "two"]] {
      let console = Console.inMemory(input: list, isTerminal: true)
      _ = Survey.run(arguments + ["--file", "-"], console)
      #expect(!console.output.text.contains("\u{1B}[31mred"))
      #expect(console.output.text.contains("␛[31mred"))
    }
  }

  @Test func `frameworks are filtered by capability`() {
    let all = InProcess.run("frameworks", "--format", "json")
    #expect(all.output.contains("\"vLLM\""))
    let training = InProcess.run("frameworks", "--training", "--format", "json")
    #expect(!training.output.contains("\"vLLM\""))
    #expect(InProcess.run("frameworks", "zzz").status == .negative)
  }

  @Test func `an unknown name gets a suggestion`() {
    let topic = InProcess.run("list", "quantisation-aware-trainin")
    #expect(topic.status == .failure)
    #expect(topic.errors.contains("no topic is called"))
    let paper = InProcess.run("show", "gtpq")
    #expect(paper.status == .negative)
    #expect(paper.errors.contains("did you mean 'GPTQ'?"))
    #expect(paper.output.isEmpty)
    let command = InProcess.run("serch")
    #expect(command.status == .failure)
  }

  @Test(arguments: Command.all.map(\.name))
  func `every command has help with its options and examples`(_ name: String) {
    let result = InProcess.run(name, "--help")
    #expect(result.status == .success)
    #expect(result.output.contains("Usage: survey \(name)"))
    #expect(result.output.contains("--help"))
    #expect(result.output.contains("Examples:"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `an empty list exits with 1`() {
    #expect(InProcess.run("list", "--file", "-", input: "").status == .negative)
  }

  @Test func `'--file' takes precedence over SURVEY_FILE`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("list.md")
    try Data(list.utf8).write(to: file)
    let fromVariable = InProcess.run("list", environment: ["SURVEY_FILE": file.path])
    #expect(fromVariable.output.contains("3 papers"))
    let fromOption = InProcess.run(
      "list", "--file", "-", input: "## A\n- P, <ins>X, 2024</ins>\n",
      environment: ["SURVEY_FILE": file.path])
    #expect(fromOption.output.contains("1 paper "))
  }

  @Test func `an unreadable list is reported in one sentence`() {
    for path in ["/nonexistent/list.md", "/"] {
      let result = InProcess.run("list", "--file", path)
      #expect(result.status == .failure)
      #expect(result.errors.split(separator: "\n").count == 1)
    }
  }
}
