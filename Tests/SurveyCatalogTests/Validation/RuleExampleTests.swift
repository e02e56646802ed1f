import Foundation
import Testing

@testable import SurveyCatalog

@Suite struct RuleExampleTests {
  struct Case: CustomTestStringConvertible {
    let rule: Rule
    let example: RuleExample

    var testDescription: String { "\(rule.id): \(example.text)" }

    static let all: [Case] = Rule.all.flatMap { rule in
      rule.examples.map { Case(rule: rule, example: $0) }
    }

    /// The document of a text; a line without a heading above it is given one, a line without a list
    /// marker is taken as a contributor's.
    func document(_ text: String) -> Document {
      let lines = text.split(separator: "\n")
      if lines.contains(where: { $0.hasPrefix("#") }) {
        return Document(parsing: SourceFile(path: "list.md", text: text))
      }
      let isItem = lines.contains { "-*+>".contains($0.drop { $0 == " " }.first ?? "x") }
      guard isItem else {
        return Document(parsing: SourceFile(path: "list.md", text: text), as: .lines)
      }
      return Document(parsing: SourceFile(path: "list.md", text: Self.heading + text))
    }

    static let heading = "## Topic\n"

    func findings(in text: String) -> [Diagnostic] {
      // A comment silences other rules only where these are asked for too.
      let rules = rule.id == Rule.unusedIgnore.id ? Rule.all : [rule]
      return Validator(rules: rules).report(on: document(text)).diagnostics.filter {
        $0.rule == rule.id
      }
    }

    /// The text after the rule's fixes, made again and again until nothing changes.
    func fixing(_ text: String) -> String {
      var text = text
      for _ in 0..<10 {
        let document = document(text)
        let edits = findings(in: text).compactMap(\.fix).flatMap(\.edits)
        if edits.isEmpty { break }
        let fixed = document.source.applying(edits)
        text = String(decoding: fixed.bytes, as: UTF8.self)
        if text.hasPrefix(Self.heading) { text.removeFirst(Self.heading.count) }
      }
      return text
    }
  }

  @Test(arguments: Case.all) func `a rule finds what its example marks, and mends it`(
    _ testCase: Case
  ) {
    let example = testCase.example
    let text = example.source
    #expect(example.isBad == example.text.contains("↓"))
    let findings = testCase.findings(in: text)
    let source = testCase.document(text).source
    let offset = source.bytes.count - text.utf8.count
    #expect(findings.map { $0.range.lowerBound - offset } == marks(of: example.text))
    if let fixed = example.fixed {
      #expect(testCase.fixing(text) == fixed)
      #expect(testCase.findings(in: fixed).isEmpty)
    } else {
      #expect(findings.allSatisfy { $0.fix == nil })
    }
  }

  @Test(arguments: Case.all) func `a rule's words keep the form`(_ testCase: Case) {
    for finding in testCase.findings(in: testCase.example.source) {
      let words = [finding.message] + finding.notes.map(\.message) + [finding.fix?.message ?? "x"]
      for word in words {
        #expect(word.first?.isUppercase == false)
        #expect(!word.hasSuffix("."))
      }
      #expect(finding.fix?.edits.isEmpty != true)
    }
  }

  @Test(arguments: Rule.all.map(\.id)) func `a rule is told in full`(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    #expect(rule.examples.contains { $0.isBad })
    #expect(rule.examples.contains { !$0.isBad })
    #expect(id.allSatisfy { $0 == "-" || ($0.isASCII && $0.isLowercase) })
    #expect(rule.summary.first?.isUppercase == false || rule.summary.hasPrefix("U+"))
    #expect(!rule.summary.hasSuffix(".") && !rule.summary.contains("\n"))
    #expect(rule.explanation.hasSuffix("."))
  }

  @Test func `no two rules share an id or a summary`() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    #expect(Set(Rule.all.map(\.summary)).count == Rule.all.count)
  }

  @Test func `every rule's file is registered`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/SurveyCatalog/Validation/Rules").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.filter { $0.hasSuffix(".swift") }.count == Rule.all.count)
  }

  /// The offsets, in the text without marks, at which marks stand.
  private func marks(of text: String) -> [Int] {
    var offset = 0
    var marks: [Int] = []
    for scalar in text.unicodeScalars {
      if scalar == "↓" { marks.append(offset) } else { offset += String(scalar).utf8.count }
    }
    return marks
  }
}
