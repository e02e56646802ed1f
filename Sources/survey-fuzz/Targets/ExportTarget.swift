import SurveyCatalog

extension FuzzTarget {
  /// Every export format: well-formed, complete, and harmless wherever it is shown.
  static let export = FuzzTarget("export") { bytes throws(Violation) in
    let catalog = Catalog(SourceFile(path: "list.md", bytes: bytes))
    let papers = Array(catalog.papers)
    let ids = PaperIDs(catalog)
    for format in ExportFormat.all {
      let text = format.text(of: papers, ids: ids)
      try checkHarmless(text, format.name)
      try check(text, as: format.name, rows: papers.count, columns: PaperField.allCases.count)
      let others = [
        Records(catalog.taxonomy), Records(catalog.frameworks), Records(papers, ids: ids),
      ]
      for records in others {
        guard let text = format.text(of: records) else { continue }
        try checkHarmless(text, format.name)
        try check(text, as: format.name, rows: records.rows.count, columns: records.fields.count)
      }
    }
  }

  private static func check(
    _ text: String, as format: String, rows: Int, columns: Int
  ) throws(Violation) {
    switch format {
    case "json", "csl-json":
      let count = JSONReader.elementCount(of: text)
      try require(count != nil, "\(format) is not a JSON array")
      try require(format != "json" || count == rows, "\(format) has \(count ?? 0) of \(rows) rows")
    case "jsonl":
      let lines = text.utf8.split(separator: 0x0A)
      try require(lines.count == rows, "\(format) has \(lines.count) of \(rows) rows")
      for line in lines {
        try require(JSONReader.isObject(Substring(line)), "a line of jsonl is not a JSON object")
      }
    case "csv", "tsv":
      let found =
        (format == "csv" ? DelimitedReader.rows(ofCSV: text) : DelimitedReader.rows(ofTSV: text))
        ?? []
      try require(found.count == rows + 1, "\(format) has \(found.count - 1) of \(rows) rows")
      try require(found.allSatisfy { $0.count == columns }, "\(format) has rows of other widths")
    case "bibtex": try require(BibTeXReader.entries(of: text) != nil, "bibtex is malformed")
    case "urls":
      try require(
        text.utf8.allSatisfy { $0 == 0x0A || (0x21...0x7E).contains($0) }, "urls: not a URL")
    default: break
    }
  }
}
