extension ExportFormat {
  /// Tab-separated values with a header.
  public static let tsv = ExportFormat(
    name: "tsv",
    summary: "tab-separated values with a header",
    records: { $0.tabSeparated(hasHeader: true) }
  )
}

extension Records {
  /// The records with a tab between cells, as `cut` and `awk` read them; nothing is quoted.
  ///
  /// Without a header these are the stable columns that a command writes into a pipe. A cell that
  /// begins with a quote is guarded as a formula is: many readers would take it for a quoted cell and
  /// swallow the lines below.
  public func tabSeparated(hasHeader: Bool) -> String {
    // Safe: strings and tabs are put together, so the bytes are well-formed.
    unsafe String(copying: UTF8Span(unchecked: tabSeparatedBytes(hasHeader: hasHeader).span))
  }

  /// The bytes of ``tabSeparated(hasHeader:)``.
  package func tabSeparatedBytes(hasHeader: Bool) -> [UInt8] {
    var text = hasHeader ? Array((fields.joined(separator: "\t") + "\n").utf8) : []
    // Room that is not needed is never touched.
    text.reserveCapacity(rows.count * 200)
    // Neighbours mostly stand under one heading.
    var path = (value: FieldValue.missing, cell: "")
    for row in rows {
      for (index, value) in row.enumerated() {
        if index > 0 { text.append(.tab) }
        if case .path = value {
          if value != path.value { path = (value, Escaping.cell(value.cell, guarding: ["\""])) }
          text += path.cell.utf8
        } else {
          text += Escaping.cell(value.cell, guarding: ["\""]).utf8
        }
      }
      text.append(.newline)
    }
    return text
  }
}
