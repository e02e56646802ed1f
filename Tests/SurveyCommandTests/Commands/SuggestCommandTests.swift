import Foundation
import Testing

@testable import survey

@Suite struct SuggestCommandTests {
  private static let list = """
    # A List
    ## Compression
    ### Weight Quantization
    - QuaRot: Rotations for Weight Quantization, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2404.00456)]
    - Low-Bit Weights, <ins>ICML, 2023</ins> [[Paper](https://a.org/2)]
    ### Pruning
    - Structured Pruning, <ins>ICML, 2024</ins> [[Paper](https://a.org/3)]
    ## Serving
    ### KV Cache
    - Evicting the KV-Cache, <ins>ICML, 2024</ins> [[Paper](https://a.org/4)]
    - Cache Quantization, <ins>ICML, 2024</ins> [[Paper](https://a.org/5)]

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ words: String..., input: String = "") throws -> InProcess.Result {
    let path = try folder.file("list.md", Self.list)
    let console = Console.inMemory(input: input)
    let status = Survey.run(["suggest", "--file", path] + words, console)
    return InProcess.Result(
      status: status, output: console.output.text, errors: console.errors.text)
  }

  private func json(_ text: some StringProtocol) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test func `topics are shown with what speaks for them`() throws {
    let result = try run("Learned Rotations for Quantization", "-n", "2")
    #expect(
      result.output == """
        likely   Compression › Weight Quantization
                 Rotations, Quantization · like QuaRot
        perhaps  Serving › KV Cache
                 Quantization · like "Cache Quantization"

        """)
    #expect(result.status == .success && result.errors.isEmpty)
  }

  @Test func `words without quotes are one title, and quoted titles are several`() throws {
    #expect(try run("pruning", "weights").output == run("pruning weights").output)
    let several = try run("Pruning Weights", "Cache", "--format", "jsonl").output
    #expect(several.split(separator: "\n").count == 2)
    let text = try run("Pruning Weights", "Cache", "-n", "1").output
    #expect(text.hasPrefix("Pruning Weights\nlikely"))
    #expect(text.contains("\n\nCache\n"))
  }

  @Test func `JSON lines have an object a title in the order of input`() throws {
    let input = "Cache Eviction\n\n  Zebra  \r\nlow-bit-weights-2023\n"
    let result = try run("-", "--format", "jsonl", input: input)
    let rows = try result.output.split(separator: "\n").map { try json($0) as? [String: Any] }
    #expect(
      rows.map { $0?["title"] as? String } == ["Cache Eviction", "Zebra", "Low-Bit Weights"])
    #expect(rows.map { $0?["id"] as? String } == [nil, nil, "low-bit-weights-2023"])
    #expect((rows[1]?["suggestions"] as? [Any])?.isEmpty == true)
    let first = (rows[0]?["suggestions"] as? [[String: Any]])?.first
    #expect(first?["rank"] as? Int == 1)
    #expect(first?["topic"] as? [String] == ["Serving", "KV Cache"])
    #expect(first?["anchor"] as? String == "kv-cache")
    #expect(first?["likely"] as? Bool == true)
    #expect((first?["score"] as? Double ?? 0) > 0.5)
    #expect(first?["words"] as? [String] == ["Cache", "Eviction"])
    let nearest = first?["nearest"] as? [[String: String]]
    #expect(nearest?.map { $0["id"] } == ["evicting-the-kv-cache-2024", "cache-quantization-2024"])
    #expect(result.status == .success)
    #expect(result.errors == "survey: no word of 'Zebra' is in the list\n")
  }

  @Test func `JSON and tab-separated values have a row a suggestion`() throws {
    let rows = try json(run("Cache", "-n", "2", "--format", "json").output) as? [[String: Any]]
    #expect(rows?.map { $0["rank"] as? Int } == [1, 2])
    #expect(rows?.map { $0["title"] as? String } == ["Cache", "Cache"])
    let table = try run("Cache", "-n", "1", "--format", "tsv").output.split(separator: "\n")
    #expect(table.first == "title\trank\ttopic\tanchor\tscore\tlikely\twords\tnearest")
    #expect(table.last?.hasPrefix("Cache\t1\tServing > KV Cache\tkv-cache\t0.") == true)
  }

  @Test(arguments: [
    "quarot-2024", "2404.00456", "https://arxiv.org/pdf/2404.00456v2",
    "- QuaRot: Rotations for Weight Quantization, <ins>ICML, 2024</ins> [[pdf](https://b.org)]",
  ])
  func `nothing is learned from a paper given by its id or line`(_ paper: String) throws {
    let result = try run(paper)
    #expect(result.output.hasPrefix("QuaRot: Rotations for Weight Quantization\n"))
    #expect(!result.output.contains("like QuaRot"))
    #expect(try run("QuaRot: Rotations for Weight Quantization").output.contains("like QuaRot"))
  }

  @Test func `the line of a new paper is read for its title`() throws {
    let line = "- New Pruning, <ins>ICML, 2025</ins> [[Paper](https://a.org/9)]"
    #expect(try run(line).output == run("New Pruning").output)
  }

  @Test func `a title of unknown words is reported`() throws {
    let result = try run("zebra")
    #expect(result.status == .negative)
    #expect(result.output.isEmpty)
    #expect(result.errors == "survey: no word of 'zebra' is in the list\n")
    #expect(try run("zebra", "--format", "jsonl").output.contains("\"suggestions\":[]"))
  }

  @Test func `usage errors say what to do`() throws {
    #expect(try run("-", input: "\n").errors.contains("no title was given"))
    #expect(try run("a", "-n", "0").errors.contains("give a whole number, 1 or more"))
    #expect(try run().errors.contains("missing argument 'TITLE…'"))
    let empty = InProcess.run("suggest", "Title", "--file", "/dev/null")
    #expect(empty.status == .failure)
    #expect(empty.errors.contains("'/dev/null' has no topics with papers to learn from"))
  }

  // MARK: - add

  private func add(_ words: String...) throws -> (result: InProcess.Result, list: String) {
    let path = try folder.file("list.md", Self.list)
    let console = Console.inMemory()
    let status = Survey.run(["add", path] + words, console)
    let result = InProcess.Result(
      status: status, output: console.output.text, errors: console.errors.text)
    return (result, text(of: path))
  }

  @Test func `add puts a paper under the likely topic`() throws {
    let (result, list) = try add(
      "--topic", "suggest", "--title", "Structured Pruning Two", "2501.00001")
    #expect(result.output == "added below line 6 in 'Pruning'\n")
    #expect(list.contains("\n### Pruning\n- Structured Pruning Two, <ins>arXiv, 2025</ins>"))
  }

  @Test func `add names three topics if none is likely`() throws {
    let (result, list) = try add(
      "--topic", "suggest", "--title", "Quantization and Pruning for Caches", "2501.00001")
    #expect(result.status == .negative)
    #expect(result.errors.hasPrefix("survey: no topic is likely; name one with '--topic':\n"))
    #expect(result.errors.split(separator: "\n").count == 4)
    #expect(result.errors.contains("\n  kv-cache             Serving › KV Cache\n"))
    #expect(list == Self.list)
  }

  @Test func `add without a topic names what the title suggests`() throws {
    let (result, _) = try add("--title", "Quantization", "2501.00001")
    #expect(result.status == .failure)
    #expect(result.errors.contains("missing option '--topic'"))
    #expect(result.errors.contains("the title suggests 'weight-quantization', 'kv-cache' or "))
    let unknown = try add("--title", "Zebra", "--topic", "suggest", "2501.00001").result
    #expect(unknown.errors.contains("no word of the title is in the list"))
  }
}
