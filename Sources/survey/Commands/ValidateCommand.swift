import SurveyCatalog

extension Command {
  /// Judges a list, bare lines, or what a change adds.
  static let validate = Command(
    name: "validate",
    group: .judging,
    syntax: {
      CommandSyntax(
        name: "validate",
        abstract: "Judge a list, lines that are to join it, or only what a change adds.",
        positionals: [
          Positional(
            "FILE", .any,
            help: "lists, or files of bare lines; - for standard input",
            completion: .file)
        ],
        options: [
          .patch, .base, .lines, .file, .rule, .ignore, .info, .strict, .fix, .unsafeFixes,
          .diffFixes, .reportFormat, .output, .quiet,
        ],
        discussion: """
          Errors and warnings are shown, remarks with --info. A text without any heading is taken \
          for lines that are to join the list: papers that the list named by --file (else \
          $SURVEY_FILE, else the embedded one) has already are errors.

          Without FILE the list of --file is judged, or else what is piped in, or else the list of \
          $SURVEY_FILE or the embedded one. With --lines and no FILE lines are read from standard \
          input.

          <!-- survey-ignore: RULE --> on the line above an entry silences a rule for it. 'survey \
          explain RULE' says what a rule wants.

          Exit status: 0 where nothing is wrong, 1 with errors (with --strict also warnings), 2 \
          for wrong usage or a failure.
          """,
        examples: [
          "survey validate README.md",
          "git diff main... | survey validate README.md --diff -",
          "survey validate README.md --base old/README.md --format github",
          "survey validate README.md --fix",
          "echo 'Title, <ins>ICLR, 2023</ins> [[Paper](…)]' | survey validate --lines",
        ])
    },
    run: { arguments, console throws(CommandError) in
      try ValidateRun(arguments, console).run()
    })
}

extension Option {
  static let patch = value(
    "diff", takes: "PATCH",
    help: "judge only what a patch adds, - for standard input; FILE is the list after it",
    completion: .file)
  static let base = value(
    "base", takes: "OLD", help: "judge only what FILE adds to an older version of it",
    completion: .file)
  static let lines = flag("lines", help: "take the text for bare lines, with or without '- '")
  static let rule = list(
    "rule", short: "r", takes: "RULE", help: "judge by this rule alone (repeat, or part by commas)",
    completion: .rules)
  static let ignore = list(
    "ignore", takes: "RULE", help: "leave this rule out (repeat, or part by commas)",
    completion: .rules)
  static let info = flag("info", help: "show remarks too")
  static let strict = flag("strict", help: "let warnings fail as well")
  static let fix = flag("fix", help: "mend what can be mended without a guess, in place")
  static let unsafeFixes = flag("unsafe-fixes", help: "mend also by guesses: a year, an order")
  static let diffFixes = flag("diff-fixes", help: "print the fixes as a patch; write nothing")
  static let reportFormat = value(
    "format", takes: "FORMAT",
    help: "how to write findings: text, json, github, sarif or rdjson",
    completion: .choices(["text"] + Reporter.all.map(\.name)))
  static let output = value(
    "output", short: "o", takes: "PATH", help: "write findings to a file", completion: .file)
  static let quiet = flag("quiet", short: "q", help: "write findings only, no summary")
}
