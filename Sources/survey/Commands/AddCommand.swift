import SurveyCatalog

extension Command {
  /// Inserts a paper where it belongs in a list.
  static let add = Command(
    name: "add",
    group: .maintaining,
    syntax: {
      CommandSyntax(
        name: "add",
        abstract: "Insert a paper where it belongs in a list, or update a preprint's venue.",
        positionals: [
          Positional("FILE", help: "the list to edit", completion: .file),
          Positional(
            "LINE", .optional,
            help: "a contribution line, an arXiv id or a URL; - for standard input"),
        ],
        options: [
          .addTopic, .paperTitle, .venueName, .publicationYear, .link, .crossList, .update, .dryRun,
        ],
        discussion: """
          Give the paper as a contribution line, with or without bullet and full stop, or as \
          --title, --venue, --year and --link. With an arXiv id or URL and a title, venue, year and \
          link follow from the id. The entry is inserted after the last entry of the topic that is \
          as new or newer, in the list's own style, unless it has errors or the list already has \
          the paper.

          With --topic suggest, the paper is added to the topic that 'survey suggest' calls likely \
          for its title. If none is likely, names the best three and writes nothing.

          With --update, sets the venue and year of a preprint wherever the list has it; the title \
          or a link identifies the paper.
          """,
        examples: [
          "survey add README.md --topic kv-cache \\",
          "  'Paper Title, <ins>ICML, 2025</ins> [[Paper](https://openreview.net/…)]'",
          "survey add README.md --topic kv-cache --title 'Paper Title' 2501.00001",
          "survey add README.md --update --venue ICLR --year 2024 2306.03078",
        ],
        allowsDashedWords: true)
    },
    run: { arguments, console throws(CommandError) in
      guard let path = arguments.positional(0) else {
        throw .usage(UsageError("missing argument 'FILE'"))
      }
      if path == "-" {
        throw .usage(UsageError("the list must be a file", hint: "'-' is the line to add"))
      }
      let fields = try ContributionArgument(arguments).fields(console)
      let list = try ListInput.source(at: path, console)
      let addition = Addition(Contribution(fields), to: list, arguments, console)
      return try arguments.has(.update) ? addition.update() : addition.add()
    })
}

extension Option {
  static let addTopic = value(
    "topic", short: "t", takes: "TOPIC",
    help: "the topic to add the paper to, or 'suggest' (with --update: to update it in)",
    completion: .topics)
  static let paperTitle = value("title", takes: "TITLE", help: "the paper's title")
  static let venueName = value(
    "venue", takes: "VENUE", help: "where the paper was published", completion: .venues)
  static let publicationYear = value("year", takes: "YEAR", help: "the year of publication")
  static let link = list(
    "link", takes: "LABEL=URL", help: "a link, such as Code=https://… (repeatable)")
  static let crossList = flag(
    "cross-list", help: "add the paper even if another topic already has it")
  static let update = flag("update", help: "set the venue and year of a listed preprint")
  static let dryRun = flag("dry-run", short: "n", help: "print a patch and write nothing")
}
