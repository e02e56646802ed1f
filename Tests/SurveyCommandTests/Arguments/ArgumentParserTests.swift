import SurveyCatalog
import Testing

@testable import survey

private let venue = Option.list("venue", short: "v", takes: "NAME", help: "a venue")
private let year = Option.value("year", short: "y", takes: "RANGE", help: "the years")
private let limit = Option.value("limit", short: "n", takes: "N", help: "how many")
private let code = Option.flag("code", short: "c", help: "with code")
private let all = Option.flag("all", short: "a", help: "everything")
private let options = [venue, year, limit, code, all]
private let words = Positional("WORDS", .any, help: "the words")
private let plain = CommandSyntax(
  name: "list", abstract: "Lists.", positionals: [words], options: options)
private let search = CommandSyntax(
  name: "search", abstract: "Finds.", positionals: [words], options: options,
  allowsDashedWords: true)
private let completions = CommandSyntax(
  name: "completions", abstract: "Completes.",
  positionals: [
    Positional("SHELL", help: "the shell", completion: .choices(["bash", "zsh", "fish"]))
  ])

@Suite struct `Parsing a command line` {
  /// A command line and its parsed arguments.
  struct Case: Sendable, CustomTestStringConvertible {
    var line: [String]
    var positionals: [String] = []
    var year: String?
    var venues: [String] = []
    var flags = ""
    var testDescription: String { line.joined(separator: " ") }
  }

  static let cases: [Case] = [
    Case(line: []),
    Case(line: ["a", "b c"], positionals: ["a", "b c"]),
    Case(line: ["--year", "2024"], year: "2024"),
    Case(line: ["--year=2024"], year: "2024"),
    Case(line: ["--year="], year: ""),
    Case(line: ["--year=a=b"], year: "a=b"),
    Case(line: ["--year=--code"], year: "--code"),
    Case(line: ["-y", "2024"], year: "2024"),
    Case(line: ["-y2024"], year: "2024"),
    Case(line: ["-y=2024"], year: "2024"),
    Case(line: ["--year", "-5"], year: "-5"),
    Case(line: ["--year", "-.5"], year: "-.5"),
    Case(line: ["--year", "-"], year: "-"),
    Case(line: ["--year", "1", "-y", "2"], year: "2"),
    Case(line: ["--venue", "ICLR", "-vACL"], venues: ["ICLR", "ACL"]),
    Case(line: ["-ac"], flags: "ac"),
    Case(line: ["-acy2024"], year: "2024", flags: "ac"),
    Case(line: ["-acy", "2024"], year: "2024", flags: "ac"),
    Case(line: ["a", "--code", "b"], positionals: ["a", "b"], flags: "c"),
    Case(line: ["-"], positionals: ["-"]),
    Case(line: ["-5"], positionals: ["-5"]),
    Case(line: ["-c", "--", "-a", "--", "b"], positionals: ["-a", "--", "b"], flags: "c"),
    Case(line: [""], positionals: [""]),
  ]

  @Test(arguments: cases)
  func `every form of an option is parsed`(_ expected: Case) throws {
    let arguments = try plain.parse(expected.line)
    #expect(arguments.positionals == expected.positionals)
    #expect(arguments[year] == expected.year)
    #expect(arguments.all(venue) == expected.venues)
    #expect(arguments.has(code) == expected.flags.contains("c"))
    #expect(arguments.has(all) == expected.flags.contains("a"))
    #expect(!arguments.helpRequested)
  }

  static let failures: [(line: String, message: String, hint: String?)] = [
    ("--yaer 2024", "unknown option '--yaer'", "did you mean '--year'?"),
    ("--yea 2024", "unknown option '--yea'", "did you mean '--year'?"),
    ("--zzzzzz=1", "unknown option '--zzzzzz'", nil),
    ("---year 2024", "unknown option '---year'", "did you mean '--year'?"),
    ("-q", "unknown option '-q'", nil),
    ("-year 2024", "unknown option '-year'", "did you mean '--year'?"),
    ("--year", "missing value for '--year RANGE'", nil),
    ("-y", "missing value for '-y RANGE'", nil),
    ("--year -- x", "missing value for '--year RANGE'", nil),
    (
      "--year --code", "missing value for '--year RANGE'",
      "write a value that begins with a dash after '='"
    ),
    ("--code=yes", "option '--code' takes no value", nil),
    ("-c=yes", "option '-c' takes no value", nil),
    (
      "--color mauve", "invalid value 'mauve' for '--color WHEN'", "choose from auto, always, never"
    ),
    ("--color=alway", "invalid value 'alway' for '--color WHEN'", "did you mean 'always'?"),
  ]

  @Test(arguments: failures)
  func `invalid options are reported in one sentence`(
    _ line: String, _ message: String, _ hint: String?
  ) {
    #expect(throws: UsageError(message, hint: hint)) {
      try plain.parse(line.split(separator: " ").map(String.init))
    }
  }

  @Test(arguments: [
    (["vision", "-survey"], ["vision", "-survey"]),
    (["-vision"], ["-vision"]),
    (["-code"], ["-code"]),
    (["-venue:ICLR"], ["-venue:ICLR"]),
    (["-kv cache"], ["-kv cache"]),
    (["-2023"], ["-2023"]),
    (["-n10", "-c", "x"], ["x"]),
    (["-v=ICLR", "-v", "ACL", "x"], ["x"]),
  ])
  func `a query excludes words with a dash`(_ line: [String], _ positionals: [String]) throws {
    #expect(try search.parse(line).positionals == positionals)
  }

  @Test func `an unknown option letter is an error even in a query`() {
    #expect(throws: UsageError("unknown option '-q'")) { try search.parse(["-q"]) }
  }

  @Test(
    arguments: [
      ([], "missing argument 'SHELL'", nil),
      (["bash", "zsh"], "unexpected argument 'zsh'", nil),
      (["bsh"], "invalid value 'bsh' for 'SHELL'", "did you mean 'bash' or 'zsh'?"),
      (["tcsh2"], "invalid value 'tcsh2' for 'SHELL'", "choose from bash, zsh, fish"),
    ] as [([String], String, String?)])
  func `the number and values of arguments are checked`(
    _ line: [String], _ message: String, _ hint: String?
  ) {
    #expect(throws: UsageError(message, hint: hint)) { try completions.parse(line) }
  }

  @Test(arguments: [["--help"], ["-h"], ["--bogus", "--help"], ["--year", "-h"], ["-ch"]])
  func `help is shown whatever else is wrong`(_ line: [String]) throws {
    #expect(try plain.parse(line).helpRequested)
    #expect(try completions.parse(["--help"]).helpRequested)
  }

  @Test func `'--help' after '--' is a word`() throws {
    #expect(try !plain.parse(["--", "--help"]).helpRequested)
    #expect(throws: UsageError.self) { try plain.parse(["--bogus", "--", "--help"]) }
  }
}

@Suite struct `Reading values` {
  @Test func `numbers must be whole and in range`() throws {
    #expect(try plain.parse(["-n", "7"]).integer(limit, in: 1...9) == 7)
    #expect(try plain.parse([]).integer(limit) == nil)
    for bad in ["x", "0", "1.5", "99999999999999999999", ""] {
      let error = UsageError(
        "invalid value '\(bad)' for '--limit N'", hint: "give a whole number, 1 or more")
      #expect(throws: error) {
        try plain.parse(["--limit=\(bad)"]).integer(limit, in: 1...Int.max)
      }
    }
  }

  @Test func `a choice is returned as a case`() throws {
    let arguments = try plain.parse(["--color", "never"])
    #expect(arguments.choice(.color, as: ColorChoice.self) == .never)
    #expect(try plain.parse([]).choice(.color, as: ColorChoice.self) == nil)
  }

  @Test func `missing positional arguments are nil`() throws {
    let arguments = try plain.parse(["a"])
    #expect(arguments.positional(0) == "a")
    #expect(arguments.positional(1) == nil)
  }
}

@Suite struct `Reporting a usage error` {
  @Test func `the report has the error, the hint and the help command`() {
    let error = UsageError("unknown option '--yaer'", hint: "did you mean '--year'?")
    #expect(
      error.report(command: "search") == """
        survey: error: unknown option '--yaer'
        hint: did you mean '--year'?
        see 'survey search --help'

        """)
    let unknown = UsageError.unknownCommand("serach", in: ["search", "list"])
    #expect(
      unknown.report() == """
        survey: error: unknown command 'serach'
        hint: did you mean 'search'?
        see 'survey --help'

        """)
  }

  @Test func `a hostile word is sanitized and cut`() {
    let word = "--\u{1B}[31m" + String(repeating: "x", count: 1_000_000)
    #expect {
      try plain.parse([word])
    } throws: { error in
      let message = (error as? UsageError)?.message ?? ""
      return message.hasPrefix("unknown option '--␛[31mxxx") && message.displayWidth < 110
    }
  }
}
