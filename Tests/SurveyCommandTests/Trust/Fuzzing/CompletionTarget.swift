import SurveyCatalog

@testable import survey
@testable import survey_fuzz

extension FuzzTarget {
  /// Completions: every candidate continues the typed word, and the parser accepts it.
  static let completion = FuzzTarget("completion", from: CommandLines.seeds) {
    bytes throws(Violation) in
    let words = CommandLines.words(bytes)
    let completer = Completer(commands: Command.all) { kind, parsed in
      CompletionCandidates.candidates(kind, parsed, CommandLines.console())
    }
    if case .candidates(let candidates) = completer.answer(for: words) {
      for candidate in candidates { try check(candidate.value, completing: words) }
    }
    let console = CommandLines.console()
    _ = Survey.run(["complete", "--"] + words, console)
    let lines = console.output.text.split(separator: "\n")
    try require(
      lines.allSatisfy { isPlain(String($0), butTabs: true) && $0.utf8.count { $0 == 9 } <= 1 },
      "a line that a shell would misread")
    try require(console.errors.text.isEmpty, "a completion with a message: \(console.errors.text)")
  }

  private static func check(_ value: String, completing words: [String]) throws(Violation) {
    let current = words.last ?? ""
    try require(
      value.lowercased().hasPrefix(current.lowercased()), "'\(value)' for '\(current)'")
    guard words.count > 1 else {
      return try require(Command.all.contains { $0.name == value }, "'\(value)' is not a command")
    }
    guard let command = Command.all.first(where: { $0.name == words[0] }) else {
      throw Violation(text: "'\(value)' for an unknown command")
    }
    let before = Array(words[1..<words.count - 1])
    // The words before may already be wrong or incomplete. An option that still needs its value hides
    // other errors.
    let after = refusal(of: before + [value], command)
    try require(
      after == nil || after?.isIncomplete == true || after == refusal(of: before, command)
        || after == refusal(of: before.dropLast(), command),
      "'\(value)' is offered and rejected: \(after?.message ?? "")")
  }

  private static func refusal(of words: some Sequence<String>, _ command: Command) -> UsageError? {
    do throws(UsageError) {
      _ = try command.syntax().parse(words)
      return nil
    } catch {
      return error
    }
  }
}

extension UsageError {
  /// Whether more words would fix the error.
  fileprivate var isIncomplete: Bool {
    message.hasPrefix("missing value") || message.hasPrefix("missing argument")
  }
}
