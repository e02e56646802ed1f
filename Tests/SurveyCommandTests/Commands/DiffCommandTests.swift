import Foundation
import Testing

@testable import survey

@Suite struct DiffCommandTests {
  private static let old = """
    # A List
    ## Compression
    ### Quantization
    - KIVI: A Preprint, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]
    - Gone, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00002)]
    ### Pruning
    - Pruned, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00003)]

    """
  private static let new = """
    # A List
    ## Compression
    ### Quantization
    - A *New* Paper, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00004)]
    - KIVI: A Preprint, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2301.00001)] [[Code](https://b.org/1)]
    ### Sparsity
    - Pruned, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00003)]

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ words: String..., input: String = "") throws -> InProcess.Result {
    let paths = [try folder.file("old.md", Self.old), try folder.file("new.md", Self.new)]
    let words = words.map { $0 == "OLD" ? paths[0] : $0 == "NEW" ? paths[1] : $0 }
    let console = Console.inMemory(input: input)
    let status = Survey.run(["diff"] + words, console)
    return InProcess.Result(
      status: status, output: console.output.text, errors: console.errors.text)
  }

  @Test func `text shows what happened to which papers`() throws {
    let result = try run("OLD", "NEW")
    #expect(
      result.output == """
        Topics (1)
            Compression › Pruning
          → Compression › Sparsity

        Added (1)
          Compression › Quantization
            A New Paper
            ACL 2024

        Removed (1)
          Compression › Quantization
            Gone
            ICML 2023

        Accepted (1)
            KIVI: A Preprint
            arXiv 2023 → ICML 2024

        Links (1)
            KIVI: A Preprint
            Code added https://b.org/1

        """)
    #expect(result.status == .success && result.errors.isEmpty)
  }

  @Test func `a changelog has the sections of Keep a Changelog`() throws {
    #expect(
      try run("OLD", "NEW", "--format", "changelog").output == """
        ## [Unreleased]

        ### Added

        - Compression › Quantization
          - [A New Paper](https://arxiv.org/abs/2401.00004), ACL 2024

        ### Changed

        - Accepted: [KIVI: A Preprint](https://arxiv.org/abs/2301.00001), ICML 2024 (was arXiv 2023)
        - Renamed topic: Compression › Pruning is now Compression › Sparsity
        - Added "Code" to [KIVI: A Preprint](https://arxiv.org/abs/2301.00001)

        ### Removed

        - Compression › Quantization
          - [Gone](https://arxiv.org/abs/2301.00002), ICML 2023

        """)
    let dated = try run("OLD", "NEW", "--format", "changelog", "--date", "2024-06-01T10:00:00Z")
    #expect(dated.output.hasPrefix("## 2024-06-01\n"))
  }

  @Test func `news are dated lines, the rest of them counted`() throws {
    let result = try run("OLD", "NEW", "--format", "news", "--date", "2024-06-01")
    #expect(
      result.output == """
        * [2024/06] [KIVI: A Preprint](https://arxiv.org/abs/2301.00001) was accepted at ICML 2024.
        * [2024/06] [A New Paper](https://arxiv.org/abs/2401.00004) added to Quantization.

        """)
    let first = try run("OLD", "NEW", "--format", "news", "-n", "1").output
    #expect(first.hasPrefix("* [KIVI"))
    #expect(first.hasSuffix("* … and 1 more paper.\n"))
  }

  @Test func `markdown has all changes`() throws {
    let output = try run("OLD", "NEW", "--format", "markdown").output
    for heading in ["Topics", "Added", "Removed", "Accepted", "Links"] {
      #expect(output.contains("### \(heading) (1)\n"))
    }
    #expect(try run("OLD", "OLD", "--format", "markdown").output == "No changes.\n")
  }

  @Test func `JSON has an object a change`() throws {
    let lines = try run("OLD", "NEW", "--format", "jsonl").output.split(separator: "\n")
    let rows = try lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(
      rows.map { $0?["kind"] as? String }
        == ["topic-renamed", "added", "removed", "accepted", "link-added"])
    let accepted = rows[3]
    #expect(accepted?["id"] as? String == "kivi-2024")
    #expect(accepted?["topic"] as? [String] == ["Compression", "Quantization"])
    #expect(accepted?["from"] as? String == "arXiv 2023")
    #expect(accepted?["to"] as? String == "ICML 2024")
    #expect(accepted?["key"] as? String == "arxiv/2301.00001")
    #expect(rows[4]?["label"] as? String == "Code")
    let array = try JSONSerialization.jsonObject(
      with: Data(run("OLD", "NEW", "--format", "json").output.utf8))
    #expect((array as? [Any])?.count == 5)
    let table = try run("OLD", "NEW", "--format", "tsv").output.split(separator: "\n")
    #expect(table.count == 6)
    #expect(table[0].hasPrefix("kind\tid\ttitle\ttopic\t"))
  }

  @Test func `the exit status reports a difference on demand`() throws {
    #expect(try run("OLD", "NEW", "--exit-code").status == .negative)
    let same = try run("OLD", "OLD", "--exit-code")
    #expect(same.status == .success)
    #expect(same.output == "No changes.\n")
    #expect(try run("OLD", "missing.md").status == .failure)
  }

  @Test func `either list can come from standard input, and the new one from --file`() throws {
    let expected = try run("OLD", "NEW").output
    #expect(try run("-", "NEW", input: Self.old).output == expected)
    #expect(try run("OLD", "-", input: Self.new).output == expected)
    #expect(try run("OLD", "--file", "NEW").output == expected)
    let both = try run("-", "-", input: Self.old)
    #expect(both.errors.contains("only one of the lists can come from standard input"))
  }

  @Test(arguments: [
    (["--format", "atom"], "--format atom needs --url and --date"),
    (["--format", "atom", "--date", "2024-01-01"], "--format atom needs --url"),
    (["--feed", "f.xml", "--url", "https://a.org/l"], "--format atom needs --date"),
    (["--format", "json", "--feed", "f.xml"], "'--feed' needs '--format atom'"),
    (["--date", "yesterday"], "invalid value 'yesterday' for '--date DATE'"),
    (["--url", "owner/list"], "invalid value 'owner/list' for '--url URL'"),
    (["--file", "x.md"], "NEW and '--file' both name the new list"),
  ])
  func `usage errors say what is missing`(_ options: [String], message: String) throws {
    let path = try folder.file("old.md", Self.old)
    let console = Console.inMemory()
    #expect(Survey.run(["diff", path, path] + options, console) == .failure)
    #expect(console.errors.text.contains(message))
  }

  @Test func `a feed file is created, then gets new entries once`() throws {
    let feed = folder.path("feed.xml")
    func add(_ old: String, _ date: String) throws -> InProcess.Result {
      try run(
        old, "NEW", "--feed", feed, "--url", "https://github.com/o/l", "--date", date)
    }
    #expect(try add("NEW", "2024-05-01").output == "added 0 entries to '\(feed)'\n")
    #expect(try add("OLD", "2024-06-01").output == "added 2 entries to '\(feed)'\n")
    let bytes = text(of: feed)
    #expect(bytes.contains("<updated>2024-06-01T00:00:00Z</updated>"))
    #expect(try add("OLD", "2024-07-01").output == "added 0 entries to '\(feed)'\n")
    #expect(text(of: feed) == bytes)
    let other = try folder.file("page.html", "<html></html>")
    let refused = try run(
      "OLD", "NEW", "--feed", other, "--url", "https://a.org/l", "--date", "2024-06-01")
    #expect(refused.status == .failure)
    #expect(refused.errors.contains("is not an Atom feed; nothing was written"))
    #expect(text(of: other) == "<html></html>")
  }
}
