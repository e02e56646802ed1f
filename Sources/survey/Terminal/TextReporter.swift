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
  /// The room that a finding is given at first.
  private static let usualLength = 512
  private static let mostNotes = 10

  /// Writes all findings, an empty line below each.
  func write(_ report: Report, to write: ([UInt8]) -> Void) {
    for list in report.lists {
      let path = Self.start(list.path.shown())
      var start = 0
      while start < list.diagnostics.count {
        let end = min(start + Self.batchSize, list.diagnostics.count)
        let parts = TwoThreads().inHalves(of: start..<end, leastForTwo: 1024) { positions in
          var text = TextBytes(capacity: positions.count * Self.usualLength)
          for position in positions {
            append(list.diagnostics[position], of: list, at: path, to: &text)
          }
          return text.bytes
        }
        for part in parts { write(part) }
        start = end
      }
    }
  }

  private func append(
    _ diagnostic: Diagnostic, of list: ListReport, at path: String, to text: inout TextBytes
  ) {
    let role = diagnostic.severity.role
    let start = list.start(of: diagnostic.range)
    style.append(.title, to: &text) { $0.append(start, at: path) }
    text += ": "
    style.append(role, to: &text) { text in
      text += diagnostic.severity.rawValue
      text += ":"
    }
    text += " "
    text += diagnostic.message.shown()
    text += " "
    style.append(.dim, to: &text) { text in
      text += "["
      text += diagnostic.rule
      text += "]"
    }
    text += "\n"
    SourceExcerpt(diagnostic.range, atLine: start.line - 1, of: list.document)
      .append(to: &text, width: width, severity: role, style: style)
    append(diagnostic.notes, of: list, at: path, to: &text)
    if let fix = diagnostic.fix {
      style.append(.year, to: &text) { $0 += "help:" }
      text += " "
      text += fix.message.shown()
      text += " "
      style.append(.dim, to: &text) { text in
        text +=
          fix.applicability == .safe ? "(fixable with --fix)" : "(fixable with --unsafe-fixes)"
      }
      text += "\n"
    }
    text += "\n"
  }

  private func append(
    _ notes: [Note], of list: ListReport, at path: String, to text: inout TextBytes
  ) {
    for note in notes.prefix(Self.mostNotes) {
      style.append(.info, to: &text) { $0 += "note:" }
      text += " "
      if let range = note.range {
        text.append(list.start(of: range), at: path)
        text += ": "
      }
      text += note.message.shown()
      text += "\n"
    }
    if notes.count > Self.mostNotes {
      style.append(.info, to: &text) { $0 += "note:" }
      text += " and "
      text += notes.count - Self.mostNotes
      text += " more\n"
    }
  }

  /// The text so that the log of a workflow takes no line that it begins for a command.
  private static func start(_ text: String) -> String {
    text.drop { $0 == " " }.hasPrefix("::") ? "\u{200B}\(text)" : text
  }
}

extension TextBytes {
  /// Appends a place: the path, the line and the column.
  fileprivate mutating func append(_ place: SourceLocation, at path: String) {
    self += path
    self += ":"
    self += place.line
    self += ":"
    self += place.column
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
