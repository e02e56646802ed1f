import SurveyCatalog

extension Command {
  /// Shows the taxonomy, or the papers of a topic.
  static let list = Command(
    name: "list",
    group: .reading,
    syntax: {
      CommandSyntax(
        name: "list",
        abstract: "Show the taxonomy as a tree with counts, or the papers of a topic.",
        positionals: [
          Positional(
            "TOPIC", .any,
            help: "a topic: its heading, its anchor, a path, or a part that only one topic has",
            completion: .topics)
        ],
        options: [.topics, .format, .json, .fields, .file, .entryForm],
        discussion: """
          Without a topic and a format, shows the tree. A format such as json or csv gives all \
          papers, or with --topics the topics with their counts. In a pipe, the papers of a topic \
          are tab-separated columns: id, title, venue, year, topic, URL.
          """,
        examples: [
          "survey list",
          "survey list kv-cache",
          "survey list quantization/weight-only --format csv",
          "survey list --topics --format json",
        ])
    },
    run: { arguments, console throws(CommandError) in
      let catalog = try ListInput.catalog(arguments, console)
      let style = console.style(arguments.choice(.color, as: ColorChoice.self) ?? .auto)
      let name = arguments.words
      let topic = name.isEmpty ? nil : try TopicArgument.topic(name, in: catalog)
      let form = try OutputForm(
        arguments, console, isPlainInPipe: topic != nil || arguments.has(.topics))
      let positions = topic.map { catalog.papers(below: $0) } ?? 0..<catalog.papers.count
      let isEmpty = positions.isEmpty && catalog.frameworks.isEmpty
      if arguments.has(.topics) {
        let topics = catalog.taxonomy.filter { topic == nil || $0.isBelow(topic, in: catalog) }
        if try !form.write(Records(topics), to: console) {
          TopicTree(catalog, topics).write(to: console, style: style)
        }
      } else if case .text = form {
        if let topic {
          PaperListing(catalog, style: style, width: console.width).write(topic, to: console)
        } else {
          TopicTree(catalog, catalog.taxonomy).write(to: console, style: style)
          if let path = arguments[.file], !isEmpty {
            NextStep.suggest("validate FILE", on: path, "checks the list", to: console)
          }
        }
      } else {
        _ = try form.write(papersAt: Array(positions), of: catalog, to: console)
      }
      if isEmpty {
        let source = UsageError.quoted(catalog.document.source.path)
        let place = topic.map { UsageError.quoted($0.title) } ?? source
        console.writeError("survey: no papers in \(place)\n")
      }
      return isEmpty ? .negative : .success
    })
}

extension Option {
  static let topics = flag(
    "topics", help: "list the topics with their counts instead of the papers")
}

extension Topic {
  /// Whether the topic is another one or below it.
  fileprivate func isBelow(_ other: Topic?, in catalog: Catalog) -> Bool {
    if id == other?.id { return true }
    return parent.map { catalog.topics[$0].isBelow(other, in: catalog) } ?? false
  }
}
