import SurveyCatalog

extension Command {
  /// Describes rules.
  static let explain = Command(
    name: "explain",
    group: .checking,
    syntax: {
      CommandSyntax(
        name: "explain",
        abstract: "Describe a rule: what it checks, why, a bad example and its fix.",
        positionals: [
          Positional(
            "RULE", .any, help: "rules (default: a list of all rules)", completion: .rules)
        ],
        options: [.allRules, .explainFormat],
        examples: [
          "survey explain",
          "survey explain missing-venue",
          "survey explain --all --format markdown > RULES.md",
        ])
    },
    run: { arguments, console throws(CommandError) in
      var rules: [Rule] = []
      for name in arguments.positionals { rules.append(try RuleChoice.rule(named: name)) }
      let isList = rules.isEmpty && !arguments.has(.allRules)
      if rules.isEmpty { rules = Rule.all }
      switch arguments.choice(.explainFormat, as: ExplainFormat.self) ?? .text {
      case .json:
        console.writeLine(JSON.array(rules.map(\.json)).indentedText)
      case .markdown where isList:
        console.writeLine(Rule.table(of: rules))
      case .markdown where arguments.has(.allRules):
        console.writeLine(Rule.page(of: rules))
      case .markdown:
        console.writeLine(rules.map { $0.page() }.joined(separator: "\n\n"))
      case .text:
        let style = console.style(arguments.choice(.color, as: ColorChoice.self) ?? .auto)
        let card = RuleCard(style: style, width: console.width)
        let lines =
          isList ? card.table(of: rules) : rules.map { card.lines(for: $0) }.joinedByEmptyLines
        for line in lines { console.writeLine(line) }
      }
      return .success
    })
}

/// The format of rules.
enum ExplainFormat: String, CaseIterable {
  case text
  case markdown
  case json
}

extension [[String]] {
  /// The lines of all parts, with an empty line between parts.
  fileprivate var joinedByEmptyLines: [String] {
    enumerated().flatMap { $0 == 0 ? $1 : [""] + $1 }
  }
}

extension Option {
  static let allRules = flag("all", help: "describe all rules in full")
  static let explainFormat = value(
    "format", takes: "FORMAT", help: "format of the output: text, markdown or json",
    completion: .choices(of: ExplainFormat.self))
}
