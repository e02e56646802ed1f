import Foundation
import Testing

@testable import SurveyCatalog

@Suite struct `Writing findings for programs` {
  let rules: [Rule] = [.anyTitle, .unusedIgnore]

  func report(on document: Document) -> Report {
    let found = Validator(rules: rules).report(on: document)
    let list = ListReport(
      document, diagnostics: found.diagnostics, suppressed: found.suppressed)
    return Report([list], rules: rules, version: "1.2.3")
  }

  func text(_ format: String, on document: Document) throws -> String {
    try #require(Reporter.named(format)).text(of: report(on: document))
  }

  func object(_ format: String, on document: Document) throws -> [String: Any] {
    let data = Data(try text(format, on: document).utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  let sample = list(
    "## 🤖 A", "- 🤖 Én, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.17453)]",
    "<!-- survey-ignore: any-title -->", entry("Two"))

  @Test func `JSON has findings with places in scalars, and a summary`() throws {
    let object = try object("json", on: sample)
    let findings = try #require(object["diagnostics"] as? [[String: Any]])
    let first = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(first["rule"] as? String == "any-title")
    #expect(first["severity"] as? String == "error")
    #expect(first["file"] as? String == "README.md")
    let places = ["line", "column", "endLine", "endColumn"].map { first[$0] as? Int }
    #expect(places == [2, 3, 2, 7])
    let notes = try #require(first["notes"] as? [[String: Any]])
    #expect(notes.map { $0["line"] as? Int } == [2, nil])
    let fix = try #require(first["fix"] as? [String: Any])
    #expect(fix["applicability"] as? String == "safe")
    let edit = try #require((fix["edits"] as? [[String: Any]])?.first)
    #expect(edit["text"] as? String == "LOUD")
    #expect(edit["startColumn"] as? Int == 3)
    #expect(edit["endColumn"] as? Int == 7)
    let summary = try #require(object["summary"] as? [String: Int])
    #expect(summary["errors"] == 1)
    #expect(summary["warnings"] == 0)
    #expect(summary["fixable"] == 1)
    #expect(summary["suppressed"] == 1)
  }

  @Test func `workflow commands are one line each, the gravest first`() throws {
    let document = list("<!-- survey-ignore: other -->", "## A", entry("100%: a, b"))
    let lines = try text("github", on: document).split(separator: "\n")
    #expect(
      lines == [
        """
        ::error file=README.md,line=3,endLine=3,col=3,endColumn=13,title=any-title::the title is \
        '100%25: a, b'%0Anote: the entry starts here (line 3)%0Anote: '100%25: a, b' again\
        %0Ahelp: shout '100%25: a, b'
        """,
        """
        ::warning file=README.md,line=1,endLine=1,col=21,endColumn=26,title=unused-ignore::there \
        is no rule 'other' to silence
        """,
        "Found 1 error, 1 warning; 1 fixable with --fix.",
      ])
  }

  @Test func `a path cannot leave its property`() throws {
    let document = list("## A", entry("T"), path: "a,line=9::b%\n::error::c.md")
    let text = try text("github", on: document)
    #expect(text.hasPrefix("::error file=a%2Cline=9%3A%3Ab%25 %3A%3Aerror%3A%3Ac.md,line=2,"))
  }

  @Test func `SARIF has what its schema and GitHub require`() throws {
    let object = try object("sarif", on: sample)
    #expect(object["version"] as? String == "2.1.0")
    let run = try #require((object["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "survey")
    #expect(driver["version"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["any-title", "unused-ignore"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, 0])
    #expect(results.map { $0["level"] as? String } == ["error", "error"])
    #expect(results.map { ($0["suppressions"] as? [Any])?.count } == [0, 1])
    let place = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    let physical = try #require(place["physicalLocation"] as? [String: Any])
    let region = try #require(physical["region"] as? [String: Int])
    #expect(region == ["startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 7])
    let related = try #require(results[0]["relatedLocations"] as? [[String: Any]])
    // A note without a place is part of the message.
    #expect(related.count == 1)
    let message = try #require((results[0]["message"] as? [String: Any])?["text"] as? String)
    #expect(message == "the title is '🤖 Én'; '🤖 Én' again")
    let fix = try #require((results[0]["fixes"] as? [[String: Any]])?.first)
    #expect((fix["artifactChanges"] as? [[String: Any]])?.count == 1)
  }

  @Test(
    arguments: [
      ("docs/my list.md", "docs/my%20list.md"), ("/r/é.md", "file:///r/%C3%A9.md"),
      ("a:b#?.md", "a%3Ab%23%3F.md"), ("<stdin>", "%3Cstdin%3E"),
    ])
  func `a path becomes an address`(_ path: String, _ uri: String) throws {
    let text = try text("sarif", on: list("## A", entry("T"), path: path))
    #expect(text.contains("\"uri\": \"\(uri)\""))
  }

  @Test func `reviewdog counts columns in bytes and takes a suggestion`() throws {
    let object = try object("rdjson", on: sample)
    #expect((object["source"] as? [String: Any])?["name"] as? String == "survey")
    #expect(object["severity"] as? String == "ERROR")
    let finding = try #require((object["diagnostics"] as? [[String: Any]])?.first)
    #expect((finding["code"] as? [String: Any])?["value"] as? String == "any-title")
    let location = try #require(finding["location"] as? [String: Any])
    let range = try #require(location["range"] as? [String: [String: Int]])
    #expect(range == ["start": ["line": 2, "column": 3], "end": ["line": 2, "column": 11]])
    let suggestion = try #require((finding["suggestions"] as? [[String: Any]])?.first)
    #expect(suggestion["text"] as? String == "LOUD")
  }

  @Test func `reviewdog's comments show text, not markup`() throws {
    let title = "a <b> ![x](http://e.vil) @all www.e.vil `c` *d*"
    let object = try object("rdjson", on: list("## A", entry(title)))
    let finding = try #require((object["diagnostics"] as? [[String: Any]])?.first)
    let message = try #require(finding["message"] as? String)
    #expect(
      message.hasPrefix(
        "the title is 'a \\<b\\> \\!\\[x\\](http\\://e.vil) @\u{200B}all www\\.e.vil \\`c\\` \\*d\\*'"
      ))
  }

  @Test func `edits of one line become one suggestion, others none`() throws {
    let document = list("## A", "- one", "- two")
    func suggestion(_ edits: [Edit]) throws -> [String: Any]? {
      let diagnostic = Diagnostic(
        rule: "r", severity: .warning, message: "m", range: ByteRange(5, 10),
        fix: Fix("f", .safe, edits))
      let report = Report([ListReport(document, diagnostics: [diagnostic])], rules: [], version: "")
      let data = Data(Reporter.reviewdog.text(of: report).utf8)
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      let finding = (object?["diagnostics"] as? [[String: Any]])?.first
      return (finding?["suggestions"] as? [[String: Any]])?.first
    }
    let one = [Edit(ByteRange(5, 6), "*"), Edit(ByteRange(8, 9), "N")]
    #expect(try suggestion(one)?["text"] as? String == "* oN")
    #expect(try suggestion([Edit(ByteRange(5, 6), "*"), Edit(ByteRange(11, 12), "*")]) == nil)
    #expect(try suggestion([Edit(ByteRange(5, 6), [0xFF])]) == nil)
  }

  @Test func `a summary counts and says how to mend`() {
    #expect(report(on: list("text")).summary.sentence == "No findings.")
    #expect(
      report(on: list("## A", entry("T"), entry("U"))).summary.sentence
        == "Found 2 errors; 2 fixable with --fix.")
  }
}
