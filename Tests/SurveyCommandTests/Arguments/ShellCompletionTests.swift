import Foundation
import Testing

@testable import survey

/// Completions as the real shells give them.
@Suite struct ShellCompletionTests {
  static let shells = ["bash", "fish", "zsh"].filter { Program.isInstalled($0) }

  struct Case: CustomTestStringConvertible, Sendable {
    let line: String
    let offered: Set<String>
    var testDescription: String { line }

    static let all = [
      Case(line: "survey li", offered: ["list"]),
      Case(
        line: "survey list quantization",
        offered: ["quantization", "quantization-aware-training"]),
      Case(line: "survey show gptq", offered: ["gptq-2023"]),
      Case(line: "survey list --for", offered: ["--form", "--format"]),
      Case(line: "survey completions ", offered: ["bash", "zsh", "fish"]),
    ]
  }

  @Test(.enabled(if: Program.isInstalled("bash"), "bash is not installed"), arguments: Case.all)
  func `bash completes what the program accepts`(_ example: Case) throws {
    let words = example.line.split(separator: " ", omittingEmptySubsequences: false)
    let script = """
      source <(survey completions bash)
      COMP_LINE='\(example.line)'; COMP_POINT=${#COMP_LINE}
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
      _survey; printf '%s\\n' "${COMPREPLY[@]}"
      """
    #expect(try lines("bash", ["--norc", "-c", script]) == example.offered)
  }

  @Test(.enabled(if: Program.isInstalled("fish"), "fish is not installed"), arguments: Case.all)
  func `fish completes what the program accepts`(_ example: Case) throws {
    let script = "survey completions fish | source; complete -C '\(example.line)'"
    let offered = try lines("fish", ["--no-config", "-c", script])
    #expect(Set(offered.map { String($0.prefix { $0 != "\t" }) }) == example.offered)
  }

  @Test(.enabled(if: Program.isInstalled("zsh"), "zsh is not installed"))
  func `zsh completes what the program accepts`() throws {
    // The completion's own builtin is replaced by one that prints what it is given.
    let script = """
      compadd() { print -rl -- "$values[@]" }
      compdef() { : }
      source <(survey completions zsh)
      words=(survey list quantization); CURRENT=3; _survey
      """
    let offered = try lines("zsh", ["-f", "-c", script])
    #expect(offered == ["quantization", "quantization-aware-training"])
  }

  private func lines(_ shell: String, _ arguments: [String]) throws -> Set<String> {
    let path = try #require(Program.path(of: shell))
    let folder = Program.survey.deletingLastPathComponent().path
    let search = "\(folder):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"
    let home = FileManager.default.temporaryDirectory.path
    let result = try Program.run(path, arguments, environment: ["PATH": search, "HOME": home])
    return Set(result.output.split(separator: "\n").map(String.init))
  }
}
