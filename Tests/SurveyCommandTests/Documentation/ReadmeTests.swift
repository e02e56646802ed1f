import Foundation
import Testing

@testable import survey

/// Every command in the README prints what the README shows.
@Suite(.serialized) struct ReadmeTests {
  private static let examples = (try? ConsoleExample.all(in: "README.md")) ?? []
  /// The lists used by the README's commands.
  private static let folder = Bundle.module.bundleURL.appendingPathComponent("Fixtures/readme")

  @Test func `the README shows enough commands`() {
    #expect(Self.examples.count >= 8)
    #expect(Self.examples.contains { $0.command.hasPrefix("swift run") })
    #expect(Self.examples.contains { $0.command == "swift test" })
  }

  @Test(arguments: examples.filter(\.isPlain))
  func `a command of the README prints what the README shows`(_ example: ConsoleExample) {
    let console = Console.inMemory(environment: ["NO_COLOR": "1"], isTerminal: true, width: 80)
    let place = FileManager.default.currentDirectoryPath
    _ = FileManager.default.changeCurrentDirectoryPath(Self.folder.path)
    defer { _ = FileManager.default.changeCurrentDirectoryPath(place) }
    _ = Survey.run(Self.words(of: example.command).dropFirst().map { $0 }, console)
    example.expectOutput(console.output.text + console.errors.text)
  }

  @Test(arguments: examples.filter { !$0.isPlain && $0.programs.contains("survey") })
  func `a pipeline of the README prints what the README shows`(_ example: ConsoleExample) throws {
    // Skips tools that are not installed or interactive.
    guard example.programs.allSatisfy({ $0 == "survey" || Program.isInstalled($0) }),
      !example.output.isEmpty
    else { return }
    let products = Program.survey.deletingLastPathComponent().path
    let path = "\(products):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"
    let bash = try #require(Program.path(of: "bash"))
    let result = try Program.run(
      bash, ["-c", example.command], environment: ["PATH": path], in: Self.folder)
    example.expectOutput(result.output + result.errors)
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
