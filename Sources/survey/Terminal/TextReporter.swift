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
      let path = Self.start(Self.safe(list.path))
      var text = ""
      for diagnostic in list.diagnostics {
        text.removeAll(keepingCapacity: true)
        append(diagnostic, of: list, at: path, to: &text)
        write(text)
      }
    }
  }

  private func append(
    _ diagnostic: Diagnostic, of list: ListReport, at path: String, to text: inout String
  ) {
    let role = diagnostic.severity.role
    let start = list.start(of: diagnostic.range)
    text += style.apply(.title, "\(path):\(start.line):\(start.column)")
    text += ": "
    text += style.apply(role, "\(diagnostic.severity.rawValue):")
    text += " "
    text += Self.safe(diagnostic.message)
    text += " "
    text += style.apply(.dim, "[\(diagnostic.rule)]")
    text += "\n"
    let gutter = String(start.line).utf8.count
    let excerpt = SourceExcerpt(diagnostic.range, of: list.document, width: width - gutter - 3)
    for line in excerpt.lines(gutter: gutter, severity: role, style: style) {
      text += line
      text += "\n"
    }
    for note in diagnostic.notes.prefix(Self.mostNotes) {
      let place = note.range.map { "\(self.place(of: $0, in: list, at: path)): " } ?? ""
      text += "\(style.apply(.info, "note:")) \(place)\(Self.safe(note.message))\n"
    }
    if diagnostic.notes.count > Self.mostNotes {
      let more = diagnostic.notes.count - Self.mostNotes
      text += "\(style.apply(.info, "note:")) and \(more) more\n"
    }
    if let fix = diagnostic.fix {
      let option = fix.applicability == .safe ? "--fix" : "--unsafe-fixes"
      text += style.apply(.year, "help:")
      text += " "
      text += Self.safe(fix.message)
      text += " "
      text += style.apply(.dim, "(fixable with \(option))")
      text += "\n"
    }
    text += "\n"
  }

  private static let mostNotes = 10

  private func place(of range: ByteRange, in list: ListReport, at path: String) -> String {
    let start = list.start(of: range)
    return "\(path):\(start.line):\(start.column)"
  }

  private static func safe(_ text: String) -> String { text.shown().safeForTerminal() }

  /// The text so that the log of a workflow takes no line that it begins for a command.
  private static func start(_ text: String) -> String {
    text.drop { $0 == " " }.hasPrefix("::") ? "\u{200B}\(text)" : text
  }
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
