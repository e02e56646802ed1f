extension Reporter {
  /// The format of reviewdog, which turns findings into comments on a pull request.
  ///
  /// Columns count in bytes. Comments are Markdown, so what a list says is escaped in messages.
  static let reviewdog = Reporter("rdjson") { report, sink in
    let summary = report.summary
    let gravest: Severity =
      summary.errors > 0 ? .error : summary.warnings > 0 ? .warning : .info
    var json = JSONWriter(isIndented: true)
    json.beginObject()
    json.write(.object([JSON.Member("name", .string("survey"))]), named: "source")
    json.write(.string(gravest.rawValue.uppercased()), named: "severity")
    json.writeName("diagnostics")
    json.beginArray()
    for list in report.lists {
      for diagnostic in list.diagnostics {
        json.write(list.reviewdogJSON(of: diagnostic))
        sink(json.take())
      }
    }
    json.end()
    json.end()
    json.endLine()
    sink(json.take())
  }
}

extension ListReport {
  /// Longer replacements do not fit a comment.
  private static let longestSuggestion = 10_000

  fileprivate func reviewdogJSON(of diagnostic: Diagnostic) -> JSON {
    var lines = [diagnostic.message]
    for note in diagnostic.notes.prefix(10) {
      let place = note.range.map { " (line \(start(of: $0).line))" } ?? ""
      lines.append("note: \(note.message)\(place)")
    }
    if let fix = diagnostic.fix { lines.append("help: \(fix.message)") }
    let message = lines.map { $0.shown().plainInMarkdown }.joined(separator: "\n")
    var members = [
      JSON.Member("message", .string(message)),
      JSON.Member(
        "location",
        .object([
          JSON.Member("path", .string(path)), JSON.Member("range", json(of: diagnostic.range)),
        ])),
      JSON.Member("severity", .string(diagnostic.severity.rawValue.uppercased())),
      JSON.Member("code", .object([JSON.Member("value", .string(diagnostic.rule))])),
    ]
    if let edit = diagnostic.fix.flatMap({ suggestion(for: $0) }) {
      let suggestion = JSON.object([
        JSON.Member("range", json(of: edit.range)), JSON.Member("text", .string(edit.text)),
      ])
      members.append(JSON.Member("suggestions", .array([suggestion])))
    }
    return .object(members)
  }

  /// The fix as one replacement; nil if its edits are on several lines or too far apart.
  private func suggestion(for fix: Fix) -> Edit? {
    let edits = fix.edits.withoutOverlaps()
    guard fix.isText, let first = edits.first, let last = edits.last else { return nil }
    let whole = ByteRange(first.range.lowerBound, last.range.upperBound)
    let isOneLine = start(of: whole).line == end(of: whole).line
    guard edits.count == 1 || isOneLine, whole.upperBound <= document.source.bytes.count,
      whole.count + edits.reduce(0, { $0 + $1.replacement.count }) <= Self.longestSuggestion
    else { return nil }
    var text: [UInt8] = []
    var position = whole.lowerBound
    for edit in edits {
      text += document.source.bytes[position..<edit.range.lowerBound] + edit.replacement
      position = edit.range.upperBound
    }
    let result = Edit(whole, text)
    return Fix(fix.message, fix.applicability, [result]).isText ? result : nil
  }

  private func json(of range: ByteRange) -> JSON {
    func place(_ location: SourceLocation, _ offset: Int) -> JSON {
      let column = location.column == 1 ? 1 : byteColumn(of: offset)
      return .object([
        JSON.Member("line", .number(location.line)), JSON.Member("column", .number(column)),
      ])
    }
    return .object([
      JSON.Member("start", place(start(of: range), range.lowerBound)),
      JSON.Member("end", place(end(of: range), range.upperBound)),
    ])
  }
}

extension String {
  /// The text as Markdown that shows as the text: no markup, no link and no mention of a person.
  fileprivate var plainInMarkdown: String {
    let marks = "\\`*_[]<>#|~&!".unicodeScalars
    let scalars = Array(unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      // URLs become links unless something separates their parts.
      let isBeforeSlash = index + 1 < scalars.count && scalars[index + 1] == "/"
      let isBehindName = index > 0 && (scalars[index - 1] == "w" || scalars[index - 1] == "W")
      if marks.contains(scalar) || scalar == ":" && isBeforeSlash || scalar == "." && isBehindName {
        result.append("\\")
      }
      result.append(scalar)
      if scalar == "@" { result.append("\u{200B}") }
    }
    return String(result)
  }
}
