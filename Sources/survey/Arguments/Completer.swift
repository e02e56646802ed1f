/// Finds the completions of a command line.
///
/// The shells' scripts ask the program itself, so that they offer exactly what it accepts.
struct Completer {
  /// One completion and its description.
  struct Candidate: Hashable, Sendable {
    let value: String
    let description: String

    init(_ value: String, _ description: String = "") {
      self.value = value
      self.description = description
    }
  }

  /// What to offer: candidates, or the shell's own file completion.
  enum Answer: Equatable {
    case candidates([Candidate])
    case files
  }

  /// All commands that are offered.
  let commands: [Command]
  /// Returns the candidates that come from a list or the rules: topics, venues, papers, rules.
  let candidates: (Completion, ParsedArguments) -> [Candidate]

  /// Returns the completions for the words after the program's name, the last of which is unfinished.
  func answer(for words: [String]) -> Answer {
    guard let current = words.last else { return .candidates([]) }
    guard let name = words.first, words.count > 1 else {
      return offer(commands.map { Candidate($0.name, $0.syntax().abstract) }, for: current)
    }
    guard let command = commands.first(where: { $0.name == name }) else { return .candidates([]) }
    let syntax = command.syntax()
    var context = Context(syntax: syntax)
    for word in words.dropFirst().dropLast() { context.read(word) }
    if let option = context.openOption { return answer(for: option.completion, current, context) }
    if !context.isEnded, current.hasPrefix("--"), let mark = current.firstIndex(of: "="),
      let option = syntax.option(
        named: current[current.index(current.startIndex, offsetBy: 2)..<mark])
    {
      let head = String(current[...mark])
      let value = String(current[current.index(after: mark)...])
      guard case .candidates(let values) = answer(for: option.completion, value, context) else {
        return .files
      }
      return .candidates(values.map { Candidate(head + $0.value, $0.description) })
    }
    if !context.isEnded, current.hasPrefix("-") {
      let options = syntax.allOptions.filter { option in
        option.isRepeatable || !context.parsed.has(option)
      }
      return offer(options.map { Candidate("--\($0.name)", $0.help) }, for: current)
    }
    return answer(for: context.positional?.completion ?? .none, current, context)
  }

  private func answer(for kind: Completion, _ current: String, _ context: Context) -> Answer {
    switch kind {
    case .none: return .candidates([])
    case .file: return .files
    case .choices(let values): return offer(values.map { Candidate($0) }, for: current)
    case .venues, .rules:
      // The value may be a comma-separated list, the last item of which is unfinished.
      let head = current.lastIndex(of: ",").map { String(current[...$0]) } ?? ""
      let known = candidates(kind, context.parsed)
      return offer(known.map { Candidate(head + $0.value, $0.description) }, for: current)
    case .topics, .papers: return offer(candidates(kind, context.parsed), for: current)
    }
  }

  private func offer(_ values: [Candidate], for current: String) -> Answer {
    let wanted = current.lowercased()
    return .candidates(values.filter { $0.value.lowercased().hasPrefix(wanted) })
  }

  /// The meaning of the words before the current one.
  private struct Context {
    let syntax: CommandSyntax
    var parsed = ParsedArguments()
    /// The option that takes the next word as its value.
    var openOption: Option?
    /// Whether `--` has ended the options.
    var isEnded = false

    init(syntax: CommandSyntax) {
      self.syntax = syntax
    }

    /// The positional argument that the next word is.
    var positional: Positional? {
      let place = parsed.positionals.count
      if place < syntax.positionals.count { return syntax.positionals[place] }
      return syntax.positionals.last.flatMap { $0.takesMany ? $0 : nil }
    }

    mutating func read(_ word: String) {
      if let option = openOption {
        parsed.add(option, value: word)
        openOption = nil
      } else if isEnded || !ArgumentParser.looksLikeOption(word) {
        parsed.add(word)
      } else if word == "--" {
        isEnded = true
      } else {
        readOption(word)
      }
    }

    private mutating func readOption(_ word: String) {
      let name = word.drop { $0 == "-" }.prefix { $0 != "=" }
      let isLong = word.hasPrefix("--")
      let found =
        isLong ? syntax.option(named: name) : name.last.flatMap { syntax.option(short: $0) }
      guard let option = found else { return }
      if let mark = word.firstIndex(of: "=") {
        parsed.add(option, value: String(word[word.index(after: mark)...]))
      } else if option.takesValue {
        openOption = option
      } else {
        parsed.add(option)
      }
    }
  }
}

extension Option {
  /// Whether the option may be given more than once.
  fileprivate var isRepeatable: Bool {
    if case .list = kind { return true }
    return false
  }
}
