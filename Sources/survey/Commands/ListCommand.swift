import SurveyCatalog

extension Command {
  /// Shows the taxonomy, or the papers of a topic.
  static let list = Command(
    name: "list",
    syntax: {
      CommandSyntax(
        name: "list",
        abstract: "Show the taxonomy as a tree with counts; with a topic, its papers.",
        positionals: [
          Positional(
            "TOPIC", .any,
            help: "a topic: its heading, its anchor, a path or any part that fits one topic only",
            completion: .topics)
        ],
        options: [.format, .file],
        examples: [
          "survey list",
          "survey list kv-cache",
          "survey list quantization/weight-only --format json",
        ])
    },
    run: { arguments, console throws(CommandError) in
      let catalog = try ListInput.catalog(arguments, console)
      let style = console.style(arguments.choice(.color, as: ColorChoice.self) ?? .auto)
      let name = arguments.positionals.joined(separator: " ")
      let topic = name.isEmpty ? nil : try TopicArgument.topic(name, in: catalog)
      let positions = topic.map { catalog.papers(below: $0) } ?? 0..<catalog.papers.count
      if arguments.choice(.format, as: OutputFormat.self) == .json {
        let ids = PaperIDs(catalog)
        let papers = positions.map { catalog.papers[$0].json(ids: ids) }
        console.writeLine(JSON.array(papers).indentedText)
      } else if let topic {
        PaperListing(catalog, style: style, width: console.width).write(topic, to: console)
      } else {
        TopicTree(catalog).write(to: console, style: style)
      }
      return positions.isEmpty && catalog.frameworks.isEmpty ? .negative : .success
    })
}

/// How a command writes its results.
enum OutputFormat: String, CaseIterable {
  case text
  case json
}

extension Option {
  static let format = value(
    "format", takes: "FORMAT", help: "how to write the results: text or json",
    completion: .choices(of: OutputFormat.self))
}
