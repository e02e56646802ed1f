import SurveyCatalog

extension Command {
  /// Shows the table of frameworks.
  static let frameworks = Command(
    name: "frameworks",
    group: .reading,
    syntax: {
      CommandSyntax(
        name: "frameworks",
        abstract: "Show the table of frameworks, filtered by capability.",
        positionals: [Positional("NAME", .any, help: "words that the name must contain")],
        options: [.training, .inference, .fineTuning, .rowFormat, .rowJSON, .fields, .file],
        examples: ["survey frameworks", "survey frameworks --training --fine-tuning"])
    },
    run: { arguments, console throws(CommandError) in
      let catalog = try ListInput.catalog(arguments, console)
      let words = arguments.positionals.map { $0.lowercased() }
      let frameworks = catalog.frameworks.filter { framework in
        (!arguments.has(.training) || framework.training)
          && (!arguments.has(.inference) || framework.inference)
          && (!arguments.has(.fineTuning) || framework.fineTuning)
          && words.allSatisfy { framework.name.lowercased().contains($0) }
      }
      let form = try OutputForm(arguments, console)
      guard !frameworks.isEmpty else {
        _ = try form.write(Records(frameworks), to: console)
        console.writeError("survey: no frameworks match\n")
        return .negative
      }
      if try form.write(Records(frameworks), to: console) { return .success }
      let style = console.style(arguments.choice(.color, as: ColorChoice.self) ?? .auto)
      var table = Table([
        Table.Column(title: "Framework", overflow: .truncate), Table.Column(title: "Training"),
        Table.Column(title: "Inference"), Table.Column(title: "Fine-tuning"),
      ])
      for framework in frameworks {
        table.add([
          Table.Cell(framework.name, .title, url: framework.links.first?.url),
          mark(framework.training), mark(framework.inference), mark(framework.fineTuning),
        ])
      }
      for line in table.lines(width: console.width, style: style) { console.writeLine(line) }
      return .success
    })

  private static func mark(_ isYes: Bool) -> Table.Cell {
    isYes ? Table.Cell("✓", .year) : Table.Cell("–", .dim)
  }
}

extension Option {
  static let training = flag("training", help: "only frameworks for efficient training")
  static let inference = flag("inference", help: "only frameworks for efficient inference")
  static let fineTuning = flag("fine-tuning", help: "only frameworks for efficient fine-tuning")
}
