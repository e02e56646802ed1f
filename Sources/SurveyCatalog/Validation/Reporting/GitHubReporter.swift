extension Reporter {
  /// Workflow commands, which make GitHub show findings beside the lines of a pull request.
  ///
  /// GitHub shows ten errors and ten warnings of a step, so errors are written first.
  static let github = Reporter("github") { report, sink in
    for severity in Severity.allCases {
      for list in report.lists {
        for diagnostic in list.diagnostics where diagnostic.severity == severity {
          sink(Array(list.command(for: diagnostic).utf8))
        }
      }
    }
    sink(Array("\(report.summary.sentence)\n".utf8))
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
  fileprivate var escapedForCommand: String { escaped(["%": "%25", "\r": "%0D", "\n": "%0A"]) }

  /// The text as the value of a workflow command's property.
  fileprivate var escapedForProperty: String {
    shown(limit: 4096).escaped(["%": "%25", ":": "%3A", ",": "%2C"])
  }

  private func escaped(_ escapes: [Unicode.Scalar: String]) -> String {
    replacingScalars { escapes[$0] }
  }
}
