import SurveyCatalog

/// One call of `validate`.
struct ValidateRun {
  private let arguments: ParsedArguments
  private let console: Console
  private let choice: RuleChoice
  private let inputs: [ValidationInput]
  private let color: ColorChoice

  init(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) {
    self.arguments = arguments
    self.console = console
    color = arguments.choice(.color, as: ColorChoice.self) ?? .auto
    if arguments.has(.diffFixes), arguments.has(.reportFormat) || arguments.has(.output) {
      throw .usage(
        UsageError(
          "'--diff-fixes' prints a patch instead of findings",
          hint: "remove '--format' and '--output'"))
    }
    choice = try RuleChoice(arguments)
    inputs = try ValidationInput.all(arguments, console)
  }

  func run() throws(CommandError) -> ExitStatus {
    if arguments.has(.diffFixes) { return showFixes() }
    if arguments.has(.fix) || arguments.has(.unsafeFixes) { return try fix() }
    let report = report(
      of: inputs.map { ($0.document, choice.shown($0.report(choice.validator))) })
    try write(report)
    summarize(report.summary)
    suggestNext(after: report)
    return status(of: report)
  }

  private func report(of lists: [(document: Document, found: ValidationReport)]) -> Report {
    let reports = lists.map { list in
      ListReport(
        list.document, diagnostics: list.found.diagnostics, suppressed: list.found.suppressed)
    }
    return Report(reports, rules: choice.validator.rules, version: Version.current.number)
  }

  private func status(of report: Report) -> ExitStatus {
    let summary = report.summary
    let isFailure = summary.errors > 0 || (arguments.has(.strict) && summary.warnings > 0)
    return isFailure ? .negative : .success
  }

  // MARK: - Fixing

  private var applicability: Fix.Applicability {
    arguments.has(.unsafeFixes) ? .unsafe : .safe
  }

  private func fix() throws(CommandError) -> ExitStatus {
    var left: [(document: Document, found: ValidationReport)] = []
    var count = 0
    for input in inputs {
      guard let path = input.path else {
        throw .usage(
          UsageError("cannot fix the embedded list", hint: "survey validate README.md --fix"))
      }
      let fixed = input.fixed(choice.validator, applicability)
      let (old, new) = (input.document.source.bytes, fixed.document.source.bytes)
      if path == "-" {
        console.output.write(new)
      } else if new != old {
        try FileWriter.replace(path, with: new, expecting: old)
      }
      left.append((fixed.document, choice.shown(fixed.report)))
      count += fixed.count
    }
    let report = report(of: left)
    try write(report)
    summarize(report.summary, fixed: count)
    return status(of: report)
  }

  private func showFixes() -> ExitStatus {
    let printer = PatchPrinter(console, color)
    var found: [(document: Document, found: ValidationReport)] = []
    var count = 0
    for input in inputs {
      let fixed = input.fixed(choice.validator, applicability)
      printer.write(Patch(from: input.document.source, to: fixed.document.source))
      found.append((input.document, choice.shown(input.report(choice.validator))))
      count += fixed.count
    }
    let report = report(of: found)
    summarize(report.summary, fixable: count)
    return status(of: report)
  }

  // MARK: - Writing

  /// Whether the fixed text goes to standard output, and findings to standard error.
  private var printsFixedText: Bool {
    (arguments.has(.fix) || arguments.has(.unsafeFixes)) && inputs.contains { $0.path == "-" }
  }

  private func write(_ report: Report) throws(CommandError) {
    if let path = arguments[.output] {
      var bytes: [UInt8] = []
      write(report, style: color == .always ? console.style(.always) : .plain) { bytes += $0 }
      return try FileWriter.write(bytes, to: path)
    }
    if printsFixedText {
      write(report, style: console.errorStyle(color)) {
        console.writeError(String(decoding: $0, as: UTF8.self))
      }
    } else {
      write(report, style: console.style(color)) { console.output.write($0) }
    }
  }

  private func write(_ report: Report, style: Style, to sink: ([UInt8]) -> Void) {
    if let reporter = arguments[.reportFormat].flatMap({ Reporter.named($0) }) {
      return reporter.write(report, to: sink)
    }
    TextReporter(style: style, width: width).write(report, to: sink)
  }

  /// The columns to write in: a log has space for more than a terminal of unknown width.
  private var width: Int {
    let isKnown = console.isTerminal || console.environment.isSet("COLUMNS")
    return isKnown ? console.width : 160
  }

  private func summarize(_ summary: ReportSummary, fixed: Int? = nil, fixable: Int? = nil) {
    let isText = (arguments[.reportFormat] ?? "text") == "text"
    guard isText, !arguments.has(.quiet) else { return }
    // In a log, findings come before the summary.
    console.output.flush()
    let style = console.errorStyle(color)
    if let made = fixed, made > 0 { console.writeError("Applied \(Self.fixes(made)). ") }
    if let fixable { console.writeError("Would apply \(Self.fixes(fixable)). ") }
    let role: Role = summary.errors > 0 ? .error : summary.findings > 0 ? .warning : .year
    console.writeError(style.apply(role, summary.sentence) + "\n")
  }

  /// Says what to do next with a list, if a person is at a terminal.
  private func suggestNext(after report: Report) {
    guard inputs.count == 1, let input = inputs.first, case .list = input.scope,
      arguments.positional(0) != nil || arguments.has(.file), let path = input.path,
      !arguments.has(.quiet), !arguments.has(.output), !arguments.has(.reportFormat)
    else { return }
    let summary = report.summary
    if summary.fixable > 0 {
      let effect = "shows what '--fix' would change"
      NextStep.suggest("validate FILE --diff-fixes", on: path, effect, to: console)
    } else if let rule = report.lists.lazy.compactMap(\.diagnostics.first?.rule).first {
      NextStep.suggest("explain \(rule)", on: path, "describes the first finding", to: console)
    } else {
      let effect = "compares its order and contents"
      NextStep.suggest("render FILE --check", on: path, effect, to: console)
    }
  }

  private static func fixes(_ count: Int) -> String {
    "\(count) fix\(count == 1 ? "" : "es")"
  }
}
