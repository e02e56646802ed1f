import SurveyCatalog

/// The exit status of a command.
enum ExitStatus: Int32, Sendable {
  /// Found, or clean.
  case success = 0
  /// Nothing found, or findings.
  case negative = 1
  /// Wrong usage, or a failure.
  case failure = 2
}

/// Why a command could not run.
enum CommandError: Error {
  /// The command line is wrong.
  case usage(UsageError)
  /// Anything else: one sentence, and what to do.
  case failure(String, hint: String? = nil)
}

/// A command: what it accepts and what it does.
struct Command: Sendable {
  let name: String
  /// The group in the help; nil for a command that only shell scripts call.
  let group: Group?
  /// A function, so that only the chosen command's options are made.
  let syntax: @Sendable () -> CommandSyntax
  let run: @Sendable (ParsedArguments, Console) throws(CommandError) -> ExitStatus
}

extension Command {
  /// The groups of commands in the help, by their titles.
  enum Group: String, CaseIterable {
    case reading = "Reading:"
    case checking = "Checking:"
    case maintaining = "Maintaining:"
    case shell = "Shell:"
  }

  /// All commands in the help.
  static let all: [Command] = [
    search, list, show, frameworks, stats, cite, validate, explain, form, render, add, suggest,
    diff,
    stale, page, completions, man, help,
  ]
}

extension Survey {
  /// Runs the command that the arguments name, and returns its status.
  static func run(_ arguments: [String], _ console: Console) -> ExitStatus {
    guard let word = arguments.first else {
      let renderer = HelpRenderer(width: console.width, style: console.errorStyle())
      console.writeError(help(renderer))
      return .failure
    }
    switch word {
    case "--help", "-h":
      console.write(help(HelpRenderer(width: console.width, style: console.style())))
      return .success
    case "--version", "-V":
      console.writeLine("survey \(Version.current.number)")
      return .success
    default: break
    }
    let found = word == Command.complete.name ? .complete : Command.all.first { $0.name == word }
    guard let command = found else {
      let names = Command.all.map(\.name)
      let error =
        word.hasPrefix("-")
        ? unknownOption(word)
        : UsageError.unknownCommand(word, in: names)
      console.writeError(error.report(style: console.errorStyle()))
      return .failure
    }
    return run(command, Array(arguments.dropFirst()), console)
  }

  private static func run(
    _ command: Command, _ words: [String], _ console: Console
  ) -> ExitStatus {
    let syntax = command.syntax()
    do throws(CommandError) {
      let arguments: ParsedArguments
      do throws(UsageError) {
        arguments = try syntax.parse(words)
      } catch {
        throw .usage(error)
      }
      if arguments.helpRequested {
        let color = arguments.choice(.color, as: ColorChoice.self) ?? .auto
        let renderer = HelpRenderer(width: console.width, style: console.style(color))
        console.write(renderer.help(for: syntax))
        return .success
      }
      return try command.run(arguments, console)
    } catch {
      let style = console.errorStyle()
      switch error {
      case .usage(let error): console.writeError(error.report(command: command.name, style: style))
      case .failure(let message, let hint):
        console.writeError("survey: \(style.apply(.error, "error:")) \(message)\n")
        if let hint { console.writeError("\(style.apply(.info, "hint:")) \(hint)\n") }
      }
      return .failure
    }
  }

  static let abstract =
    "Maintains a curated paper list: finds papers, checks additions, re-renders sections."

  /// The commands in the groups of the help.
  static var groups: [HelpRenderer.CommandGroup] {
    Command.Group.allCases.map { group in
      HelpRenderer.CommandGroup(
        title: group.rawValue,
        commands: Command.all.filter { $0.group == group }.map { ($0.name, $0.syntax().abstract) })
    }
  }

  static let examples = [
    "survey search quantization",
    "survey list \"kv cache\"",
    "survey show gptq",
  ]

  /// The help of the program.
  static func help(_ renderer: HelpRenderer) -> String {
    renderer.rootHelp(
      abstract: abstract, groups: groups, topics: HelpTopic.all, options: [.version, .help],
      examples: examples)
  }

  private static func unknownOption(_ word: String) -> UsageError {
    let name = String(word.prefix { $0 != "=" })
    let owner = Command.all.first { command in
      command.syntax().allOptions.contains { "--\($0.name)" == name }
    }
    let hint =
      owner.map { "options follow the command: survey \($0.name) \(name)" }
      ?? DidYouMean.hint(for: name, in: ["--version", "--help"])
    return UsageError("unknown option \(UsageError.quoted(word))", hint: hint)
  }
}

extension Option {
  static let version = flag("version", short: "V", help: "show the version")
}
