/// Rows that share their fields: papers, topics or frameworks on their way out.
public struct Records: Hashable, Sendable {
  /// The names of the fields, in order.
  public let fields: [String]
  /// The rows; each has one value a field.
  public let rows: [[FieldValue]]

  init(fields: [String], rows: [[FieldValue]]) {
    self.fields = fields
    self.rows = rows
  }

  /// The papers with the given fields.
  public init(
    _ papers: some Sequence<Paper>,
    ids: PaperIDs,
    fields: [PaperField] = PaperField.allCases
  ) {
    self.init(Array(papers), ids: ids, fields: fields)
  }

  /// The papers with the given fields.
  public init(_ papers: [Paper], ids: PaperIDs, fields: [PaperField] = PaperField.allCases) {
    self.fields = fields.map { $0.rawValue }
    rows = papers.map { paper in fields.map { $0.value(of: paper, ids: ids) } }
  }

  /// The frameworks with all that the list says of them.
  public init(_ frameworks: some Sequence<Framework>) {
    fields = Framework.columns.map { $0.name }
    rows = frameworks.map { framework in Framework.columns.map { $0.value(framework) } }
  }

  /// The topics with their counts: `papers` right under the heading, `total` with those below it.
  public init(_ topics: some Sequence<Topic>) {
    fields = Topic.columns.map { $0.name }
    rows = topics.map { topic in Topic.columns.map { $0.value(topic) } }
  }

  /// The records with the named fields alone, as `--json path,total` picks them.
  public func picking(_ names: String) throws(UnknownField) -> Records {
    let positions = try UnknownField.positions(of: names, among: fields)
    return Records(
      fields: positions.map { fields[$0] },
      rows: rows.map { row in positions.map { row[$0] } }
    )
  }
}

extension Framework {
  /// The fields that formats show, in their order.
  static let columns: [(name: String, value: @Sendable (Framework) -> FieldValue)] = [
    ("name", { .text($0.name) }), ("links", { .links($0.links) }),
    ("training", { .flag($0.training) }), ("inference", { .flag($0.inference) }),
    ("fineTuning", { .flag($0.fineTuning) }), ("line", { .number($0.line) }),
  ]
}

extension Topic {
  /// The fields that formats show, in their order.
  static let columns: [(name: String, value: @Sendable (Topic) -> FieldValue)] = [
    ("path", { .path($0.path) }), ("title", { .text($0.title) }), ("level", { .number($0.level) }),
    ("perspective", { .optional($0.perspective?.rawValue) }), ("anchor", { .text($0.anchor) }),
    ("papers", { .number($0.papers.count) }), ("total", { .number($0.paperCount) }),
    ("frameworks", { .number($0.frameworkCount) }), ("line", { .number($0.line) }),
  ]
}
