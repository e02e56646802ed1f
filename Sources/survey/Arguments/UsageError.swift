import SurveyCatalog

/// A command line that the program cannot run.
struct UsageError: Error, Equatable {
  /// One sentence without a full stop.
  let message: String
  /// What to do instead, if known.
  let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  /// The lines for standard error, the last of which mentions the help.
  func report(command: String? = nil, style: Style = .plain) -> String {
    let subject = command.map { "survey \($0)" } ?? "survey"
    let error = style.apply(.error, "error:")
    let suggestion = hint.map { "\(style.apply(.info, "hint:")) \($0)\n" } ?? ""
    return "survey: \(error) \(message)\n\(suggestion)see '\(subject) --help'\n"
  }

  /// The user's word in quotation marks, made safe for the terminal and cut if long.
  static func quoted(_ word: some StringProtocol) -> String {
    // Cut by scalars first: a character may have any number of combining marks.
    let shown = String(String(word).unicodeScalars.prefix(200))
    return "'\(shown.safeForTerminal().truncated(to: 80))'"
  }
}

extension DidYouMean {
  /// A question whether one of the candidates was meant, nil if none is similar.
  static func hint(for word: String, in candidates: some Sequence<String>) -> String? {
    hint(nearest(to: word, in: candidates))
  }

  /// A question whether one of the answers was meant, nil if there is none.
  static func hint(_ answers: [String]) -> String? {
    question(answers.map { $0.safeForTerminal() })
  }
}

extension UsageError {
  static func unknownCommand(_ word: String, in commands: [String]) -> UsageError {
    let hint = DidYouMean.hint(for: word, in: commands)
    return UsageError("unknown command \(quoted(word))", hint: hint)
  }

  static func invalidValue(_ value: String, for label: String, hint: String?) -> UsageError {
    UsageError("invalid value \(quoted(value)) for '\(label)'", hint: hint)
  }

  static func invalidChoice(_ value: String, for label: String, of choices: [String]) -> UsageError
  {
    let hint =
      DidYouMean.hint(for: value, in: choices)
      ?? "choose from \(choices.joined(separator: ", "))"
    return invalidValue(value, for: label, hint: hint)
  }
}
