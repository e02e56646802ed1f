import SurveyCatalog
import Testing

@testable import survey

@Suite struct StatsCommandTests {
  private static let list = """
    ## 量子化 🎉
    - Alpha: Few Bits, <ins>ICML, 2024</ins> [[Paper](https://x.org/a)] [[Code](https://github.com/a/a)]
    - Beta: Fewer Bits, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]
    ## A Topic With a Name That Is Longer Than Most Terminals Are Wide, and Then Some More of It
    - Alpha: Few Bits, <ins>ICML, 2024</ins> [[Paper](https://x.org/a)] [[Code](https://github.com/a/a)]
    - Gamma: Fewer Heads, <ins>ICML, 2022</ins> [[Paper](https://x.org/g)]
    - Delta [[Paper](https://x.org/d)]
    """

  private func run(
    _ words: String..., isTerminal: Bool = true, width: Int = 60, locale: String = "C.UTF-8",
    list: String = Self.list
  ) -> InProcess.Result {
    let console = Console.inMemory(
      input: list, environment: ["LANG": locale, "NO_COLOR": "1"], isTerminal: isTerminal,
      width: width)
    let status = Survey.run(["stats", "--file", "-"] + words, console)
    return InProcess.Result(
      status: status, output: console.output.text, errors: console.errors.text)
  }

  @Test func `a terminal gets a summary and bars`() {
    let result = run()
    #expect(result.status == .success)
    #expect(
      result.output == """
        5 papers, counting 1 cross-listing (4 distinct)
        2 with code, 1 preprint, 2022 to 2024

        2022 ████████████████████ 1
        2023 ████████████████████ 1
        2024 ████████████████████████████████████████ 2  2 with code
        none ████████████████████ 1

        """)
  }

  @Test func `where text is not UTF-8, bars are plain`() {
    #expect(
      run("--by", "code", locale: "C").output == """
        with code    ############################## 2
        without code ############################################# 3

        5 papers, counting 1 cross-listing (4 distinct), 2 with code

        """)
  }

  @Test func `a pipe gets columns`() {
    let result = run("--by", "venue", isTerminal: false)
    #expect(result.output == "ICML\t3\t2\t2024\narXiv\t1\t0\t2023\nnone\t1\t0\t\n")
    #expect(run(isTerminal: false).output.hasPrefix("papers\t5\ndistinct\t4\ncrossListings\t1\n"))
  }

  @Test func `words and options select papers as a search does`() {
    #expect(run("bits", "--by", "venue", isTerminal: false).output.hasPrefix("ICML\t2\t2\t2024\n"))
    #expect(
      run("--venue", "arXiv", "--by", "year", isTerminal: false).output == "2023\t1\t0\n")
    #expect(run("-bits", "--by", "total", isTerminal: false).output == "papers\t2\t0\t2022\n")
  }

  @Test func `nothing to count is said on standard error`() {
    let result = run("zzzz")
    #expect(result.status == .negative)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("survey: "))
    #expect(run("zzzz", "--by", "year", "--format", "json").output == "[]\n")
  }

  @Test(arguments: Array(stride(from: 20, through: 200, by: 9)), ["topic", "venue", "year"])
  func `no line is wider than the terminal, and the longest bar fills it`(
    _ width: Int, _ field: String
  ) {
    for locale in ["C.UTF-8", "C"] {
      let lines = run("--by", field, width: width, locale: locale).output.split(separator: "\n")
      #expect(lines.allSatisfy { $0.displayWidth <= width })
      let rows = lines.filter { $0.contains("█") || $0.contains("#") }
      #expect(!rows.isEmpty)
      // Bars begin in one column.
      let starts = rows.compactMap { row in
        row.firstIndex { "█#▏▎▍▌▋▊▉".contains($0) }.map { row[..<$0].displayWidth }
      }
      #expect(Set(starts).count == 1)
    }
  }

  @Test func `in color the part with code is brighter`() {
    let console = Console.inMemory(
      input: Self.list, environment: ["LANG": "C.UTF-8", "TERM": "xterm"], isTerminal: true,
      width: 40)
    _ = Survey.run(["stats", "--file", "-", "--by", "total"], console)
    let line = console.output.text.split(separator: "\n").first ?? ""
    #expect(line.contains("\u{1B}[36m███████\u{1B}[39m\u{1B}[2;36m███████████\u{1B}[22;39m"))
  }

  @Test(arguments: [
    ["--by", "yaer"], ["--theme", "dark", "--format", "csv"], ["--depth", "2"], ["--check"],
    ["--by", "year", "--format", "badge"], ["--limit", "few"], ["--by", "topic", "--depth", "0"],
    ["year:abc"],
  ])
  func `wrong usage gets one sentence`(_ words: [String]) {
    let console = Console.inMemory()
    #expect(Survey.run(["stats"] + words, console) == .failure)
    #expect(console.errors.text.hasPrefix("survey: error: "))
    #expect(console.output.text.isEmpty)
  }

  @Test func `an unknown field gets the nearest one`() {
    #expect(InProcess.run("stats", "--by", "yaer").errors.contains("did you mean 'year'?"))
  }

  @Test func `a file is written in the format of its name, and checked`() throws {
    let folder = try TemporaryFolder()
    let list = try folder.file("list.md", Self.list)
    for (name, start) in [
      ("a.svg", "<svg"), ("a.md", "| Year"), ("a.csv", "year,"), ("a.json", "["), ("a", "2022\t"),
    ] {
      let path = folder.path(name)
      let words = ["stats", "--file", list, "--by", "year", "--output", path]
      #expect(Survey.run(words, .inMemory(isTerminal: true)) == .success)
      #expect(text(of: path).hasPrefix(start))
      #expect(Survey.run(words + ["--check"], .inMemory()) == .success)
      _ = try folder.file(name, text(of: path) + " ")
      let console = Console.inMemory()
      #expect(Survey.run(words + ["--check"], console) == .negative)
      #expect(console.errors.text.contains("out of date"))
      #expect(text(of: path).hasSuffix(" "))
    }
    #expect(
      Survey.run(
        ["stats", "--file", list, "--output", folder.path("none.svg"), "--check"], .inMemory())
        == .failure)
  }

  @Test func `shields reads the total, and a badge shows it`() {
    let endpoint = run("--by", "total", "--format", "json", isTerminal: false).output
    #expect(endpoint == #"{"schemaVersion":1,"label":"papers","message":"5"}"# + "\n")
    #expect(run("--format", "badge").output.hasPrefix("<svg"))
    #expect(run("--theme", "dark").output.contains("#0d1117"))
  }
}
