import SurveyCatalog
import Testing

@testable import survey
@testable import survey_fuzz

/// Hostile texts in every format: the output is harmless and well-formed.
@Suite struct HostileFormatTests {
  typealias Hostile = HostileOutputTests.Hostile

  /// A format, and the command that writes it.
  struct Format: CustomTestStringConvertible, Sendable {
    let name: String
    let words: [String]

    var testDescription: String { words.joined(separator: " ") }
  }

  static let formats: [Format] =
    ExportFormat.all.map { Format(name: $0.name, words: ["list", "--format", $0.name]) }
    + Reporter.all.map {
      Format(name: $0.name, words: ["validate", "-", "--info", "--format", $0.name])
    }
    + [
      Format(name: "text", words: ["list"]), Format(name: "text", words: ["search", "a"]),
      Format(name: "text", words: ["show", "2305.14314"]),
      Format(name: "text", words: ["frameworks"]),
      Format(name: "text", words: ["validate", "-", "--info"]),
      Format(name: "csv", words: ["frameworks", "--format", "csv"]),
      Format(name: "tsv", words: ["list", "--topics"]),
      Format(name: "bibtex", words: ["cite", "2305.14314"]),
    ]

  static let texts =
    HostileOutputTests.texts.dropLast() + [
      Hostile("a megabyte in all", Array(repeating: UInt8(ascii: "a"), count: 150_000)),
      Hostile("a workflow command in every line", "\n::error::x\n  ::warning::y\n- ::notice::z"),
    ]

  @Test(arguments: Array(texts), formats)
  func `hostile text stays text in every format`(_ text: Hostile, _ format: Format) throws {
    let console = Console(
      output: OutputBuffer(.memory), errors: OutputBuffer(.memory),
      environment: Environment(["SURVEY_FILE": format.words.contains("-") ? "" : "-"]),
      input: .bytes(HostileOutputTests.list(text)), pretended: (false, 80))
    let status = Survey.run(format.words, console)
    #expect(status != .failure, "\(console.errors.text.prefix(300))")
    let output = console.output.text
    #expect(HostileOutputTests.hazard(in: output, isTerminal: false, isLog: true) == nil)
    switch format.name {
    case "json" where format.words[0] == "list", "csl-json":
      #expect(JSONReader.elementCount(of: output) != nil)
    case "json", "sarif", "rdjson": #expect(JSONReader.isObject(output[...]))
    case "jsonl":
      #expect(output.split(separator: "\n").allSatisfy { JSONReader.isObject($0) })
    case "csv", "tsv":
      let isCSV = format.name == "csv"
      let rows = isCSV ? DelimitedReader.rows(ofCSV: output) : DelimitedReader.rows(ofTSV: output)
      #expect(Set(try #require(rows).map(\.count)).count == 1)
    case "bibtex": #expect(BibTeXReader.entries(of: output) != nil)
    default: break
    }
    guard !["csv", "tsv", "text", "github"].contains(format.name) else { return }
    #expect(!output.holds("</script"))
  }
}
