import SurveyCatalog

extension Command {
  /// Writes manual pages.
  static let man = Command(
    name: "man",
    group: .shell,
    syntax: {
      CommandSyntax(
        name: "man",
        abstract: "Write the manual page of a command, or of the program.",
        positionals: [
          Positional(
            "COMMAND", .optional, help: "the command (default: the program itself)",
            completion: .choices(Command.all.map(\.name)))
        ],
        options: [.manFolder],
        discussion: """
          The pages are in mdoc(7), the format of mandoc and groff. --output writes the pages of the \
          program and of all commands to a folder, or only the page of the given command.
          """,
        examples: [
          "survey man --output /usr/local/share/man/man1",
          "survey man search | mandoc",
        ])
    },
    run: { arguments, console throws(CommandError) in
      let name = arguments.positional(0)
      let commands = Command.all.filter { name == nil || $0.name == name }
      guard let folder = arguments[.manFolder] else {
        let command = name.flatMap { _ in commands.first }
        console.write((command.map { ManualPage(of: $0.syntax()) } ?? .survey).text)
        return .success
      }
      let pages = (name == nil ? [.survey] : []) + commands.map { ManualPage(of: $0.syntax()) }
      for page in pages {
        try FileWriter.write(Array(page.text.utf8), to: "\(folder)/\(page.name).1")
      }
      return .success
    })
}

extension ManualPage {
  /// The page of the program.
  static var survey: ManualPage {
    ManualPage(
      of: ProgramManual(
        abstract: Survey.abstract,
        groups: Survey.groups,
        options: [.version, .help],
        topics: [.queries, .formats],
        sections: [.environment, .files, .exitStatus],
        examples: Survey.examples))
  }
}

extension Option {
  static let manFolder = value(
    "output", short: "o", takes: "DIR", help: "write each page to a file in a folder",
    completion: .file)
}
