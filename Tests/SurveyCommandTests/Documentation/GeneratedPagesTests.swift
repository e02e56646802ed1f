import Foundation
import Testing

@testable import survey

/// Pages and pictures that the program generates are up to date.
///
/// With `RECORD_SNAPSHOTS=1` in the environment they are generated again, and the test fails once.
@Suite struct GeneratedPagesTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the page of rules is up to date`() throws {
    let page = InProcess.run("explain", "--all", "--format", "markdown").output
    try expect(page, in: "Sources/SurveyCatalog/SurveyCatalog.docc/Rules.md")
  }

  @Test func `the picture of a search is up to date`() throws {
    let words = ["search", "kv cache quantization", "--year", "2024..", "--limit", "4"]
    let result = Console.inMemory(
      environment: ["TERM": "xterm-256color"], isTerminal: true, width: 88)
    _ = Survey.run(words, result)
    let command = "$ survey search kv cache quantization --year 2024.. --limit 4"
    let lines =
      [command]
      + result.output.text.split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
    let picture = TerminalPicture(
      title: "survey search in a terminal", lines: Array(lines.dropLast()), columns: 88)
    try expect(picture.svg, in: ".github/survey.svg")
  }

  private func expect(_ text: String, in path: String) throws {
    let file = Self.package.appendingPathComponent(path)
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if text != recorded, ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    #expect(text == recorded, "\(path) is stale: run RECORD_SNAPSHOTS=1 swift test")
  }
}
