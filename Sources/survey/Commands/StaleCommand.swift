import SurveyCatalog

extension Command {
  /// Finds preprints that have been accepted since.
  static let stale = Command(
    name: "stale",
    group: .maintaining,
    syntax: {
      CommandSyntax(
        name: "stale",
        abstract: "Find preprints that have been accepted since, from a dump that you have.",
        positionals: [
          Positional(
            "FILE", .optional,
            help: "the list, - for standard input (default: $SURVEY_FILE, else the embedded list)",
            completion: .file)
        ],
        options: [
          .dump, .olderThan, .leastLevel, .staleFormat, .write, .ignoreFile, .today,
        ],
        discussion: """
          Compares the preprints of a list with dumps of what venues published, without network: \
          BibTeX (of DBLP, the ACL Anthology, or your own), DBLP's XML, JSON of OpenReview, \
          papercopilot or DBLP's search, and CSL-JSON. The content decides the format. Large dumps \
          are read as a stream.

          A finding is certain if the paper has the same id, or the same title of four words or \
          more, at one venue, at most four years after the preprint; likely if the title is short \
          or slightly different; several if there is more than one venue. Preprint servers and \
          papers that were rejected or withdrawn do not count.

          --write updates the venue and year of the certain ones. <!-- survey-ignore: stale --> on \
          the line above an entry, or a line of the file of --ignore, excludes a paper: its id, \
          arXiv id or title; with a tab and a key of the dump after it, only that entry.

          Without --from, lists the preprints by age, the oldest first, with a URL to look each up.

          Exit status: 0 if nothing is stale, 1 if something is, 2 for wrong usage, or if a dump \
          or a part of it cannot be read.
          """,
        examples: [
          "survey stale README.md",
          "survey stale README.md --from iclr2024.bib --from icml2024.bib",
          "gzip -dc dblp.xml.gz | survey stale README.md --from - --min certain",
          "survey stale README.md --from iclr2024.json --format diff",
          "survey stale README.md --from iclr2024.bib --write",
        ])
    },
    run: { arguments, console throws(CommandError) in
      try StaleRun(arguments, console).run()
    })
}

/// How `stale` writes what it finds.
enum StaleFormat: String, CaseIterable {
  case text, json, tsv, diff
}

extension Option {
  static let dump = list(
    "from", takes: "DUMP", help: "a dump to compare with, - for standard input (repeatable)",
    completion: .file)
  static let olderThan = value(
    "older-than", takes: "MONTHS", help: "only preprints older than this (without --from: 12)")
  static let leastLevel = value(
    "min", takes: "LEVEL", help: "the least sure findings to show: certain or likely (default)",
    completion: .choices(["certain", "likely"]))
  static let staleFormat = value(
    "format", takes: "FORMAT", help: "the output format: text, json, tsv, or diff",
    completion: .choices(of: StaleFormat.self))
  static let ignoreFile = value(
    "ignore", takes: "FILE", help: "a file of papers that are not the same as in a dump",
    completion: .file)
  static let today = value(
    "date", takes: "DATE",
    help: "the date to count ages from, 2025-06 (default: the newest arXiv id)")
}
