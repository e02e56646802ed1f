import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

/// A short run of the fuzzer; `survey-fuzz --seconds 600` is the long one.
@Suite struct FuzzTests {
  @Test(arguments: FuzzTarget.all.map(\.name))
  func `the target holds for random inputs`(_ name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let options = FuzzOptions(targets: [target], seed: 20_250_622, executions: 15)
    let result = FuzzRun(target, options).result()
    #expect(result.executions == 15)
    for failure in result.failures {
      Issue.record("\(failure.report(target: name, seed: options.seed))")
    }
  }

  @Test func `inputs are the same in every run and differ between seeds`() throws {
    let target = try #require(FuzzTarget.all.first)
    func inputs(_ seed: UInt64) -> [[UInt8]] {
      let inputs = FuzzInputs(target, FuzzOptions(targets: [target], seed: seed, executions: 0))
      return (0..<20).map { inputs.input($0) }
    }
    #expect(inputs(1) == inputs(1))
    #expect(inputs(1) != inputs(2))
    #expect(Set(inputs(1)).count > 15)
  }

  @Test(arguments: [
    "{", "[1,]", "[1 2]", "{\"a\"}", "[\"\u{1}\"]", "[01]", "[\"\\x\"]", "[]]", "", "[nul]",
  ])
  func `invalid JSON is rejected`(_ text: String) {
    #expect(JSONReader.elementCount(of: text) == nil)
    #expect(!JSONReader.isObject(text[...]))
  }

  @Test func `valid JSON is accepted`() {
    #expect(
      JSONReader.elementCount(of: " [1, -2, \"a\\u00e9\\n\", {\"b\": [true, null]}, []] ") == 5)
    #expect(JSONReader.elementCount(of: "[]") == 0)
    #expect(JSONReader.isObject("{\"a\": {}}"))
  }

  @Test func `CSV and TSV are read like spreadsheets read them`() {
    #expect(
      DelimitedReader.rows(ofCSV: "a,b\n\"x,\"\"\n\",y\n") == [["a", "b"], ["x,\"\n", "y"]])
    #expect(DelimitedReader.rows(ofCSV: "a\"b,c\n") == nil)
    #expect(DelimitedReader.rows(ofCSV: "a,b") == nil)
    #expect(DelimitedReader.rows(ofTSV: "a\tb\n\t\n") == [["a", "b"], ["", ""]])
  }

  @Test func `unbalanced BibTeX is rejected`() {
    #expect(BibTeXReader.entries(of: "@a{b,\n  c = {d}},\n}\n") == nil)
    #expect(BibTeXReader.entries(of: "@a{b,\n  c = {d},\n}\n")?.first?.fields == ["c": "d"])
  }
}
