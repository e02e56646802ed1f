import SurveyCatalog

extension Command {
  /// Checks a list, lines, or what a change adds.
  static let validate = Command(
    name: "validate",
    group: .checking,
    syntax: {
      CommandSyntax(
        name: "validate",
        abstract: "Check a list, individual lines, or only the lines a change adds.",
        positionals: [
          Positional(
            "FILE", .any,
            help: "lists, or files of lines to add; - for standard input",
            completion: .file)
        ],
        options: [
          .patch, .base, .lines, .file, .entryForm, .rule, .ignore, .info, .strict, .fix,
          .unsafeFixes,
          .diffFixes, .reportFormat, .output, .quiet,
        ],
        discussion: """
          Shows errors and warnings, and with --info also notes. A text without a heading is \
          checked as lines to be added to a list: papers that are already in the list of --file \
          (else $SURVEY_FILE, else the embedded list) are errors.

          Without FILE, checks the list of --file, else piped input, else the list of $SURVEY_FILE \
          or the embedded list. With --lines and without FILE, reads lines from standard input.

          <!-- survey-ignore: RULE --> on the line above an entry silences a rule for the entry. \
          'survey explain RULE' describes a rule.

          Exit status: 0 if there are no errors (with --strict also no warnings), 1 if there are, 2 \
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
    help: "check only what a patch adds, - for standard input; FILE is the list after it",
    completion: .file)
  static let base = value(
    "base", takes: "OLD", help: "check only what FILE adds to an older version of it",
    completion: .file)
  static let lines = flag("lines", help: "check the text as lines to add, with or without '- '")
  static let rule = list(
    "rule", short: "r", takes: "RULE",
    help: "check only this rule (repeatable, or comma-separated)",
    completion: .rules)
  static let ignore = list(
    "ignore", takes: "RULE", help: "skip this rule (repeatable, or comma-separated)",
    completion: .rules)
  static let info = flag("info", help: "also show notes")
  static let strict = flag("strict", help: "treat warnings as errors")
  static let fix = flag("fix", help: "apply safe fixes in place")
  static let unsafeFixes = flag("unsafe-fixes", help: "also apply fixes that may change meaning")
  static let diffFixes = flag("diff-fixes", help: "print the fixes as a patch; write nothing")
  static let reportFormat = value(
    "format", takes: "FORMAT",
    help: "format of the findings: text, json, github, sarif or rdjson",
    completion: .choices(["text"] + Reporter.all.map(\.name)))
  static let output = value(
    "output", short: "o", takes: "PATH", help: "write the findings to a file", completion: .file)
  static let quiet = flag("quiet", short: "q", help: "write only findings, no summary")
}
