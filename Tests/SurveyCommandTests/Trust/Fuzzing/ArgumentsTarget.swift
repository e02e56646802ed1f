import SurveyCatalog

@testable import survey
@testable import survey_fuzz

extension FuzzTarget {
  /// Arguments: any words are understood, or refused in one sentence with help; what only reads runs.
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

  /// Nothing is invented: what was understood are words, or what stands behind `=` or a letter.
  private static func checkOrigin(
    of parsed: ParsedArguments, in words: [String], _ syntax: CommandSyntax
  ) throws(Violation) {
    try require(
      parsed.positionals.allSatisfy(words.contains), "an argument that nobody wrote")
    for option in syntax.allOptions where option.takesValue {
      for value in parsed.all(option) {
        try require(
          words.contains { $0.utf8.suffix(value.utf8.count).elementsEqual(value.utf8) },
          "a value of --\(option.name) that nobody wrote")
        guard case .choices(let choices) = option.completion else { continue }
        try require(choices.contains(value), "--\(option.name) has a value that is no choice")
      }
    }
  }

  /// What was understood, written out in full, is understood as the same.
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
      "written out in full the words mean something else")
  }

  private static func isSame(_ first: [String], _ second: [String]) -> Bool {
    first.elementsEqual(second) { $0.utf8.elementsEqual($1.utf8) }
  }

  /// Runs a command that writes no file; whatever it is given, it ends in an orderly way.
  private static func run(_ words: [String]) throws(Violation) {
    for isTerminal in [false, true] {
      let console = CommandLines.console(isTerminal: isTerminal)
      let status = Survey.run(words, console)
      let errors = console.errors.text
      try require(
        status != .failure || errors.hasPrefix("survey: ") || words.isEmpty,
        "a failure without a word")
      if status == .failure { try checkRefusal(errors) }
      for text in [console.output.text, errors] {
        let hazard = HostileOutputTests.hazard(
          in: text, isTerminal: isTerminal, isLog: !isTerminal && words.first != "complete")
        try require(hazard == nil, hazard ?? "")
      }
    }
  }

  /// One sentence, perhaps a hint, perhaps where help is.
  private static func checkRefusal(_ text: String) throws(Violation) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try require(lines.last == "", "a refusal without a line end")
    try require(
      lines.first?.hasPrefix("survey: ") == true && lines.first?.contains("error:") == true,
      "a refusal without a sentence: \(text)")
    for line in lines.dropFirst().dropLast() {
      try require(
        line.hasPrefix("see 'survey") || line.contains("hint:"), "more than a sentence: \(text)")
    }
    try require(text.unicodeScalars.count < 3000, "a refusal without end")
  }
}
