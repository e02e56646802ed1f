extension Command {
  /// Explains a command or a topic.
  static let help = Command(
    name: "help",
    group: .shell,
    syntax: {
      CommandSyntax(
        name: "help",
        abstract: "Explain a command, or a topic such as queries.",
        positionals: [
          Positional(
            "TOPIC", .optional,
            help: "a command, or \(HelpTopic.all.map(\.name).joined(separator: ", "))",
            completion: .choices(Command.all.map(\.name) + HelpTopic.all.map(\.name)))
        ],
        examples: ["survey help search", "survey help queries"])
    },
    run: { arguments, console throws(CommandError) in
      let style = console.style(arguments.choice(.color, as: ColorChoice.self) ?? .auto)
      let renderer = HelpRenderer(width: console.width, style: style)
      let name = arguments.positional(0)
      if let topic = HelpTopic.all.first(where: { $0.name == name }) {
        console.write(renderer.help(for: topic))
      } else if let command = Command.all.first(where: { $0.name == name }) {
        console.write(renderer.help(for: command.syntax()))
      } else {
        console.write(Survey.help(renderer))
      }
      return .success
    })
}
