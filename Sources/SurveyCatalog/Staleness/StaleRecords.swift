extension Records {
  /// Findings of dumps, a row for each entry of a dump.
  public init(_ findings: [StaleFinding]) {
    fields = [
      "level", "line", "title", "venue", "year", "newVenue", "newYear", "basis", "overlap", "key",
      "dumpTitle", "dump",
    ]
    rows = findings.flatMap { finding in
      finding.matches.map { match in
        [
          .text(finding.level.rawValue), .number(finding.paper.line), .text(finding.paper.title),
          .optional(finding.paper.venue?.name), .optional(finding.paper.year), .text(match.venue),
          .optional(match.year), .text(match.basis.name), .optional(match.basis.share),
          .text(match.key), .text(match.title), .text(match.dump),
        ]
      }
    }
  }

  /// Preprints by age.
  public init(_ preprints: [PreprintAge]) {
    fields = ["months", "line", "title", "arxiv", "lookup"]
    rows = preprints.map {
      [
        .number($0.months), .number($0.paper.line), .text($0.paper.title), .text($0.arxiv.text),
        .text($0.lookup),
      ]
    }
  }
}
