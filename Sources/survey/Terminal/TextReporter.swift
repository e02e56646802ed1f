import SurveyCatalog

/// Writes findings for people: the place, the message, the line with carets, and what to do.
struct TextReporter {
  private let style: Style
  private let width: Int

  init(style: Style, width: Int) {
    self.style = style
    self.width = width
  }

  /// The room that a finding is given at first.
  private static let usualLength = 512
  private static let mostNotes = 10

  /// Writes all findings, an empty line below each.
  func write(_ report: Report, to write: ([UInt8]) -> Void) {
    for list in report.lists {
      let path = Self.start(list.path.shown())
      let excerpt = SourceExcerpt(list.document, style: style, width: width)
      let words = Words(path: path, style: style)
      for diagnostic in list.diagnostics {
        var text = TextBytes(capacity: Self.usualLength)
        append(diagnostic, of: list, words, excerpt, to: &text)
        write(text.bytes)
      }
    }
  }

  private func append(
    _ diagnostic: Diagnostic, of list: ListReport, _ words: Words, _ excerpt: SourceExcerpt,
    to text: inout TextBytes
  ) {
    let place = list.start(of: diagnostic.range)
    text += words.path
    text.append(place)
    text += words.label(diagnostic.severity)
    text += diagnostic.message.shown()
    text += words.rule.begin
    text += diagnostic.rule
    text += words.rule.end
    excerpt.append(
      diagnostic.range, atLine: place.line - 1, severity: diagnostic.severity.role, to: &text)
    for note in diagnostic.notes.prefix(Self.mostNotes) {
      text += words.note
      if let range = note.range {
        text += words.plainPath
        text.append(list.start(of: range))
        text += ": "
      }
      text += note.message.shown()
      text.append("\n")
    }
    if diagnostic.notes.count > Self.mostNotes {
      text += words.note
      text += "and "
      text += diagnostic.notes.count - Self.mostNotes
      text += " more\n"
    }
    if let fix = diagnostic.fix {
      text += words.help
      text += fix.message.shown()
      text += words.option(fix.applicability)
    }
    text.append("\n")
  }

  /// The text so that the log of a workflow takes no line that it begins for a command.
  private static func start(_ text: String) -> String {
    text.drop { $0 == " " }.hasPrefix("::") ? "\u{200B}\(text)" : text
  }
}

/// What all findings of a list say, dressed once.
private struct Words {
  let path: String
  let plainPath: String
  let rule: (begin: String, end: String)
  let note: String
  let help: String
  private let labels: (error: String, warning: String, info: String)
  private let options: (safe: String, unsafe: String)

  init(path: String, style: Style) {
    self.path = style.begin(.title) + path + ":"
    plainPath = path + ":"
    rule = (" \(style.begin(.dim))[", "]\(style.end(.dim))\n")
    note = style.apply(.info, "note:") + " "
    help = style.apply(.year, "help:") + " "
    func label(_ severity: Severity) -> String {
      "\(style.end(.title)): \(style.apply(severity.role, severity.rawValue + ":")) "
    }
    labels = (label(.error), label(.warning), label(.info))
    options = (
      " \(style.apply(.dim, "(fixable with --fix)"))\n",
      " \(style.apply(.dim, "(fixable with --unsafe-fixes)"))\n"
    )
  }

  func label(_ severity: Severity) -> String {
    switch severity {
    case .error: labels.error
    case .warning: labels.warning
    case .info: labels.info
    }
  }

  func option(_ applicability: Fix.Applicability) -> String {
    applicability == .safe ? options.safe : options.unsafe
  }
}

extension TextBytes {
  /// Appends the line and the column of a place.
  fileprivate mutating func append(_ place: SourceLocation) {
    self += place.line
    append(":")
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
