/// Writes changes for other programs.
public struct ChangeExport: Sendable {
  private let changes: [Change]
  private let oldIDs: PaperIDs
  private let newIDs: PaperIDs

  /// Creates a writer for the changes of a comparison.
  public init(_ comparison: ListComparison) {
    changes = comparison.changes
    oldIDs = PaperIDs(comparison.old)
    newIDs = PaperIDs(comparison.new)
  }

  /// A JSON array with one object a change.
  public var json: String { JSON.array(changes.map { object($0) }).indentedText + "\n" }

  /// One JSON object a line for each change.
  public var jsonLines: String {
    var writer = JSONWriter(isIndented: false)
    for change in changes {
      writer.write(object(change))
      writer.endLine()
    }
    return String(decoding: writer.take(), as: UTF8.self)
  }

  /// Tab-separated values with a header, one row a change.
  public var tsv: String {
    let fields = ["kind", "id", "title", "topic", "venue", "year", "url", "label", "from", "to"]
    let rows: [[FieldValue]] = changes.map { change in
      let paper = change.paper
      return [
        .text(change.kind.rawValue), .text(id(change)), .text(change.title), .path(change.topic),
        .optional(paper?.venue?.name), .optional(paper?.year), .optional(paper?.url),
        .optional(change.label), cell(change.from), cell(change.to),
      ]
    }
    return ExportFormat.tsv.text(of: Records(fields: fields, rows: rows)) ?? ""
  }

  /// The id of the paper, or the anchor of the topic.
  private func id(_ change: Change) -> String {
    if let new = change.new { return newIDs[new] }
    if let old = change.old { return oldIDs[old] }
    return (change.newTopic ?? change.oldTopic)?.anchor ?? ""
  }

  private func cell(_ value: Change.Value?) -> FieldValue {
    switch value {
    case .text(let text): .text(text)
    case .path(let path): .path(path)
    case nil: .missing
    }
  }

  private func object(_ change: Change) -> JSON {
    let paper = change.paper
    return .object([
      JSON.Member("kind", .string(change.kind.rawValue)), JSON.Member("id", .string(id(change))),
      JSON.Member("title", .string(change.title)), JSON.Member("topic", path(change.topic)),
      JSON.Member("topics", .array(change.topics.map { path($0) })),
      JSON.Member("venue", .optional(paper?.venue?.name)),
      JSON.Member("year", .optional(paper?.year)), JSON.Member("url", .optional(paper?.url)),
      JSON.Member("label", .optional(change.label)), JSON.Member("from", value(change.from)),
      JSON.Member("to", value(change.to)),
      JSON.Member("key", .optional(change.key?.text)),
      JSON.Member("probable", .bool(change.isProbable)),
    ])
  }

  private func value(_ value: Change.Value?) -> JSON {
    switch value {
    case .text(let text): .string(text)
    case .path(let titles): path(titles)
    case nil: .null
    }
  }

  private func path(_ titles: [String]) -> JSON { .array(titles.map { .string($0) }) }
}

extension Change {
  /// The label of the link that changed.
  public var label: String? { (newLink ?? oldLink)?.label }
}
