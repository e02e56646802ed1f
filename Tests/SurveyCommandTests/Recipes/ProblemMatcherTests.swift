import Foundation
import Testing

/// The problem matcher on the program's output.
@Suite struct ProblemMatcherTests {
  private struct Pattern: Decodable {
    var regexp: String
    var file: Int
    var line: Int
    var column: Int
    var severity: Int
    var message: Int
    var code: Int
  }

  private struct Matcher: Decodable {
    var owner: String
    var pattern: [Pattern]
  }

  private func pattern() throws -> Pattern {
    let text = try Recipe.text(".github/actions/validate/problem-matcher.json")
    let matchers = try JSONDecoder().decode([String: [Matcher]].self, from: Data(text.utf8))
    let matcher = try #require(matchers["problemMatcher"]?.first)
    #expect(matcher.owner == "survey")
    return try #require(matcher.pattern.first)
  }

  @Test func `the matcher matches exactly the findings`() throws {
    let list = """
      ## Pruning
      - Old: A [draft]: error: x, <ins>ICML 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]
      - Two  Blanks, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00002)]
      """
    let text = InProcess.run("validate", "-", input: list).output
    let report = InProcess.run("validate", "-", "--format", "json", input: list).output
    let root = try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any]
    let findings = try #require(root?["diagnostics"] as? [[String: Any]])
    #expect(findings.count >= 2)

    let pattern = try pattern()
    let regexp = try NSRegularExpression(pattern: pattern.regexp)
    let matches = text.split(separator: "\n").map(String.init).compactMap { line in
      regexp.firstMatch(in: line, range: NSRange(line.startIndex..., in: line)).map { match in
        { (group: Int) in Range(match.range(at: group), in: line).map { String(line[$0]) } }
      }
    }
    #expect(matches.count == findings.count)
    for (group, finding) in zip(matches, findings) {
      #expect(group(pattern.file) == finding["file"] as? String)
      #expect(group(pattern.line) == (finding["line"] as? Int).map { String($0) })
      #expect(group(pattern.column) == (finding["column"] as? Int).map { String($0) })
      #expect(group(pattern.severity) == finding["severity"] as? String)
      #expect(group(pattern.message) == finding["message"] as? String)
      #expect(group(pattern.code) == finding["rule"] as? String)
    }
  }
}
