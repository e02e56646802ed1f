import Foundation
import SurveyCatalog
import Testing

@testable import survey

@Suite struct `Explaining` {
  @Test func `all rules are listed with severity, fix and summary`() {
    let outcome = Outcome(["explain"])
    #expect(outcome.status == .success)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines[0].split(separator: " ").prefix(3) == ["Rule", "Severity", "Fix"])
    for rule in Rule.all { #expect(lines.contains { $0.hasPrefix("\(rule.id) ") }) }
    #expect(lines.contains { $0.split(separator: " ").prefix(3) == ["nbsp", "warning", "safe"] })
  }

  @Test func `a rule is explained with an example and its fix`() {
    let output = Outcome(["explain", "nbsp"]).output
    #expect(output.hasPrefix("nbsp  warning · fixable with --fix\n"))
    let example = "  - Sheared LLaMA, <ins>\u{A0}ICLR, 2024</ins>"
    #expect(output.contains("\nBad:\n\(example)"))
    #expect(output.contains("\n  \(String(repeating: " ", count: 22))^\n"))
    #expect(output.contains("\nFixed:\n  - Sheared LLaMA, <ins>ICLR, 2024</ins>"))
    #expect(output.contains("`<!-- survey-ignore: nbsp -->`"))
    #expect(!output.contains("↓"))
  }

  @Test func `a misspelled rule gets a suggestion`() {
    let outcome = Outcome(["explain", "nbps"])
    #expect(outcome.status == .failure)
    #expect(outcome.errors.contains("there is no rule 'nbps'\nhint: did you mean 'nbsp'?"))
  }

  @Test func `JSON and Markdown have all rules`() throws {
    let json = try JSONSerialization.jsonObject(
      with: Data(Outcome(["explain", "--format", "json"]).output.utf8))
    let rules = try #require(json as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == Rule.all.map(\.id))
    #expect(rules.allSatisfy { $0["explanation"] is String && $0["examples"] is [Any] })
    let page = Outcome(["explain", "--all", "--format", "markdown"]).output
    for rule in Rule.all { #expect(page.contains("\n### \(rule.id)\n")) }
    #expect(Outcome(["explain", "--format", "markdown"]).output.hasPrefix("| rule |"))
    #expect(Outcome(["explain", "nbsp", "--format", "markdown"]).output.hasPrefix("# nbsp\n"))
  }

  @Test func `'--all' describes all rules`() {
    let output = Outcome(["explain", "--all"]).output
    for rule in Rule.all { #expect(output.contains("\(rule.id)  \(rule.severity.rawValue)")) }
  }
}
