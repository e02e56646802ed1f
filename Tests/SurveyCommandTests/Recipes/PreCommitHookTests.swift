import Foundation
import Testing

/// The hooks for pre-commit, run like pre-commit runs them.
@Suite(
  .enabled(if: ListRepository.canBeMade, "git or bash is not installed"),
  .enabled(if: YAML.canBeRead, "python3 with its yaml module is not installed"))
struct PreCommitHookTests {
  /// Runs a hook on staged lists.
  private func run(
    _ hook: String, _ words: [String], in repository: ListRepository
  ) throws -> Program.Result {
    let hooks = try #require(YAML.value(".pre-commit-hooks.yaml") as? [[String: Any]])
    let entry = try #require(hooks.first { $0["id"] as? String == hook }?["entry"] as? String)
    let command = try YAML.words(entry)
    let tools = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let path = Program.survey.deletingLastPathComponent().path + ":" + tools
    return try repository.run(
      "env", command + words, ["PATH": path])
  }

  @Test func `a commit is checked by what it adds`() throws {
    let repository = try ListRepository()
    try repository.write(ListRepository.lines(adding: ListRepository.goodLine, at: 4))
    try repository.git("add", "--all")
    let good = try run("survey-validate", ["README.md"], in: repository)
    #expect(good.status == 0, "\(good)")
    try repository.write(ListRepository.lines(adding: ListRepository.badLine, at: 5))
    try repository.git("add", "--all")
    let bad = try run("survey-validate", ["--color=never", "README.md"], in: repository)
    #expect(bad.status == 1, "\(bad)")
    #expect(bad.output.contains("README.md:5:"))
    #expect(!bad.output.contains("README.md:4:"))
  }

  @Test func `the other hook checks whole lists`() throws {
    let repository = try ListRepository()
    try repository.write([ListRepository.goodLine], to: "docs/README.md")
    let result = try run(
      "survey-validate-list", ["docs/README.md", "README.md"], in: repository)
    #expect(result.status == 1, "\(result)")
    #expect(result.output.contains("README.md:4:"))
    #expect(!result.output.contains("docs/README.md:"))
  }
}
