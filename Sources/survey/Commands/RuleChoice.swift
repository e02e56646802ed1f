import SurveyCatalog

/// The rules that a call of `validate` checks.
struct RuleChoice {
  /// A validator with these rules.
  let validator: Validator
  private let named: [String]
  private let showsInfo: Bool

  init(_ arguments: ParsedArguments) throws(CommandError) {
    named = try Self.names(arguments, .rule)
    showsInfo = arguments.has(.info)
    let ignored = try Self.names(arguments, .ignore)
    let (named, showsInfo) = (named, showsInfo)
    let rules = Rule.all.filter { rule in
      guard !ignored.contains(rule.id) else { return false }
      // Findings that are not shown need not be searched for.
      return named.isEmpty ? showsInfo || rule.severity != .info : named.contains(rule.id)
    }
    guard !rules.isEmpty else {
      throw .usage(UsageError("all rules are ignored", hint: "remove an '--ignore'"))
    }
    validator = Validator(rules: rules)
  }

  /// The findings to show: errors and warnings, and notes on request.
  func shown(_ report: consuming ValidationReport) -> ValidationReport {
    showsInfo ? report : report.keeping { $0 != .info || named.contains($1) }
  }

  private static func names(
    _ arguments: ParsedArguments, _ option: Option
  ) throws(CommandError) -> [String] {
    var names: [String] = []
    for value in arguments.all(option) {
      for word in value.split(separator: ",") {
        let name = word.split(separator: " ").joined(separator: " ")
        names.append(try rule(named: name).id)
      }
    }
    return names
  }

  /// The rule with a name or alias.
  static func rule(named name: String) throws(CommandError) -> Rule {
    if let rule = Rule.named(name) { return rule }
    let hint =
      DidYouMean.hint(for: name, in: Rule.all.map(\.id)) ?? "'survey explain' lists all rules"
    throw .usage(UsageError("there is no rule \(UsageError.quoted(name))", hint: hint))
  }
}
