import SurveyCatalog
import Testing

@testable import survey

@Suite struct `Rendering help` {
  static let syntax = CommandSyntax(
    name: "search",
    abstract: "Find papers: words and filters, best first.",
    positionals: [
      Positional(
        "WORDS", .any, help: "words that the paper must have; a dash before one excludes it")
    ],
    options: [
      .list("venue", short: "v", takes: "NAME", help: "only papers of this venue"),
      .flag("code", help: "only papers with code"),
      .value("a-rather-long-option", takes: "PLACEHOLDER", help: "stands on its own line"),
    ],
    discussion: "One paragraph\nthat is joined.\n\nAnother, with lines kept:\n  year:2024",
    examples: ["survey search \"kv cache\" --venue ICLR --year 2024.."]
  )

  @Test func `a command's help follows its syntax`() {
    #expect(
      HelpRenderer(width: 64).help(for: Self.syntax) == """
        Find papers: words and filters, best first.

        Usage: survey search [WORDS…] [options]

        Examples:
          survey search "kv cache" --venue ICLR --year 2024..

        Arguments:
          WORDS…  words that the paper must have; a dash before one
                  excludes it

        Options:
          -v, --venue NAME            only papers of this venue
              --code                  only papers with code
              --a-rather-long-option PLACEHOLDER
                                      stands on its own line
              --color WHEN            colour the output: auto, always or
                                      never
          -h, --help                  show this help

        One paragraph that is joined.

        Another, with lines kept:
          year:2024

        """)
  }

  @Test func `the program's help lists commands in groups`() {
    let groups = [
      HelpRenderer.CommandGroup(
        title: "Reading:", commands: [("search", "finds papers"), ("list", "the taxonomy")]),
      HelpRenderer.CommandGroup(title: "Writing:", commands: [("validate", "judges a list")]),
    ]
    #expect(
      HelpRenderer().rootHelp(abstract: "A survey's papers.", groups: groups) == """
        A survey's papers.

        Usage: survey <command> [options]

        Reading:
          search    finds papers
          list      the taxonomy

        Writing:
          validate  judges a list

        Options:
          -h, --help  show this help

        See 'survey help <command or topic>' for more.

        """)
  }

  @Test func `only headings are styled`() {
    let style = Style(color: true, hyperlinks: false)
    let colored = HelpRenderer(width: 64, style: style).help(for: Self.syntax)
    #expect(colored.contains("\u{1B}[1mOptions:\u{1B}[22m\n"))
    let stripped = colored.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[22m", with: "")
    #expect(stripped == HelpRenderer(width: 64).help(for: Self.syntax))
  }

  @Test(arguments: [0, 40, 80, 100, 500])
  func `no line of prose is wider than requested, or wider than 100 columns`(_ width: Int) {
    let lines = HelpRenderer(width: width).help(for: Self.syntax).split(separator: "\n")
    let prose = lines.filter { !$0.contains("--") }
    #expect(prose.allSatisfy { $0.displayWidth <= max(40, min(width, 100)) })
  }
}
