extension Reporter {
  /// Workflow commands, by which GitHub shows findings beside the lines of a pull request.
  ///
  /// GitHub shows ten errors and ten warnings of a step: the gravest are written first.
  static let github = Reporter("github") { report in
    let sentence = report.summary.sentence + "\n"
    return Writing(
      frame: TextFrame(closing: sentence, closingOfNone: sentence),
      findings: Severity.allCases.flatMap { severity in
        report.findings { $0.severity == severity }
      }
    ) { text, list, diagnostic, _ in text += list.command(for: diagnostic) }
  }
}

extension ListReport {
  private static let commands: [Severity: String] = [
    .error: "error", .warning: "warning", .info: "notice",
  ]

  fileprivate func command(for diagnostic: Diagnostic) -> String {
    let (start, end) = (start(of: diagnostic.range), end(of: diagnostic.range))
    var properties = [
      ("file", path), ("line", String(start.line)), ("endLine", String(end.line)),
      ("col", String(start.column)),
    ]
    // Columns of another line mean nothing to GitHub.
    if end.line == start.line { properties.append(("endColumn", String(end.column))) }
    properties.append(("title", diagnostic.rule))
    var lines = [diagnostic.message.shown()]
    for note in diagnostic.notes.prefix(Self.mostNotes) {
      let place = note.range.map { " (line \(self.start(of: $0).line))" } ?? ""
      lines.append("note: \(note.message.shown())\(place)")
    }
    if let fix = diagnostic.fix { lines.append("help: \(fix.message.shown())") }
    let name = Self.commands[diagnostic.severity] ?? "notice"
    let list = properties.map { "\($0.0)=\($0.1.escapedForProperty)" }.joined(separator: ",")
    return "::\(name) \(list)::\(lines.joined(separator: "\n").escapedForCommand)\n"
  }

  private static let mostNotes = 10
}

extension String {
  /// The text as the message of a workflow command.
  fileprivate var escapedForCommand: String {
    escaped([("%", "%25"), ("\r", "%0D"), ("\n", "%0A")])
  }

  /// The text as the value of a workflow command's property.
  fileprivate var escapedForProperty: String {
    shown(limit: 4096).escaped([("%", "%25"), (":", "%3A"), (",", "%2C")])
  }

  private func escaped(_ escapes: [(scalar: Unicode.Scalar, text: String)]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let escape = escapes.first(where: { $0.scalar == scalar }) {
        result.append(contentsOf: escape.text.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
