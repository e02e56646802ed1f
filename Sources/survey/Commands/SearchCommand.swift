import SurveyCatalog

extension Command {
  /// Finds papers by words and filters.
  static let search = Command(
    name: "search",
    group: .reading,
    syntax: {
      CommandSyntax(
        name: "search",
        abstract: "Find papers: words and filters, best first.",
        positionals: [
          Positional(
            "WORDS", .any,
            help: "words a paper must have, \"phrases\", -words it must not have, filters")
        ],
        options: SearchFilter.options + [
          .sort, .reverse, .limit, .format, .json, .fields, .pager, .file, .entryForm,
        ],
        discussion: HelpTopic.queries.text,
        examples: [
          "survey search quantization",
          "survey search \"kv cache\" --venue ICLR --year 2024..",
          "survey search lora has:code -venue:arXiv --sort year",
          "survey search https://arxiv.org/abs/2305.14314 --format bibtex",
        ],
        allowsDashedWords: true)
    },
    run: { arguments, console throws(CommandError) in
      let query = try SearchFilter.query(arguments)
      guard !query.isEmpty else {
        throw .usage(
          UsageError("nothing to search for", hint: "give words or filters: survey search lora"))
      }
      let form = try OutputForm(arguments, console)
      var limit = try SearchFilter.limit(arguments)
      let catalog = try ListInput.catalog(arguments, console)
      let order = arguments.choice(.sort, as: SortOrder.self) ?? .relevance
      let result = catalog.search(query, order: order)
      var hits = result.hits
      if arguments.has(.reverse) { hits.reverse() }
      let writeNotes = { SearchReport.writeNotes(on: result, for: query, in: catalog, to: console) }
      if case .text = form {
        writeNotes()
        guard !hits.isEmpty else { return .negative }
        // The best come first, so a terminal gets a screen or two; a pipe gets all.
        if limit == nil, console.isTerminal, !arguments.has(.pager) { limit = 20 }
        let style = console.style(arguments.choice(.color, as: ColorChoice.self) ?? .auto)
        let report = SearchReport(catalog, style: style, width: console.width)
        let write = { report.write(hits, limit: limit, to: console) }
        if arguments.has(.pager) { Pager.show(on: console, write) } else { write() }
        return .success
      }
      let shown = hits.prefix(limit ?? .max).map(\.position)
      _ = try form.write(papersAt: shown, of: catalog, to: console)
      writeNotes()
      return shown.isEmpty ? .negative : .success
    })
}

extension Option {
  static let sort = value(
    "sort", short: "s", takes: "ORDER",
    help: "order of the results: \(SortOrder.allCases.map(\.rawValue).joined(separator: ", "))",
    completion: .choices(of: SortOrder.self))
  static let reverse = flag("reverse", short: "r", help: "reverse the order")
  static let limit = value(
    "limit", short: "n", takes: "COUNT",
    help: "at most this many papers, 0 for all (default: 20 on a terminal, else all)")
  static let pager = flag("pager", help: "show the results in $PAGER, or less")
}
