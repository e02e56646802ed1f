extension Statistics {
  /// The rows as data: the field, the papers, those with code, and the newest year.
  ///
  /// - Parameter missing: The value for papers that have none.
  public func records(missing: FieldValue = .missing) -> Records {
    let hasNewest = !field.isTime
    return Records(
      fields: [field.rawValue, "papers", "withCode"] + (hasNewest ? ["newest"] : []),
      rows: rows.map { row in
        [row.value == .missing ? missing : row.value]
          + [row.count.papers, row.count.withCode].map {
            .number($0)
          } + (hasNewest ? [.optional(row.count.newest)] : [])
      })
  }

  /// The total counts by name.
  public var summary: [(measure: String, value: Int?)] {
    [
      ("papers", total.papers), ("distinct", distinct), ("crossListings", crossListings),
      ("withCode", total.withCode), ("preprints", preprints), ("oldest", oldest),
      ("newest", total.newest),
    ]
  }

  /// The total counts, one per row.
  public var summaryRecords: Records {
    Records(
      fields: ["measure", "value"],
      rows: summary.map { [.text($0.measure), .optional($0.value)] })
  }

  /// The total counts and the counts by year as one JSON object.
  public var summaryJSON: JSON {
    let rows = rows.map { row -> JSON in
      var value = JSON.null
      if case .number(let number) = row.value { value = .number(number) }
      return .object([
        .init(field.rawValue, value), .init("papers", .number(row.count.papers)),
        .init("withCode", .number(row.count.withCode)),
      ])
    }
    return .object(
      summary.map { .init($0.measure, .optional($0.value)) } + [.init("years", .array(rows))])
  }

  /// The number of papers in the format of a shields.io endpoint.
  public var shieldsEndpoint: JSON {
    .object([
      .init("schemaVersion", .number(1)), .init("label", .string("papers")),
      .init("message", .string(String(total.papers))),
    ])
  }

  /// The rows as a Markdown table that ends in a newline.
  public var markdown: String {
    let hasNewest = !field.isTime
    var text = "| \(heading) | Papers | With code |\(hasNewest ? " Newest |" : "")\n"
    text += "|:---|---:|---:|\(hasNewest ? "---:|" : "")\n"
    for row in rows {
      var label = row.label
      if case .path(let headings) = row.value { label = headings.joined(separator: " › ") }
      text += "| \(MarkdownEscape.cell(label)) | \(row.count.papers) | \(row.count.withCode) |"
      if hasNewest { text += row.count.newest.map { " \($0) |" } ?? " |" }
      text += "\n"
    }
    return text
  }

  /// The title of the field's column.
  private var heading: String {
    field == .total ? "List" : field.rawValue.prefix(1).uppercased() + field.rawValue.dropFirst()
  }

  /// The total in words: `440 papers, 189 with code`.
  public var words: String {
    let papers = total.papers == 1 ? "1 paper" : "\(total.papers) papers"
    return total.withCode == 0 ? papers : "\(papers), \(total.withCode) with code"
  }
}

extension MarkdownEscape {
  /// Plain text as Markdown for a table cell.
  fileprivate static func cell(_ text: String) -> String {
    var cell = ""
    for character in label(text).unicodeScalars {
      if "|*_~\\".unicodeScalars.contains(character) { cell += "\\" }
      cell.unicodeScalars.append(character)
    }
    return cell
  }
}
