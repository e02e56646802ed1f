import SurveyCatalog

@testable import survey
@testable import survey_fuzz

extension FuzzTarget {
  /// Arguments: any words are parsed or rejected in one sentence; commands that only read are run.
  static let arguments = FuzzTarget("arguments", from: CommandLines.seeds) {
    bytes throws(Violation) in
    let words = CommandLines.words(bytes)
    guard let command = CommandLines.commands.first(where: { $0.name == words.first }) else {
      return try run(words)
    }
    let syntax = command.syntax()
    let parsed: ParsedArguments
    do throws(UsageError) {
      parsed = try syntax.parse(words.dropFirst())
    } catch {
      return try checkRefusal(error.report(command: command.name))
    }
    try checkOrigin(of: parsed, in: Array(words.dropFirst()), syntax)
    try checkRewriting(of: parsed, syntax)
    let writing: [Option] = [.write, .fix, .unsafeFixes, .output]
    guard command.name != "add" || parsed.has(.dryRun), !writing.contains(where: parsed.has) else {
      return
    }
    try run(words)
  }

  /// Every parsed value is a word, or the rest of one after `=` or an option letter.
  private static func checkOrigin(
    of parsed: ParsedArguments, in words: [String], _ syntax: CommandSyntax
  ) throws(Violation) {
    try require(
      parsed.positionals.allSatisfy(words.contains), "an argument that was not given")
    for option in syntax.allOptions where option.takesValue {
      for value in parsed.all(option) {
        try require(
          words.contains { $0.utf8.suffix(value.utf8.count).elementsEqual(value.utf8) },
          "a value of --\(option.name) that was not given")
        guard case .choices(let choices) = option.completion else { continue }
        try require(choices.contains(value), "--\(option.name) has a value that is not a choice")
      }
    }
  }

  /// The parsed arguments, written out in full, parse to the same.
  private static func checkRewriting(
    of parsed: ParsedArguments, _ syntax: CommandSyntax
  ) throws(Violation) {
    var words: [String] = []
    for option in syntax.allOptions {
      words += parsed.all(option).map {
        option.takesValue ? "--\(option.name)=\($0)" : "--\(option.name)"
      }
    }
    words += ["--"] + parsed.positionals
    let again: ParsedArguments
    do throws(UsageError) {
      again = try syntax.parse(words)
    } catch {
      throw Violation(text: "written out in full: \(error.message)")
    }
    try require(
      isSame(again.positionals, parsed.positionals)
        && syntax.allOptions.allSatisfy { isSame(again.all($0), parsed.all($0)) },
      "the arguments written out in full parse differently")
  }

  private static func isSame(_ first: [String], _ second: [String]) -> Bool {
    first.elementsEqual(second) { $0.utf8.elementsEqual($1.utf8) }
  }

  /// Runs a command that writes no file and checks how it ends.
  private static func run(_ words: [String]) throws(Violation) {
    for isTerminal in [false, true] {
      let console = CommandLines.console(isTerminal: isTerminal)
      let status = Survey.run(words, console)
      let errors = console.errors.text
      try require(
        status != .failure || errors.hasPrefix("survey: ") || words.isEmpty,
        "a failure without a message")
      if status == .failure { try checkRefusal(errors) }
      for text in [console.output.text, errors] {
        let hazard = HostileOutputTests.hazard(
          in: text, isTerminal: isTerminal, isLog: !isTerminal && words.first != "complete")
        try require(hazard == nil, hazard ?? "")
      }
    }
  }

  /// An error is one sentence, with at most a hint and the help command.
  private static func checkRefusal(_ text: String) throws(Violation) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try require(lines.last == "", "an error without a newline")
    try require(
      lines.first?.hasPrefix("survey: ") == true && lines.first?.contains("error:") == true,
      "an error without a message: \(text)")
    for line in lines.dropFirst().dropLast() {
      try require(
        line.hasPrefix("see 'survey") || line.contains("hint:"), "more than a sentence: \(text)")
    }
    try require(text.unicodeScalars.count < 3000, "a very long error")
  }
}
