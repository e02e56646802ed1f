import Testing

@testable import survey

@Suite struct SearchCommandTests {
  private let list = """
    ## Quantization
    - Alpha: Weights in Few Bits, <ins>ICML, 2024</ins> [[Paper](https://x.org/a)] [[Code](https://github.com/a/a)]
    - Beta: Activations in Few Bits, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]
    ## Pruning
    - Alpha: Weights in Few Bits, <ins>ICML, 2024</ins> [[Paper](https://x.org/a)] [[Code](https://github.com/a/a)]
    - Gamma: Fewer Heads, <ins>ICML, 2022</ins> [[Paper](https://x.org/g)]
    """

  private func ids(_ words: String...) -> [String] {
    let console = Console.inMemory(input: list)
    _ = Survey.run(["search"] + words + ["--file", "-"], console)
    return console.output.text.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }

  @Test func `filters work as words and as options`() {
    #expect(ids("few", "bits") == ["alpha-2024", "beta-2023"])
    #expect(ids("bits", "venue:ICML") == ["alpha-2024"])
    #expect(ids("bits", "--venue", "ICML") == ["alpha-2024"])
    #expect(ids("--year", "..2023", "--sort", "year") == ["beta-2023", "gamma-2022"])
    #expect(ids("--has-code") == ["alpha-2024"])
    #expect(ids("--topic", "pruning", "--sort", "title") == ["alpha-2024", "gamma-2022"])
    #expect(ids("--is", "preprint") == ["beta-2023"])
    #expect(ids("bits", "-alpha") == ["beta-2023"])
    #expect(ids("bits", "-n", "1") == ["alpha-2024"])
    #expect(ids("--year", "2022..", "--sort", "year", "--reverse").first == "gamma-2022")
  }

  @Test func `an empty result is reported only on standard error`() {
    let result = InProcess.run("search", "zzzz")
    #expect(result.status == .negative)
    #expect(result.output.isEmpty)
    #expect(result.errors == "survey: no papers match\n")
    #expect(InProcess.run("search", "zzzz", "--format", "json").output == "[]\n")
  }

  @Test func `a corrected typo is reported`() {
    let result = InProcess.run("search", "quantizatoon", "-n", "1")
    #expect(result.status == .success)
    #expect(result.errors == "note: searched 'quantization' for 'quantizatoon'\n")
  }

  @Test(arguments: [
    ["year:abc"], ["foo:bar"], ["--has", "wheels"], [], ["--limit", "few", "x"],
    ["--sort", "luck", "x"],
  ])
  func `an invalid query is reported in one sentence`(_ words: [String]) {
    let console = Console.inMemory()
    #expect(Survey.run(["search"] + words, console) == .failure)
    #expect(console.errors.text.hasPrefix("survey: error: "))
    #expect(console.output.text.isEmpty)
  }

  @Test func `a venue that no paper has gets a suggestion`() {
    let result = InProcess.run("search", "venue:ICLX")
    #expect(result.status == .negative)
    #expect(result.errors.contains("no paper of the list has the venue 'ICLX'"))
    #expect(result.errors.contains("hint: did you mean"))
  }

  @Test func `on a terminal matches are highlighted, also in a wrapped title`() {
    let result = InProcess.run(
      "search", "quantization", "scale", "intriguing", environment: ["TERM": "xterm"],
      isTerminal: true, width: 40)
    #expect(result.output.contains("\u{1B}[31mQuantization\u{1B}[39m"))
    #expect(result.output.contains("\u{1B}[31mScale\u{1B}[39m"))
  }

  @Test func `a terminal gets 20 results, a pipe gets all`() {
    let shown = InProcess.run(
      "search", "attention", environment: ["NO_COLOR": "1"], isTerminal: true)
    #expect(shown.output.contains("20 of "))
    #expect(!shown.output.contains("\u{1B}"))
    #expect(InProcess.run("search", "attention").output.split(separator: "\n").count > 20)
  }
}
