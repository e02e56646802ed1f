import SurveyCatalog

extension ListReport {
  /// A finding as the page shows it.
  func json(of diagnostic: Diagnostic) -> JSON {
    let (start, end) = (start(of: diagnostic.range), end(of: diagnostic.range))
    return .object([
      JSON.Member("rule", .string(diagnostic.rule)),
      JSON.Member("severity", .string(diagnostic.severity.rawValue)),
      JSON.Member("message", .string(diagnostic.message.shown())),
      JSON.Member("line", .number(start.line)), JSON.Member("column", .number(start.column)),
      JSON.Member("endLine", .number(end.line)), JSON.Member("endColumn", .number(end.column)),
      JSON.Member("notes", .array(diagnostic.notes.map { json(of: $0) })),
      JSON.Member("fix", diagnostic.fix.map { Self.json(of: $0) } ?? .null),
    ])
  }

  private func json(of note: Note) -> JSON {
    let place = note.range.map { start(of: $0) }
    return .object([
      JSON.Member("message", .string(note.message.shown())),
      JSON.Member("line", .optional(place?.line)), JSON.Member("column", .optional(place?.column)),
    ])
  }

  private static func json(of fix: Fix) -> JSON {
    .object([
      JSON.Member("message", .string(fix.message.shown())),
      JSON.Member("applicability", .string(fix.applicability.rawValue)),
    ])
  }
}

extension SourceFile {
  /// The whole file as text; ill-formed bytes become U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension String {
  /// The first line and the text after it.
  func splitAtNewline() -> (first: String, rest: String) {
    let bytes = utf8
    guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return (self, "") }
    return (String(self[..<newline]), String(self[bytes.index(after: newline)...]))
  }

  /// The starts and ends of ranges of UTF-8 offsets in UTF-16 units, as JavaScript counts.
  func utf16Offsets(of ranges: [Range<Int>]) -> [Int] {
    ranges.flatMap { range in
      [range.lowerBound, range.upperBound].map { offset in
        let end = utf8.index(utf8.startIndex, offsetBy: offset, limitedBy: utf8.endIndex)
        return utf16.distance(from: utf16.startIndex, to: end ?? utf8.endIndex)
      }
    }
  }
}
