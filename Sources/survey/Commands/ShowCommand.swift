import SurveyCatalog

extension Command {
  /// Shows one paper in full.
  static let show = Command(
    name: "show",
    group: .reading,
    syntax: {
      CommandSyntax(
        name: "show",
        abstract: "Show one paper in full: topics, venue, links, ids.",
        positionals: [
          Positional(
            "PAPER", .oneOrMore,
            help: "a paper: its id, name, title, arXiv id or URL, or a part of its title",
            completion: .papers)
        ],
        options: [.format, .json, .fields, .file, .entryForm],
        examples: ["survey show gptq-2023", "survey show 2305.14314", "survey show GPTQ"])
    },
    run: { arguments, console throws(CommandError) in
      let catalog = try ListInput.catalog(arguments, console)
      let name = arguments.words
      let ids = PaperIDs(catalog)
      let papers = try PaperArgument.papers(name, in: catalog, ids: ids)
      guard !papers.isEmpty else {
        PaperArgument.reportMissing(name, in: catalog, ids: ids, to: console)
        return .negative
      }
      let form = try OutputForm(arguments, console, isPlainInPipe: false)
      if try form.write(papersAt: papers.map(\.position), of: catalog, to: console) {
        return .success
      }
      let style = console.style(arguments.choice(.color, as: ColorChoice.self) ?? .auto)
      let card = PaperCard(ids: ids, style: style, width: console.width)
      for line in card.lines(for: papers) { console.writeLine(line) }
      return .success
    })
}
