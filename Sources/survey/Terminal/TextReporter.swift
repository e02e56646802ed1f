import SurveyCatalog

/// Writes findings for people: the place, the message, the line with carets, and what to do.
struct TextReporter {
  private let style: Style
  private let width: Int

  init(style: Style, width: Int) {
    self.style = style
    self.width = width
  }

  /// Findings that are made ready before any of them is written; fewer are not worth a thread.
  private static let batchSize = 4096

  /// Writes all findings, an empty line below each.
  func write(_ report: Report, to write: (String) -> Void) {
    for list in report.lists {
      let path = Self.start(Self.safe(list.path))
      var start = 0
      while start < list.diagnostics.count {
        let end = min(start + Self.batchSize, list.diagnostics.count)
        let parts = TwoThreads().inHalves(of: start..<end, leastForTwo: 1024) { positions in
          var text = ""
          for position in positions {
            append(list.diagnostics[position], of: list, at: path, to: &text)
          }
          return text
        }
        for part in parts { write(part) }
        start = end
      }
    }
  }

  private func append(
    _ diagnostic: Diagnostic, of list: ListReport, at path: String, to text: inout String
  ) {
    let role = diagnostic.severity.role
    let start = list.start(of: diagnostic.range)
    let line = String(start.line)
    style.append(.title, to: &text) { text in
      text += path
      text += ":"
      text += line
      text += ":"
      text += String(start.column)
    }
    text += ": "
    style.append(role, to: &text) { text in
      text += diagnostic.severity.rawValue
      text += ":"
    }
    text += " "
    text += Self.safe(diagnostic.message)
    text += " "
    style.append(.dim, to: &text) { text in
      text += "["
      text += diagnostic.rule
      text += "]"
    }
    text += "\n"
    let gutter = line.utf8.count
    SourceExcerpt(diagnostic.range, of: list.document, width: width - gutter - 3)
      .append(to: &text, gutter: gutter, severity: role, style: style)
    for note in diagnostic.notes.prefix(Self.mostNotes) {
      let place = note.range.map { "\(self.place(of: $0, in: list, at: path)): " } ?? ""
      text += "\(style.apply(.info, "note:")) \(place)\(Self.safe(note.message))\n"
    }
    if diagnostic.notes.count > Self.mostNotes {
      let more = diagnostic.notes.count - Self.mostNotes
      text += "\(style.apply(.info, "note:")) and \(more) more\n"
    }
    if let fix = diagnostic.fix {
      style.append(.year, to: &text) { $0 += "help:" }
      text += " "
      text += Self.safe(fix.message)
      text += " "
      style.append(.dim, to: &text) { text in
        text +=
          fix.applicability == .safe ? "(fixable with --fix)" : "(fixable with --unsafe-fixes)"
      }
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
