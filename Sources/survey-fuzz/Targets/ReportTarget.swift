import SurveyCatalog

extension FuzzTarget {
  /// Every reporter: well-formed, and no command but our own.
  static let report = FuzzTarget("report") { bytes throws(Violation) in
    // The path is the stranger's as well.
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
        "\(diagnostic.rule) is told elsewhere than it stands")
    }
    // The pages of rules are the same for any list, and most of a report's bytes.
    let told = Set((found.diagnostics + found.suppressed).map(\.rule))
    let rules = Rule.all.filter { told.contains($0.id) }.prefix(3)
    let report = Report([list, list], rules: Array(rules), version: "1")
    for reporter in Reporter.all {
      let text = reporter.text(of: report)
      guard reporter.name != "github" else {
        try checkCommands(text)
        continue
      }
      try require(JSONReader.isObject(text[...]), "\(reporter.name) is no JSON object")
      try checkHarmless(text, reporter.name)
    }
  }

  /// Each line is one of our commands, and the last one the summary.
  private static func checkCommands(_ text: String) throws(Violation) {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: true).map {
      Substring($0)
    }
    for line in lines.dropLast() {
      // By bytes, as a runner reads: a path may begin with a mark that joins the sign before it.
      try require(
        ["::error file=", "::warning file=", "::notice file="].contains {
          line.utf8.starts(with: $0.utf8)
        },
        "a workflow command that is not ours")
    }
    try require(!(lines.last?.hasPrefix("::") ?? true), "the summary is a command")
    try require(isPlain(text, butNewlines: true), "github: a control")
    try require(!text.holds("##["), "github: an old runner's command")
  }
}
