extension Reporter {
  /// The project's own format: an object of `diagnostics` and `summary`.
  ///
  /// Lines and columns count from 1, columns in Unicode scalars; ends are exclusive. A fix whose text
  /// is not Unicode is left out.
  static let json = Reporter("json") { report, sink in
    let summary = report.summary
    var json = JSONWriter(isIndented: true)
    json.beginObject()
    json.writeName("diagnostics")
    json.beginArray()
    for list in report.lists {
      for diagnostic in list.diagnostics {
        json.write(list.json(of: diagnostic))
        sink(json.take())
      }
    }
    json.end()
    json.write(
      .object([
        JSON.Member("errors", .number(summary.errors)),
        JSON.Member("warnings", .number(summary.warnings)),
        JSON.Member("infos", .number(summary.infos)),
        JSON.Member("fixable", .number(summary.fixable)),
        JSON.Member("unsafelyFixable", .number(summary.unsafelyFixable)),
        JSON.Member("suppressed", .number(summary.suppressed)),
      ]), named: "summary")
    json.end()
    json.endLine()
    sink(json.take())
  }
}

extension ListReport {
  fileprivate func json(of diagnostic: Diagnostic) -> JSON {
    .object(
      [
        JSON.Member("rule", .string(diagnostic.rule)),
        JSON.Member("severity", .string(diagnostic.severity.rawValue)),
        JSON.Member("message", .string(diagnostic.message.shown())),
        JSON.Member("file", .string(path)),
      ] + places(of: diagnostic.range) + [
        JSON.Member("notes", .array(diagnostic.notes.map { json(of: $0) })),
        JSON.Member("fix", diagnostic.fix.map { json(of: $0) } ?? .null),
      ])
  }

  private func places(of range: ByteRange) -> [JSON.Member] {
    let (start, end) = (start(of: range), end(of: range))
    return [
      JSON.Member("line", .number(start.line)), JSON.Member("column", .number(start.column)),
      JSON.Member("endLine", .number(end.line)), JSON.Member("endColumn", .number(end.column)),
    ]
  }

  private func json(of note: Note) -> JSON {
    let place = note.range.map { start(of: $0) }
    return .object([
      JSON.Member("message", .string(note.message.shown())),
      JSON.Member("file", place == nil ? .null : .string(path)),
      JSON.Member("line", .optional(place?.line)),
      JSON.Member("column", .optional(place?.column)),
    ])
  }

  private func json(of fix: Fix) -> JSON {
    guard fix.isText else { return .null }
    let edits = fix.edits.map { edit in
      let (start, end) = (start(of: edit.range), end(of: edit.range))
      return JSON.object([
        JSON.Member("startLine", .number(start.line)),
        JSON.Member("startColumn", .number(start.column)),
        JSON.Member("endLine", .number(end.line)),
        JSON.Member("endColumn", .number(end.column)),
        JSON.Member("text", .string(edit.text)),
      ])
    }
    return .object([
      JSON.Member("message", .string(fix.message.shown())),
      JSON.Member("applicability", .string(fix.applicability.rawValue)),
      JSON.Member("edits", .array(edits)),
    ])
  }
}
