import SurveyCatalog

/// Writes findings for people: the place, the message, the line with carets, and what to do.
struct TextReporter {
  private let style: Style
  private let width: Int

  private static let mostNotes = 10

  init(style: Style, width: Int) {
    self.style = style
    self.width = width
  }

  /// Writes all findings, each followed by an empty line.
  func write(_ report: Report, to write: ([UInt8]) -> Void) {
    for list in report.lists {
      let excerpt = SourceExcerpt(list.document, style: style, width: width)
      for diagnostic in list.diagnostics {
        write(Array(text(of: diagnostic, in: list, excerpt).utf8))
      }
    }
  }

  private func text(
    of diagnostic: Diagnostic, in list: ListReport, _ excerpt: SourceExcerpt
  ) -> String {
    let path = list.path.shown()
    let start = list.start(of: diagnostic.range)
    let role = diagnostic.severity.role
    let place = style.apply(.title, "\(path.withoutLeadingCommand):\(start.line):\(start.column)")
    let severity = style.apply(role, "\(diagnostic.severity.rawValue):")
    let rule = style.apply(.dim, "[\(diagnostic.rule)]")
    var lines = ["\(place): \(severity) \(diagnostic.message.shown()) \(rule)"]
    lines += excerpt.lines(diagnostic.range, atLine: start.line - 1, severity: role)
    let label = style.apply(.info, "note:")
    for note in diagnostic.notes.prefix(Self.mostNotes) {
      let place = note.range.map { range in
        let start = list.start(of: range)
        return "\(path):\(start.line):\(start.column): "
      }
      lines.append("\(label) \(place ?? "")\(note.message.shown())")
    }
    if diagnostic.notes.count > Self.mostNotes {
      lines.append("\(label) and \(diagnostic.notes.count - Self.mostNotes) more")
    }
    if let fix = diagnostic.fix {
      let option = fix.applicability == .safe ? "--fix" : "--unsafe-fixes"
      let hint = style.apply(.dim, "(fixable with \(option))")
      lines.append("\(style.apply(.year, "help:")) \(fix.message.shown()) \(hint)")
    }
    return lines.joined(separator: "\n") + "\n\n"
  }
}

extension Severity {
  /// The role of text about a finding of this severity.
  var role: Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
