import Testing

@testable import SurveyCatalog

@Suite struct DiagnosticMovingTests {
  private func finding(_ place: Int, _ name: String, _ severity: Severity = .error) -> Diagnostic {
    Diagnostic(
      rule: name, severity: severity, message: "\(name) at \(place)",
      range: ByteRange(place, place + 1), notes: [Note("a note at \(place)")],
      fix: Fix("mend \(name)", .safe, [Edit(ByteRange(place, place), name)]))
  }

  @Test(arguments: [0, 1, 2, 7, 64, 1000])
  func `findings are put in order as a stable sort does it`(_ count: Int) {
    let findings = (0..<count).map { finding($0 * 7919 % 101, "rule \($0)") }
    var sorted = findings
    sorted.putInListOrder()
    let expected = findings.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }
    #expect(sorted == expected.map(\.element))
  }

  @Test func `those that are wanted stay, in their order`() {
    let severities: [Severity] = [.error, .info, .warning, .info, .info, .error]
    var findings = severities.enumerated().map {
      finding($0.offset, "rule \($0.offset)", $0.element)
    }
    let expected = findings.filter { $0.severity != .info || $0.rule == "rule 4" }
    findings.keep { severity, rule in severity != .info || rule == "rule 4" }
    #expect(findings == expected)
    findings.keep { _, _ in false }
    #expect(findings.isEmpty)
  }

  @Test func `all are taken, part by part, and none is left`() {
    let parts = [[], [finding(3, "a"), finding(1, "b")], [], [finding(2, "c")]]
    var rest = parts
    #expect(rest.takeAll() == parts.flatMap { $0 })
    #expect(rest.isEmpty)
    // What was copied before keeps what it had.
    #expect(parts[1].map(\.rule) == ["a", "b"])
  }
}
