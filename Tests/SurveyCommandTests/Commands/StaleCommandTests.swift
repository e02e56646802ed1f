import Foundation
import SurveyCatalog
import Testing

@testable import survey

@Suite struct StaleCommandTests {
  private static let list = """
    # A List
    ## Topic
    - Newest, <ins>ICML, 2024</ins> [[Paper](https://a.org/1)]
    - TinyQuant: Quantizing Small Language Models, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]
    - Mixtral of Experts, <ins>arXiv, 2022</ins> [[Paper](https://arxiv.org/abs/2203.00001)]

    """
  private static let dump = """
    @inproceedings{DBLP:conf/iclr/Doe24,
      title = {{TinyQuant:} Quantizing Small Language Models},
      booktitle = {{ICLR} 2024, Vienna}, year = {2024}
    }
    @inproceedings{DBLP:conf/icml/Doe24, title = {Mixtral of Experts}, booktitle = {{ICML} 2024, Vienna}, year = 2024}
    @article{DBLP:journals/corr/a, title = {Mixtral of Experts}, journal = {CoRR}, year = 2022}

    """
  private let folder: TemporaryFolder
  private let path: String
  private let dumpPath: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.file("list.md", Self.list)
    dumpPath = try folder.file("dump.bib", Self.dump)
  }

  private func run(
    _ words: String..., input: String = "", isTerminal: Bool = false
  ) -> (status: survey.ExitStatus, output: String, errors: String) {
    let console = Console.inMemory(input: input, isTerminal: isTerminal, width: 100)
    let status = Survey.run(["stale"] + words, console)
    return (status, console.output.text, console.errors.text)
  }

  @Test func `findings are shown by level with their lines, venues and keys`() {
    let result = run(path, "--from", dumpPath)
    #expect(result.status == .negative)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "certain")
    #expect(lines[1] == "  TinyQuant: Quantizing Small Language Models")
    #expect(result.output.contains(":4 · arXiv 2023 → ICLR 2024"))
    #expect(result.output.contains("DBLP:conf/iclr/Doe24"))
    #expect(result.output.contains("\nlikely\n  Mixtral of Experts\n"))
    #expect(result.output.contains("the title is short"))
    #expect(result.output.contains("2 found among 2 preprints: 1 certain, 1 likely"))
    #expect(result.output.contains("dump: ICML 2024, ICLR 2024"))
    #expect(
      result.output.contains("compared with 2 published papers; not counted: 1 on preprint servers")
    )
    #expect(result.errors.contains("--write"))
  }

  @Test func `a dump may come from standard input`() {
    let result = run(path, "--from", "-", "--min", "certain", input: Self.dump)
    #expect(result.status == .negative)
    #expect(!result.output.contains("Mixtral"))
  }

  @Test func `several dumps are one answer`() throws {
    let other = try folder.file(
      "tmlr.json",
      "[{\"title\": \"TinyQuant: Quantizing Small Language Models\", \"venue\": \"TMLR\", \"year\": 2024}]"
    )
    let result = run(path, "--from", dumpPath, "--from", other)
    #expect(result.output.contains("several\n  TinyQuant"))
    #expect(result.output.contains("ICLR 2024 or TMLR 2024"))
  }

  @Test func `JSON has the findings, the dumps and what they cover`() throws {
    let result = run(path, "--from", dumpPath, "--format", "json")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.map { $0["level"] as? String } == ["certain", "likely"])
    #expect(findings[0]["line"] as? Int == 4)
    #expect(findings[0]["arxiv"] as? String == "2301.00001")
    let match = try #require((findings[0]["matches"] as? [[String: Any]])?.first)
    #expect(match["venue"] as? String == "ICLR" && match["year"] as? Int == 2024)
    #expect(match["key"] as? String == "DBLP:conf/iclr/Doe24")
    #expect((json["dumps"] as? [[String: Any]])?.first?["format"] as? String == "BibTeX")
    #expect((json["summary"] as? [String: Any])?["certain"] as? Int == 1)
  }

  @Test func `TSV has a row for each entry of a dump`() {
    let rows = run(path, "--from", dumpPath, "--format", "tsv").output.split(separator: "\n")
    #expect(rows[0].hasPrefix("level\tline\ttitle\tvenue\tyear\tnewVenue\tnewYear"))
    #expect(rows.count == 3)
    #expect(rows[1].hasPrefix("certain\t4\tTinyQuant"))
  }

  @Test func `a patch changes the certain ones`() {
    let result = run(path, "--from", dumpPath, "--format", "diff")
    #expect(result.status == .negative)
    #expect(
      result.output.contains(
        "\n+- TinyQuant: Quantizing Small Language Models, <ins>ICLR, 2024</ins>"))
    #expect(!result.output.contains("+- Mixtral"))
    #expect(text(of: path) == Self.list)
  }

  @Test func `writing twice changes nothing more`() {
    let first = run(path, "--from", dumpPath, "--write")
    #expect(first.errors.contains("updated 1 entry"))
    #expect(first.status == .negative)
    let once = text(of: path)
    #expect(
      once.contains(
        "Models, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2301.00001)]\n- Mixtral"))
    let second = run(path, "--from", dumpPath, "--write", "--min", "certain")
    #expect(second.errors.contains("nothing to change") && second.status == .success)
    #expect(text(of: path) == once)
    let console = Console.inMemory()
    #expect(Survey.run(["validate", path], console) == .success)
  }

  @Test func `a file of papers to ignore is read`() throws {
    let ignores = try folder.file("ignore.txt", "# not the same\n2301.00001\nMixtral of Experts\n")
    let result = run(path, "--from", dumpPath, "--ignore", ignores)
    #expect(result.status == .success)
    #expect(result.output.contains("none of 2 preprints has been accepted"))
  }

  @Test func `without a dump preprints are listed by age`() {
    let result = run(path)
    #expect(result.status == .success)
    #expect(
      result.output.contains("0 of 2 preprints are older than 12 months, counted from 2023-01"))
    let old = run(path, "--older-than", "9")
    #expect(old.status == .negative)
    #expect(old.output.contains("Mixtral of Experts"))
    #expect(old.output.contains("arXiv 2203.00001 · 10 months"))
    #expect(old.output.contains("https://dblp.org/search?q=Mixtral+of+Experts"))
    let later = run(path, "--date", "2025-06-22", "--format", "tsv").output.split(separator: "\n")
    #expect(later.map { $0.prefix(2) } == ["mo", "39", "29"])
  }

  @Test func `only old preprints are compared if that is asked for`() {
    let result = run(path, "--from", dumpPath, "--older-than", "6")
    #expect(result.output.contains("Mixtral") && !result.output.contains("TinyQuant"))
  }

  @Test func `a dump that is broken in part is read, and reported with the place`() throws {
    let broken = try folder.file(
      "broken.bib", "@article{a,\n  title = {Unclosed,\n}\n" + Self.dump)
    let result = run(path, "--from", broken)
    #expect(result.status == .failure)
    #expect(result.output.contains("TinyQuant"))
    #expect(result.errors.contains("broken.bib:1:1: error: the entry here cannot be read"))
    #expect(result.errors.contains("skipped 1 entry, read the other 3"))
  }

  @Test(arguments: [
    (["--write"], "'--write' needs a dump"), (["--min", "likely"], "'--min' needs a dump"),
    (["--format", "diff"], "needs a dump"), (["--from", "x", "--write"], "needs a file"),
    (["-", "--from", "-"], "only once"), (["--date", "June"], "invalid value 'June'"),
    (["--older-than", "x"], "invalid value 'x'"),
    (["--min", "several"], "invalid value 'several'"),
    (["--from", "/no/such/file"], "there is no file"),
    (["--from", "/"], "is a folder"),
  ])
  func `wrong usage gets one sentence`(words: [String], message: String) {
    let console = Console.inMemory()
    #expect(Survey.run(["stale"] + words, console) == .failure)
    #expect(console.errors.text.contains(message))
  }

  @Test(arguments: ["", "no entry", "<!DOCTYPE html>", "\u{1F}\u{8B}"])
  func `a file that is not a dump is refused`(content: String) throws {
    let other = try folder.file("other", content)
    let result = run(path, "--from", other)
    #expect(result.status == .failure && result.output.isEmpty)
    #expect(result.errors.contains("other' "))
  }

  @Test func `nothing of a dump or a list controls a terminal`() throws {
    let evil = "\u{1B}[31mEvil\u{7}"
    let list = try folder.file(
      "evil.md",
      "# A\n## B\n- \(evil) Title of Four Words, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]\n"
    )
    let dump = try folder.file(
      "evil.bib",
      "@article{key, title = {\(evil) Title of Four Words}, journal = {\(evil) Journal}, year = 2024, eprint = {2301.00001}}\n"
    )
    let result = run(list, "--from", dump, isTerminal: true)
    #expect(result.status == .negative)
    #expect(!result.output.contains("\u{7}") && !result.output.contains("\u{1B}[31mEvil"))
  }
}
