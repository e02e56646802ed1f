import Testing

/// A command of a console block in a page, and the output below it; a line `…` matches any lines.
struct ConsoleExample: CustomTestStringConvertible, Sendable {
  let command: String
  let output: [String]
  var testDescription: String { command }

  /// The commands in a page of the package.
  static func all(in path: String) throws -> [ConsoleExample] {
    var examples: [ConsoleExample] = []
    var isConsole = false
    let text = try Recipe.text(path)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        examples.append(ConsoleExample(command: String(line.dropFirst(2)), output: []))
      } else if isConsole, let last = examples.popLast() {
        let output = last.output + [String(line)]
        examples.append(ConsoleExample(command: last.command, output: output))
      }
    }
    return examples
  }

  /// Whether the command needs no shell.
  var isPlain: Bool {
    command.hasPrefix("survey ") && !command.contains(where: { "|><$*;".contains($0) })
  }

  /// The programs that a pipeline needs.
  var programs: [String] {
    command.split(separator: "|").compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// Expects the output that the page shows.
  func expectOutput(_ text: String) {
    var written = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[
      ...]
    var shown = output[...]
    while written.last?.isEmpty ?? false { written.removeLast() }
    while shown.last?.isEmpty ?? false { shown.removeLast() }
    while let line = shown.popFirst() {
      if line == "…" {
        guard let next = shown.first else { return }
        while let first = written.first, first != next { written.removeFirst() }
        continue
      }
      #expect(written.popFirst() == line, "\(command)")
    }
    #expect(written.isEmpty, "\(command)")
  }
}
