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
    search, list, show, frameworks, stats, cite, validate, explain, render, add, suggest, diff,
    stale, page, completions,
  ]
}

extension Survey {
  /// Runs the command that the arguments name, and returns its status.
  static func run(_ arguments: [String], _ console: Console) -> ExitStatus {
    guard let word = arguments.first else {
      console.writeError(help(console.errorStyle(), width: console.width))
      return .failure
    }
    switch word {
    case "--help", "-h":
      console.write(help(console.style(), width: console.width))
      return .success
    case "help":
      return run(Array(arguments.dropFirst().prefix(1)) + ["--help"], console)
    case "--version", "-V":
      console.writeLine("survey \(version)")
      return .success
    default: break
    }
    let found = word == Command.complete.name ? .complete : Command.all.first { $0.name == word }
    guard let command = found else {
      let names = Command.all.map(\.name)
      let error =
        word.hasPrefix("-")
        ? UsageError("unknown option \(UsageError.quoted(word))")
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

  private static func help(_ style: Style, width: Int) -> String {
    HelpRenderer(width: width, style: style).rootHelp(
      abstract:
        "Maintains a curated paper list: finds papers, checks additions, re-renders sections.",
      groups: Command.Group.allCases.map { group in
        HelpRenderer.CommandGroup(
          title: group.rawValue,
          commands: Command.all.filter { $0.group == group }.map {
            ($0.name, $0.syntax().abstract)
          })
      },
      options: [.version, .help],
      examples: [
        "survey search quantization",
        "survey list \"kv cache\"",
        "survey show gptq",
      ])
  }
}

extension Option {
  static let version = flag("version", short: "V", help: "show the version")
}
