import SurveyCatalog

extension Command {
  /// Shows the forms of a list's entries.
  static let form = Command(
    name: "form",
    group: .checking,
    syntax: {
      CommandSyntax(
        name: "form",
        abstract: "Show how a list writes its entries: the forms, with counts and examples.",
        positionals: [
          Positional(
            "FILE", .optional,
            help: "the list, - for standard input (default: $SURVEY_FILE, else the embedded list)",
            completion: .file)
        ],
        options: [.entryForm, .formFormat],
        discussion: """
          A form is a template: Markdown with fields such as {title}, {authors}, {venue}, {year}, \
          {date:YYYY-MM}, {label} and {url}. … repeats the link before it, ( … )? may be missing, \
          and ⏎ is a line end. The forms are learned from the entries; those that fit none are \
          listed with the reason.

          To decide the form yourself, use --form with any command, or write \
          <!-- survey-form: TEMPLATE --> into the list. In a pipe the result is tab-separated: \
          entries, template, line of an example.
          """,
        examples: [
          "survey form README.md",
          "survey form README.md --form '- {title} ({venue} {year}) [[{label}]({url})] …'",
          "survey form README.md --format json",
        ])
    },
    run: { arguments, console throws(CommandError) in
      let path = arguments.positional(0) ?? ListInput.defaultPath(console)
      let source = try path.map { path throws(CommandError) in
        try ListInput.source(at: path, console)
      }
      let report = FormReport(try ListInput.document(source ?? .embedded, arguments))
      let name = UsageError.quoted((source ?? .embedded).path)
      for fault in report.faults {
        console.writeError(
          "survey: line \(fault.line) of \(name): \(fault.message.safeForTerminal())\n")
      }
      let format = arguments.choice(.formFormat, as: FormFormat.self)
      switch format ?? (console.isTerminal ? .text : .tsv) {
      case .json: console.writeLine(report.json.indentedText)
      case .tsv:
        for form in report.forms {
          let template = form.form.description.safeForTerminal()
          console.writeLine("\(form.count)\t\(template)\t\(form.example.line)")
        }
      case .text where report.entryCount > 0:
        let style = console.style(arguments.choice(.color, as: ColorChoice.self) ?? .auto)
        for line in FormPrinter(report, style: style, width: console.width).lines {
          console.writeLine(line)
        }
        if let path = arguments.positional(0) {
          NextStep.suggest("validate FILE", on: path, "checks the list", to: console)
        }
      case .text: break
      }
      if report.entryCount == 0 { console.writeError("survey: no papers in \(name)\n") }
      return report.entryCount == 0 ? .negative : .success
    })
}

/// The format of the forms of a list.
enum FormFormat: String, CaseIterable {
  case text, json, tsv
}

extension Option {
  static let formFormat = value(
    "format", takes: "FORMAT", help: "format of the output: text, json or tsv",
    completion: .choices(of: FormFormat.self))
}
