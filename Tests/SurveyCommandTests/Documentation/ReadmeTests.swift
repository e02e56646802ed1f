import Foundation
import Testing

@testable import survey

/// Every command in the README prints what the README shows.
@Suite(.serialized) struct ReadmeTests {
  /// A command of a console block and the output below it; a line `…` matches any lines.
  struct Example: CustomTestStringConvertible, Sendable {
    let command: String
    let output: [String]
    var testDescription: String { command }

    static let all: [Example] = {
      let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      let file = package.appendingPathComponent("README.md")
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      var examples: [Example] = []
      var isConsole = false
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("```") {
          isConsole = line == "```console"
        } else if isConsole, line.hasPrefix("$ ") {
          examples.append(Example(command: String(line.dropFirst(2)), output: []))
        } else if isConsole, let last = examples.popLast() {
          examples.append(Example(command: last.command, output: last.output + [String(line)]))
        }
      }
      return examples
    }()

    /// Whether the command needs no shell.
    var isPlain: Bool {
      command.hasPrefix("survey ") && !command.contains(where: { "|><$*;".contains($0) })
    }

    /// The programs that a pipeline needs.
    var programs: [String] {
      command.split(separator: "|").compactMap { $0.split(separator: " ").first.map(String.init) }
    }
  }

  /// The lists used by the README's commands.
  private static let folder = Bundle.module.bundleURL.appendingPathComponent("Fixtures/readme")

  @Test func `the README shows enough commands`() {
    #expect(Example.all.count >= 8)
    #expect(Example.all.contains { $0.command.hasPrefix("swift run") })
    #expect(Example.all.contains { $0.command == "swift test" })
  }

  @Test(arguments: Example.all.filter(\.isPlain))
  func `a command of the README prints what the README shows`(_ example: Example) {
    let console = Console.inMemory(environment: ["NO_COLOR": "1"], isTerminal: true, width: 80)
    let place = FileManager.default.currentDirectoryPath
    _ = FileManager.default.changeCurrentDirectoryPath(Self.folder.path)
    defer { _ = FileManager.default.changeCurrentDirectoryPath(place) }
    _ = Survey.run(Self.words(of: example.command).dropFirst().map { $0 }, console)
    expect(console.output.text + console.errors.text, matches: example)
  }

  @Test(arguments: Example.all.filter { !$0.isPlain && $0.programs.contains("survey") })
  func `a pipeline of the README prints what the README shows`(_ example: Example) throws {
    // Skips tools that are not installed or interactive.
    guard example.programs.allSatisfy({ $0 == "survey" || Program.isInstalled($0) }),
      !example.output.isEmpty
    else { return }
    let products = Program.survey.deletingLastPathComponent().path
    let path = "\(products):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"
    let bash = try #require(Program.path(of: "bash"))
    let result = try Program.run(
      bash, ["-c", example.command], environment: ["PATH": path], in: Self.folder)
    expect(result.output + result.errors, matches: example)
  }

  private func expect(_ text: String, matches example: Example) {
    var written = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[
      ...]
    var shown = example.output[...]
    while written.last?.isEmpty ?? false { written.removeLast() }
    while shown.last?.isEmpty ?? false { shown.removeLast() }
    while let line = shown.popFirst() {
      if line == "…" {
        guard let next = shown.first else { return }
        while let first = written.first, first != next { written.removeFirst() }
        continue
      }
      #expect(written.popFirst() == line, "\(example.command)")
    }
    #expect(written.isEmpty, "\(example.command)")
  }

  /// The words of a command line without quotes.
  static func words(of command: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in command + " " {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      } else if quote == nil, character == " " {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return words
  }
}
