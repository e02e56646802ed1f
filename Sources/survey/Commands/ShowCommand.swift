import SurveyCatalog

extension Command {
  /// Shows one paper in full.
  static let show = Command(
    name: "show",
    syntax: {
      CommandSyntax(
        name: "show",
        abstract: "Show one paper in full: topic, venue, links, ids, where else it is listed.",
        positionals: [
          Positional(
            "PAPER", .oneOrMore,
            help: "a paper: its id, name, title, arXiv id or address, or a part of its title",
            completion: .papers)
        ],
        options: [.format, .file],
        examples: ["survey show gptq-2023", "survey show 2305.14314", "survey show GPTQ"])
    },
    run: { arguments, console throws(CommandError) in
      let catalog = try ListInput.catalog(arguments, console)
      let name = arguments.positionals.joined(separator: " ")
      let ids = PaperIDs(catalog)
      let papers = try PaperArgument.papers(name, in: catalog, ids: ids)
      guard !papers.isEmpty else {
        let hint = PaperArgument.hint(for: name, in: catalog, ids: ids)
        console.writeError("survey: no paper is called \(UsageError.quoted(name))\n")
        if let hint { console.writeError("hint: \(hint)\n") }
        return .negative
      }
      if arguments.choice(.format, as: OutputFormat.self) == .json {
        console.writeLine(JSON.array(papers.map { $0.json(ids: ids) }).indentedText)
        return .success
      }
      let style = console.style(arguments.choice(.color, as: ColorChoice.self) ?? .auto)
      let card = PaperCard(ids: ids, style: style, width: console.width)
      for line in card.lines(for: papers) { console.writeLine(line) }
      return .success
    })
}
