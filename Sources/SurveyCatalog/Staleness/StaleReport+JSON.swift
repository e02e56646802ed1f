extension StaleReport {
  /// The report as JSON, with what the dumps are and cover.
  ///
  /// - Parameters:
  ///   - readers: The readers that read the dumps to their ends.
  ///   - shown: The findings to show.
  public func json(_ readers: [DumpReader], findings shown: [StaleFinding]) -> JSON {
    .object([
      JSON.Member("findings", .array(shown.map { $0.json })),
      JSON.Member("dumps", .array(readers.map { $0.json })),
      JSON.Member(
        "coverage",
        .object([
          JSON.Member("covered", .array(coverage.covered.map { $0.json })),
          JSON.Member("missing", .array(coverage.missing.map { $0.json })),
        ])),
      JSON.Member(
        "summary",
        .object([
          JSON.Member("preprints", .number(preprintCount)),
          JSON.Member("certain", .number(shown.count { $0.level == .certain })),
          JSON.Member("likely", .number(shown.count { $0.level == .likely })),
          JSON.Member("several", .number(shown.count { $0.level == .several })),
          JSON.Member("agreeing", .number(agreeingCount)),
          JSON.Member("differing", .number(differingCount)),
          JSON.Member("entries", .number(counts.entries)),
          JSON.Member("published", .number(counts.published)),
          JSON.Member("skippedPreprints", .number(counts.preprints)),
          JSON.Member("notAccepted", .number(counts.notAccepted)),
          JSON.Member("withoutVenue", .number(counts.withoutVenue)),
        ])),
    ])
  }
}

extension PreprintAges {
  /// Some of the preprints as JSON, with the month that ages are counted from.
  public func json(_ shown: [PreprintAge]) -> JSON {
    let date = "\(today.year)-\(today.month < 10 ? "0" : "")\(today.month)"
    return .object([
      JSON.Member("date", .string(date)),
      JSON.Member("preprints", .array(shown.map { $0.json })),
      JSON.Member("withoutID", .number(unknownCount)),
    ])
  }
}

extension PreprintAge {
  fileprivate var json: JSON {
    .object([
      JSON.Member("months", .number(months)),
      JSON.Member("id", .string(paper.id)),
      JSON.Member("title", .string(paper.title)),
      JSON.Member("line", .number(paper.line)),
      JSON.Member("arxiv", .string(arxiv.text)),
      JSON.Member("lookup", .string(lookup)),
    ])
  }
}

extension StaleFinding {
  fileprivate var json: JSON {
    .object([
      JSON.Member("level", .string(level.rawValue)),
      JSON.Member("id", .string(paper.id)),
      JSON.Member("title", .string(paper.title)),
      JSON.Member("line", .number(paper.line)),
      JSON.Member("topic", .array(paper.topic.map { .string($0) })),
      JSON.Member("arxiv", .optional(paper.identifiers.arxiv?.text)),
      JSON.Member("venue", .optional(paper.venue?.name)),
      JSON.Member("year", .optional(paper.year)),
      JSON.Member("doubt", .optional(doubt)),
      JSON.Member("writable", .bool(isWritable)),
      JSON.Member("matches", .array(matches.map { $0.json })),
    ])
  }
}

extension StaleMatch {
  fileprivate var json: JSON {
    .object([
      JSON.Member("venue", .string(venue)),
      JSON.Member("known", .bool(isVenueKnown)),
      JSON.Member("year", .optional(year)),
      JSON.Member("basis", .string(basis.name)),
      JSON.Member("overlap", .optional(basis.share)),
      JSON.Member("title", .string(title)),
      JSON.Member("key", .string(key)),
      JSON.Member("dump", .string(dump)),
    ])
  }
}

extension StaleMatch.Basis {
  /// The basis in one word.
  package var name: String {
    switch self {
    case .id: "id"
    case .title: "title"
    case .words: "words"
    }
  }

  /// Of a thousand parts of the titles' weight, how many are the same.
  var share: Int? {
    if case .words(let share) = self { return share }
    return nil
  }
}

extension DumpReader {
  fileprivate var json: JSON {
    .object([
      JSON.Member("name", .string(name)),
      JSON.Member("format", .optional(format?.rawValue)),
      JSON.Member("entries", .number(entryCount)),
      JSON.Member("skipped", .number(brokenCount)),
      JSON.Member("line", .optional(firstBroken?.line)),
      JSON.Member("column", .optional(firstBroken?.column)),
    ])
  }
}

extension DumpCoverage.Entry {
  fileprivate var json: JSON {
    .object([
      JSON.Member("venue", .string(venue)),
      JSON.Member("years", .array(years.map { .number($0) })),
      JSON.Member("listed", .number(listedCount)),
    ])
  }
}
