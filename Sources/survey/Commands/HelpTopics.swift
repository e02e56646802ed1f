import SurveyCatalog

extension HelpTopic {
  /// All topics, in the order of the manual.
  static let all: [HelpTopic] = [queries, formats, environment, files, exitStatus]

  static let queries = HelpTopic(
    name: "queries",
    title: "Queries",
    abstract: "The words and filters of a search.",
    text: """
      Words match titles, topics, venues and ids, ignoring case, accents, hyphens and inflection. \
      Typos are corrected when a word matches nothing. A trailing * (implied on the last word) \
      matches any ending.

      Filters may also be given as words: venue:ICLR,ICML venue:NeurIPS* year:2023..2024 \
      year:>=2023 topic:"kv cache" perspective:data has:code is:preprint label:blog \
      arxiv:2305.14314 title:"state space" id:gptq-2023, and -venue:arXiv to exclude.

      has: \(SearchFilter.choices(of: .has)); is: \(SearchFilter.choices(of: .is))
      """,
    examples: [
      "survey search \"kv cache\" venue:ICLR year:2024..",
      "survey search lora has:code -venue:arXiv --sort year",
    ])

  static let formats = HelpTopic(
    name: "formats",
    title: "Formats",
    abstract: "The formats of results, chosen with --format.",
    terms: [("text", "for people; the default on a terminal")]
      + ExportFormat.all.map { ($0.name, $0.summary) },
    text: """
      In a pipe the default is tab-separated columns without a header: id, title, venue, year, \
      topic, URL. --fields chooses the fields of csv, json, jsonl and tsv; --json FIELDS is the \
      same as --format json --fields FIELDS.
      """,
    examples: [
      "survey list quantization --format csv",
      "survey search lora --json title,year",
    ])

  static let environment = HelpTopic(
    name: "environment",
    title: "Environment",
    abstract: "The variables that the program reads.",
    terms: [
      ("CLICOLOR_FORCE", "colours the output even in a pipe, unless the value is 0"),
      ("COLUMNS", "the width of the output, instead of the width of the terminal"),
      ("LC_ALL, LC_CTYPE, LANG", "the locale; bars of charts are ASCII unless it uses UTF-8"),
      ("NO_COLOR", "turns colours off"),
      ("PAGER", "the program that shows results with --pager (default: less)"),
      ("SURVEY_FILE", "the list to read without --file"),
    ],
    macro: "Ev",
    examples: ["SURVEY_FILE=README.md survey stats"])

  static let files = HelpTopic(
    name: "files",
    title: "Files",
    abstract: "The files that the program reads and writes.",
    text: """
      The program needs no files: a list of papers and a table of venues are embedded. Another \
      list is a Markdown file, such as the README of a repository; --file or the variable \
      SURVEY_FILE names it, and - is standard input.

      The program writes only files that the command line names. A file is replaced as a whole, \
      or not at all if it has changed since it was read.
      """,
    examples: ["survey list --file README.md"])

  static let exitStatus = HelpTopic(
    name: "exit-status",
    title: "Exit status",
    abstract: "The status that a command ends with.",
    terms: [
      ("0", "success: something was found, or nothing is wrong"),
      ("1", "nothing was found, or something is wrong with the list"),
      ("2", "wrong usage, or a failure"),
    ],
    macro: "No",
    text: "A closed pipe is a success.",
    examples: ["survey validate README.md --quiet || echo 'findings, or a failure'"])
}
