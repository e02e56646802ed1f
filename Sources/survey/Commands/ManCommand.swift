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
        discussion: """
          A list is a Markdown file, such as the README of a repository. Commands read the embedded \
          list, unless --file or the variable SURVEY_FILE names another.
          """,
        groups: Survey.groups,
        options: [.version, .help],
        queries: Command.search.syntax().discussion,
        environment: [
          ("CLICOLOR_FORCE", "Colours the output even in a pipe, unless the value is 0."),
          ("COLUMNS", "The width of the output, instead of the width of the terminal."),
          (
            "LC_ALL , LC_CTYPE , LANG", "The locale; bars of charts are ASCII unless it uses UTF-8."
          ),
          ("NO_COLOR", "Turns colours off."),
          ("PAGER", "The program that shows results with --pager (default: less)."),
          ("SURVEY_FILE", "The list to read without --file."),
        ],
        files: """
          The program needs no files: a list of papers and a table of venues are embedded. It writes \
          only files named on the command line.
          """,
        examples: Survey.examples))
  }
}

extension Option {
  static let manFolder = value(
    "output", short: "o", takes: "DIR", help: "write each page to a file in a folder",
    completion: .file)
}
