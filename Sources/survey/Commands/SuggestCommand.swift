import SurveyCatalog

extension Command {
  /// Suggests topics where a paper belongs.
  static let suggest = Command(
    name: "suggest",
    group: .maintaining,
    syntax: {
      CommandSyntax(
        name: "suggest",
        abstract: "Suggest topics for a paper by its title.",
        positionals: [
          Positional(
            "TITLE", .oneOrMore,
            help: "a title, an id of the list or a contribution line; - for one a line from "
              + "standard input",
            completion: .papers)
        ],
        options: [.topicLimit, .suggestFormat, .file],
        discussion: """
          The title is compared with the titles and headings that each topic of the list has. The \
          first topic is 'likely' if it fits far better than the second; all others are \
          'perhaps'. Below each topic are the words that speak for it and its nearest papers.

          Several titles are quoted one by one; words without quotes are one title. Nothing is \
          learned from a paper that is given by its id or its line, so the suggestion shows \
          whether it would go where it is.
          """,
        examples: [
          "survey suggest \"SpinQuant: LLM Quantization with Learned Rotations\"",
          "survey suggest gptq-2023",
          "survey suggest --format jsonl - < titles.txt",
        ])
    },
    run: { arguments, console throws(CommandError) in
      let limit: Int
      do throws(UsageError) {
        limit = try arguments.integer(.topicLimit, in: 1...Int.max) ?? 5
      } catch {
        throw .usage(error)
      }
      let texts = try TitleArgument.texts(arguments, console)
      guard !texts.isEmpty else {
        throw .usage(UsageError("no title was given", hint: "quote it: survey suggest 'A Title'"))
      }
      let catalog = try ListInput.catalog(arguments, console)
      let suggester = TopicSuggester(catalog)
      guard !suggester.isEmpty else {
        let path = UsageError.quoted(catalog.document.source.path)
        throw .failure("\(path) has no topics with papers to learn from")
      }
      var reader = TitleArgument(catalog)
      let titles = texts.map { text in
        let request = reader.request(text)
        return TitleSuggestions(
          title: request.title, id: request.id,
          suggestions: suggester.suggestions(
            for: request.title, excluding: request.listings, limit: limit))
      }
      write(titles, catalog, arguments, console)
      let found = titles.filter { $0.suggestions.first?.hasEvidence ?? false }
      for title in titles where !(title.suggestions.first?.hasEvidence ?? false) {
        let place = title.id == nil ? "the list" : "another paper of the list"
        console.writeError("survey: no word of \(UsageError.quoted(title.title)) is in \(place)\n")
      }
      return found.isEmpty ? .negative : .success
    })

  private static func write(
    _ titles: [TitleSuggestions], _ catalog: Catalog, _ arguments: ParsedArguments,
    _ console: Console
  ) {
    switch arguments.choice(.suggestFormat, as: SuggestFormat.self) ?? .text {
    case .json: console.write(SuggestionExport(catalog).json(titles))
    case .jsonl:
      let export = SuggestionExport(catalog)
      for title in titles { console.write(export.jsonLine(title)) }
    case .tsv: console.write(SuggestionExport(catalog).tsv(titles))
    case .text:
      let style = console.style(arguments.choice(.color, as: ColorChoice.self) ?? .auto)
      let report = SuggestionReport(catalog, style: style, width: console.width)
      for (index, title) in titles.enumerated() {
        let suggestions = title.suggestions.filter { $0.hasEvidence }
        if suggestions.isEmpty { continue }
        if titles.count > 1 || title.id != nil {
          if index > 0 { console.writeLine("") }
          for line in title.title.safeForTerminal().wrapped(to: min(console.width, 100)) {
            console.writeLine(style.apply(.title, line))
          }
        }
        for line in report.lines(suggestions) { console.writeLine(line) }
      }
    }
  }
}

/// How suggestions are written.
private enum SuggestFormat: String, CaseIterable {
  case text
  case json
  case jsonl
  case tsv
}

extension Option {
  fileprivate static let topicLimit = value(
    "limit", short: "n", takes: "COUNT", help: "at most this many topics a title (default: 5)")
  fileprivate static let suggestFormat = value(
    "format", takes: "FORMAT", help: "text, json, jsonl or tsv (default: text)",
    completion: .choices(of: SuggestFormat.self))
}
