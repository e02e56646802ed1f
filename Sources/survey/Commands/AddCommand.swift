import SurveyCatalog

extension Command {
  /// Puts a paper where it belongs in a list.
  static let add = Command(
    name: "add",
    group: .maintaining,
    syntax: {
      CommandSyntax(
        name: "add",
        abstract: "Put a paper where it belongs in a list, or give a preprint its venue.",
        positionals: [
          Positional("FILE", help: "the list to edit", completion: .file),
          Positional(
            "LINE", .optional,
            help: "a contribution line, an arXiv id or an address; - for standard input"),
        ],
        options: [
          .addTopic, .paperTitle, .venueName, .publicationYear, .link, .crossList, .update, .dryRun,
        ],
        discussion: """
          The paper comes as a contribution line, with or without bullet and full stop, or as \
          --title, --venue, --year and --link. With an arXiv id or address and a title, venue, year \
          and link follow from the id. The entry goes below the last one of the topic that is as \
          new or newer, in the list's own form, provided that validation finds no error in it and \
          that the list does not have the paper yet.

          With --update a preprint that the list has gets the venue and year given, wherever it \
          is listed; the title or a link says which paper it is.
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
        throw .usage(UsageError("the list must be a file", hint: "'-' stands for the line to add"))
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
    help: "the topic to put the paper under (with --update: to keep to)", completion: .topics)
  static let paperTitle = value("title", takes: "TITLE", help: "the paper's title")
  static let venueName = value(
    "venue", takes: "VENUE", help: "where the paper appeared", completion: .venues)
  static let publicationYear = value("year", takes: "YEAR", help: "the year in which it appeared")
  static let link = list(
    "link", takes: "LABEL=URL", help: "a link, such as Code=https://…; may be repeated")
  static let crossList = flag(
    "cross-list", help: "add the paper although another topic has it already")
  static let update = flag("update", help: "give a listed preprint the venue and year")
  static let dryRun = flag("dry-run", short: "n", help: "print a patch and write nothing")
}
