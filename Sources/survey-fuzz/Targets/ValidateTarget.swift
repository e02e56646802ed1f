import SurveyCatalog

extension FuzzTarget {
  /// Validation: findings, notes and fixes are inside the list, and findings in its order.
  static let validate = FuzzTarget("validate") { bytes throws(Violation) in
    let source = SourceFile(path: "list.md", bytes: bytes)
    try check(Validator().report(on: Document(parsing: source)), of: bytes.count)
    let lines = Document(parsing: source, as: .lines)
    try check(Validator().report(onLines: lines, joining: joined), of: bytes.count)
  }

  private static let joined = Catalog(
    SourceFile(path: "joined.md", text: SampleLists.all.joined(separator: "\n")))

  private static func check(_ report: ValidationReport, of count: Int) throws(Violation) {
    for found in [report.diagnostics, report.suppressed] {
      var start = 0
      for diagnostic in found {
        let rule = diagnostic.rule
        try require(diagnostic.range.lowerBound >= start, "\(rule) is out of order")
        start = diagnostic.range.lowerBound
        try require(diagnostic.range.upperBound <= count, "\(rule) is beyond the end of the list")
        for note in diagnostic.notes {
          try require(
            note.range.map { $0.upperBound <= count } ?? true, "a note beyond the end of the list")
        }
        guard let fix = diagnostic.fix else { continue }
        try require(!fix.edits.isEmpty, "\(rule): a fix without an edit")
        try require(
          fix.edits.allSatisfy { $0.range.upperBound <= count },
          "\(rule): a fix beyond the end of the list")
      }
    }
  }
}
