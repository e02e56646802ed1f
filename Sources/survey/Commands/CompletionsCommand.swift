import SurveyCatalog

extension Command {
  /// Prints the script that makes a shell complete the program's words.
  static let completions = Command(
    name: "completions",
    group: .shell,
    syntax: {
      CommandSyntax(
        name: "completions",
        abstract: "Print the completion script for a shell: bash, zsh or fish.",
        positionals: [
          Positional(
            "SHELL", .one, help: "the shell: bash, zsh or fish",
            completion: .choices(of: ShellScript.self))
        ],
        discussion: """
          The script asks the program itself for completions: commands, options, rules, and the \
          topics, venues and papers of the current list.
          """,
        examples: [
          "source <(survey completions bash)",
          "survey completions zsh > ~/.zfunc/_survey",
          "survey completions fish > ~/.config/fish/completions/survey.fish",
        ])
    },
    run: { arguments, console throws(CommandError) in
      let shell = arguments.positional(0).flatMap(ShellScript.init(rawValue:))
      console.write(shell?.text ?? "")
      return .success
    })

  /// Prints the completions of the last of the words typed so far, each with a tab and a description.
  static let complete = Command(
    name: "complete",
    group: nil,
    syntax: {
      CommandSyntax(
        name: "complete",
        abstract: "Answer a shell's completion script.",
        positionals: [Positional("WORDS", .any, help: "the words typed so far, after --")])
    },
    run: { arguments, console throws(CommandError) in
      let completer = Completer(commands: Command.all) { kind, parsed in
        CompletionCandidates.candidates(kind, parsed, console)
      }
      switch completer.answer(for: arguments.positionals) {
      case .files: console.writeLine(":files")
      case .candidates(let candidates):
        for candidate in candidates {
          let value = candidate.value.safeForTerminal()
          let description = candidate.description.safeForTerminal()
          console.writeLine(description.isEmpty ? value : "\(value)\t\(description)")
        }
      }
      return .success
    })
}

/// Completions that come from the current list and from the rules.
enum CompletionCandidates {
  static func candidates(
    _ kind: Completion, _ arguments: ParsedArguments, _ console: Console
  ) -> [Completer.Candidate] {
    if kind == .rules { return Rule.all.map { Completer.Candidate($0.id, $0.summary) } }
    // A list that cannot be read has no completions, and there is nowhere to report that.
    guard let catalog = try? ListInput.catalog(arguments, console) else { return [] }
    // A word that begins with a dash would be an option.
    return candidates(kind, catalog).filter { !ArgumentParser.looksLikeOption($0.value) }
  }

  private static func candidates(
    _ kind: Completion, _ catalog: Catalog
  ) -> [Completer.Candidate] {
    switch kind {
    case .topics:
      return catalog.taxonomy.map {
        Completer.Candidate(catalog.name(of: $0), "\($0.title) (\($0.paperCount))")
      }
    case .venues:
      var counts: [String: Int] = [:]
      for name in catalog.papers.compactMap(\.venue?.name) { counts[name, default: 0] += 1 }
      return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, count in
        Completer.Candidate(name, count == 1 ? "1 paper" : "\(count) papers")
      }
    case .papers:
      let ids = PaperIDs(catalog)
      var seen: Set<String> = []
      return catalog.papers.filter { seen.insert(ids[$0]).inserted }.map {
        Completer.Candidate(ids[$0], $0.title)
      }
    default: return []
    }
  }
}

extension Catalog {
  /// The name by which a user can give a topic: its anchor, without the leading dash of a heading that
  /// begins with an emoji if that also finds the topic.
  func name(of topic: Topic) -> String {
    let name = String(topic.anchor.drop { $0 == "-" })
    guard name != topic.anchor, (try? self.topic(named: name))?.id == topic.id else {
      return topic.anchor
    }
    return name
  }
}
