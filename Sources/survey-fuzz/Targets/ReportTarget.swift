import SurveyCatalog

extension FuzzTarget {
  /// Every reporter: well-formed, and without workflow commands but its own.
  static let report = FuzzTarget("report") { bytes throws(Violation) in
    // The path is untrusted too.
    let path = String(decoding: bytes.prefix(40), as: UTF8.self)
    let document = Document(parsing: SourceFile(path: path, bytes: bytes))
    let found = Validator().report(on: document)
    let list = ListReport(
      document, diagnostics: found.diagnostics, suppressed: found.suppressed)
    for diagnostic in found.diagnostics {
      let (start, end) = (list.start(of: diagnostic.range), list.end(of: diagnostic.range))
      try require(start <= end, "\(diagnostic.rule) ends before it starts")
      try require(
        diagnostic.range.isEmpty || start == document.location(of: diagnostic.range.lowerBound),
        "\(diagnostic.rule) is reported at another place")
    }
    // The pages of rules are the same for any list and would be most of a report.
    let reported = Set((found.diagnostics + found.suppressed).map(\.rule))
    let rules = Rule.all.filter { reported.contains($0.id) }.prefix(3)
    let report = Report([list, list], rules: Array(rules), version: "1")
    for reporter in Reporter.all {
      let text = reporter.text(of: report)
      guard reporter.name != "github" else {
        try checkCommands(text)
        continue
      }
      try require(JSONReader.isObject(text[...]), "\(reporter.name) is not a JSON object")
      try checkHarmless(text, reporter.name)
    }
  }

  /// Each line is a command of ours, and the last one the summary.
  private static func checkCommands(_ text: String) throws(Violation) {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: true).map {
      Substring($0)
    }
    for line in lines.dropLast() {
      // Compared in bytes, like runners do: a path may begin with a combining mark.
      try require(
        ["::error file=", "::warning file=", "::notice file="].contains {
          line.utf8.starts(with: $0.utf8)
        },
        "a workflow command from the list")
    }
    try require(!(lines.last?.hasPrefix("::") ?? true), "the summary is a command")
    try require(isPlain(text, butNewlines: true), "github: a control character")
    try require(!text.holds("##["), "github: a command of older CI runners")
  }
}
