import SurveyCatalog

/// Writes findings for people: the place, the message, the line with carets, and what to do.
struct TextReporter {
  private let style: Style
  private let width: Int

  init(style: Style, width: Int) {
    self.style = style
    self.width = width
  }

  /// Writes all findings, an empty line below each.
  func write(_ report: Report, to write: (String) -> Void) {
    for list in report.lists {
      for diagnostic in list.diagnostics { write(text(of: diagnostic, in: list)) }
    }
  }

  private func text(of diagnostic: Diagnostic, in list: ListReport) -> String {
    let role = diagnostic.severity.role
    let severity = style.apply(role, "\(diagnostic.severity.rawValue):")
    let rule = style.apply(.dim, "[\(diagnostic.rule)]")
    let place = style.apply(.title, place(of: diagnostic.range, in: list))
    var lines = ["\(place): \(severity) \(Self.safe(diagnostic.message)) \(rule)"]
    let gutter = String(list.start(of: diagnostic.range).line).utf8.count
    let excerpt = SourceExcerpt(diagnostic.range, of: list.document, width: width - gutter - 3)
    lines += excerpt.lines(gutter: gutter, severity: role, style: style)
    for note in diagnostic.notes.prefix(Self.mostNotes) {
      let place = note.range.map { "\(self.place(of: $0, in: list)): " } ?? ""
      lines.append("\(style.apply(.info, "note:")) \(place)\(Self.safe(note.message))")
    }
    if diagnostic.notes.count > Self.mostNotes {
      let more = diagnostic.notes.count - Self.mostNotes
      lines.append("\(style.apply(.info, "note:")) and \(more) more")
    }
    if let fix = diagnostic.fix {
      let option = fix.applicability == .safe ? "--fix" : "--unsafe-fixes"
      let hint = style.apply(.dim, "(fixable with \(option))")
      lines.append("\(style.apply(.year, "help:")) \(Self.safe(fix.message)) \(hint)")
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private static let mostNotes = 10

  private func place(of range: ByteRange, in list: ListReport) -> String {
    let start = list.start(of: range)
    return "\(Self.safe(list.path)):\(start.line):\(start.column)"
  }

  private static func safe(_ text: String) -> String { text.shown().safeForTerminal() }
}

extension Severity {
  /// The looks of the severity.
  var role: Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
