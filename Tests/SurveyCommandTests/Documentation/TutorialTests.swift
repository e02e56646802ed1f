import Foundation
import Testing

/// The tutorial's commands, run one after another in an empty folder, print what it shows.
@Suite(.enabled(if: ListRepository.canBeMade, "git or bash is not installed"))
struct TutorialTests {
  @Test func `the commands of the tutorial print what it shows`() throws {
    let folder = try TemporaryFolder()
    let examples = try ConsoleExample.all(in: ".github/TUTORIAL.md")
    #expect(examples.count > 12)
    // A mark before the output of each command; a command may change the folder.
    let mark = "== next"
    let script = examples.map { "echo '\(mark)'; \($0.command)" }.joined(separator: "\n")
    let products = Program.survey.deletingLastPathComponent().path
    let environment = [
      "PATH": "\(products):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")",
      "HOME": folder.url.path, "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "A. Maintainer", "GIT_AUTHOR_EMAIL": "someone@example.org",
      "GIT_COMMITTER_NAME": "A. Maintainer", "GIT_COMMITTER_EMAIL": "someone@example.org",
    ]
    let bash = try #require(Program.path(of: "bash"))
    let result = try Program.run(
      bash, ["-c", "exec 2>&1\n\(script)"], environment: environment, in: folder.url)
    let outputs = result.output.components(separatedBy: "\(mark)\n").dropFirst()
    #expect(outputs.count == examples.count)
    for (example, output) in zip(examples, outputs) { example.expectOutput(output) }
  }
}
