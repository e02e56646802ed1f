extension Reporter {
  /// SARIF 2.1.0, the format of code scanning.
  static let sarif = Reporter("sarif") { report, sink in
    var indexes: [String: Int] = [:]
    for (index, rule) in report.rules.enumerated() { indexes[rule.id] = index }
    var json = JSONWriter(isIndented: true)
    json.beginObject()
    json.write(.string("https://json.schemastore.org/sarif-2.1.0.json"), named: "$schema")
    json.write(.string("2.1.0"), named: "version")
    json.writeName("runs")
    json.beginArray()
    json.beginObject()
    json.write(.object([JSON.Member("driver", report.driver)]), named: "tool")
    json.write(.string("unicodeCodePoints"), named: "columnKind")
    json.writeName("results")
    json.beginArray()
    for list in report.lists {
      let found = list.diagnostics.map { ($0, false) } + list.suppressed.map { ($0, true) }
      for (diagnostic, isSuppressed) in found {
        json.write(list.result(for: diagnostic, indexes, isSuppressed: isSuppressed))
        sink(json.take())
      }
    }
    for _ in 0..<4 { json.end() }
    json.endLine()
    sink(json.take())
  }
}

extension Report {
  /// The program and its rules.
  fileprivate var driver: JSON {
    .object([
      JSON.Member("name", .string("survey")),
      JSON.Member("version", .string(version)),
      JSON.Member("rules", .array(rules.map { $0.sarif })),
    ])
  }
}

extension Severity {
  fileprivate var sarif: String { self == .info ? "note" : rawValue }
}

extension Rule {
  fileprivate var sarif: JSON {
    .object([
      JSON.Member("id", .string(id)),
      JSON.Member("shortDescription", .message(summary)),
      JSON.Member("fullDescription", .message(explanation)),
      JSON.Member(
        "help",
        .object([
          JSON.Member("text", .string(explanation)), JSON.Member("markdown", .string(page())),
        ])),
      JSON.Member(
        "defaultConfiguration", .object([JSON.Member("level", .string(severity.sarif))])),
    ])
  }
}

extension JSON {
  fileprivate static func message(_ text: String) -> JSON {
    .object([Member("text", .string(text))])
  }

  /// A message with text of a list, in which brackets would make a link.
  fileprivate static func resultMessage(_ text: String) -> JSON {
    message(text.shown(limit: 2 * String.longestMessage).backslashed("\\[]"))
  }
}

extension String {
  /// The path as a relative reference, or as a `file` URL if it is absolute.
  fileprivate var uri: String {
    var text = ""
    for byte in utf8 {
      if byte.isLetter || byte.isDigit || "-._~/".utf8.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text.hasPrefix("/") ? "file://\(text)" : text
  }
}

extension Diagnostic {
  /// The message, and the notes without a place in the list.
  fileprivate var messageWithRemarks: String {
    ([message.shown()] + notes.filter { $0.range == nil }.map { $0.message.shown() })
      .joined(separator: "; ")
  }
}

extension ListReport {
  fileprivate func result(
    for diagnostic: Diagnostic, _ indexes: [String: Int], isSuppressed: Bool
  ) -> JSON {
    var members = [JSON.Member("ruleId", .string(diagnostic.rule))]
    if let index = indexes[diagnostic.rule] {
      members.append(JSON.Member("ruleIndex", .number(index)))
    }
    members += [
      JSON.Member("level", .string(diagnostic.severity.sarif)),
      JSON.Member("message", .resultMessage(diagnostic.messageWithRemarks)),
      JSON.Member("locations", .array([location(of: diagnostic.range)])),
    ]
    var related: [JSON] = []
    for note in diagnostic.notes {
      guard let range = note.range else { continue }
      let message = JSON.Member("message", .resultMessage(note.message))
      related.append(
        location(of: range, [JSON.Member("id", .number(related.count + 1)), message]))
    }
    if !related.isEmpty { members.append(JSON.Member("relatedLocations", .array(related))) }
    if let fix = diagnostic.fix, fix.isText {
      members.append(JSON.Member("fixes", .array([json(of: fix)])))
    }
    let suppressions = [JSON.object([JSON.Member("kind", .string("inSource"))])]
    members.append(JSON.Member("suppressions", .array(isSuppressed ? suppressions : [])))
    return .object(members)
  }

  private var artifact: JSON.Member {
    JSON.Member("artifactLocation", .object([JSON.Member("uri", .string(path.uri))]))
  }

  private func location(of range: ByteRange, _ members: [JSON.Member] = []) -> JSON {
    let physical = JSON.object([artifact, JSON.Member("region", region(of: range))])
    return .object(members + [JSON.Member("physicalLocation", physical)])
  }

  private func region(of range: ByteRange) -> JSON {
    let (start, end) = (start(of: range), end(of: range))
    return .object([
      JSON.Member("startLine", .number(start.line)),
      JSON.Member("startColumn", .number(start.column)),
      JSON.Member("endLine", .number(end.line)),
      JSON.Member("endColumn", .number(end.column)),
    ])
  }

  private func json(of fix: Fix) -> JSON {
    let replacements = fix.edits.map { edit in
      JSON.object([
        JSON.Member("deletedRegion", region(of: edit.range)),
        JSON.Member("insertedContent", .message(edit.text)),
      ])
    }
    let change = JSON.object([artifact, JSON.Member("replacements", .array(replacements))])
    return .object([
      JSON.Member("description", .message(fix.message.shown())),
      JSON.Member("artifactChanges", .array([change])),
    ])
  }
}
