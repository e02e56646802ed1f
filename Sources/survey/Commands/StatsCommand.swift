import SurveyCatalog

extension Command {
  /// Counts papers.
  static let stats = Command(
    name: "stats",
    group: .reading,
    syntax: {
      CommandSyntax(
        name: "stats",
        abstract: "Count papers by year, venue or topic: as text, data, a chart or a badge.",
        positionals: [
          Positional("WORDS", .any, help: "words and filters of a search for the papers to count")
        ],
        options: [.by, .depth, .rowLimit, .statsFormat, .theme, .statsOutput, .statsCheck]
          + SearchFilter.options + [.file, .entryForm],
        discussion: """
          Without --by, the result is a summary with the counts by year. In a pipe it is \
          tab-separated: value, papers, papers with code, newest year. Papers without a value are \
          counted as "none". A paper listed under two topics counts twice, so the rows add up to \
          the total.

          The words and filters are those of 'survey search'.

          --format svg draws a chart for a README. With --output, the file extension selects the \
          format. --by total --format json writes a shields.io endpoint.
          """,
        examples: [
          "survey stats",
          "survey stats --by venue --year 2023..",
          "survey stats quantization --by year",
          "survey stats --by topic --depth 1 --format markdown",
          "survey stats --by year --theme dark --output papers-dark.svg",
          "survey stats --by year --output papers.svg --check",
        ],
        allowsDashedWords: true)
    },
    run: { arguments, console throws(CommandError) in
      let request = try StatsRequest(arguments, console)
      let catalog = try ListInput.catalog(arguments, console)
      let result = catalog.search(request.query, order: .list)
      SearchReport.writeNotes(on: result, for: request.query, in: catalog, to: console)
      let statistics = Statistics(
        catalog, result, by: request.field ?? .year, depth: request.depth)
      return try request.write(statistics, to: console)
    })
}

/// A format of statistics.
enum StatsFormat: String, CaseIterable {
  case text, tsv, csv, json, jsonl, markdown, svg, badge

  /// The format for a file extension.
  init?(path: String) {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = path[path.utf8.index(after: dot)...].lowercased()
    self.init(rawValue: ending == "md" ? "markdown" : ending == "txt" ? "text" : ending)
  }
}

/// A request for statistics.
private struct StatsRequest {
  let query: Query
  /// The field to count by; nil for a summary.
  let field: Statistics.Field?
  let depth: Int
  private let limit: Int?
  /// The format; nil for tab-separated columns without a header.
  private let format: StatsFormat?
  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) {
    self.arguments = arguments
    query = try SearchFilter.query(arguments)
    field = arguments.choice(.by, as: Statistics.Field.self)
    do throws(UsageError) {
      depth = try arguments.integer(.depth, in: 1...99) ?? 2
      limit = try arguments.integer(.rowLimit).map { $0 == 0 ? .max : $0 }
    } catch {
      throw .usage(error)
    }
    let path = arguments[.statsOutput]
    let isText = path == nil && console.isTerminal
    format =
      arguments.choice(.statsFormat, as: StatsFormat.self) ?? path.flatMap(StatsFormat.init(path:))
      ?? (arguments.has(.theme) ? .svg : isText ? .text : nil)
    if arguments.has(.depth), field != .topic {
      throw .usage(UsageError("'--depth' needs '--by topic'"))
    }
    if arguments.has(.theme), format != .svg {
      throw .usage(UsageError("'--theme' needs '--format svg'"))
    }
    if arguments.has(.statsCheck), path == nil {
      throw .usage(
        UsageError("'--check' needs '--output'", hint: "survey stats --output FILE --check"))
    }
    if format == .badge, field != nil, field != .total {
      throw .usage(
        UsageError("a badge shows the total", hint: "remove --by, or choose another format"))
    }
  }

  /// Writes the statistics, or checks the file that has them.
  func write(_ statistics: Statistics, to console: Console) throws(CommandError) -> ExitStatus {
    let isEmpty = statistics.total.papers == 0
    guard let path = arguments[.statsOutput] else {
      if !isEmpty || format?.isData ?? true { console.write(text(of: statistics, console)) }
      return isEmpty ? .negative : .success
    }
    let bytes = Array(text(of: statistics, console).utf8)
    guard arguments.has(.statsCheck) else {
      try FileWriter.write(bytes, to: path)
      return isEmpty ? .negative : .success
    }
    if try FileReader.bytes(path) == bytes {
      return isEmpty ? .negative : .success
    }
    console.writeError(
      "survey: \(UsageError.quoted(path)) is out of date\n"
        + "\(console.errorStyle().apply(.info, "hint:")) run the command without --check\n")
    return .negative
  }

  private func text(of statistics: Statistics, _ console: Console) -> String {
    let isSummary = field == nil
    switch format {
    case .text:
      let style =
        arguments.has(.statsOutput)
        ? .plain : console.style(arguments.choice(.color, as: ColorChoice.self) ?? .auto)
      let report = StatsReport(
        statistics.folded(to: limit ?? Self.rowsOfCharts), style: style, console: console)
      return report.lines(isSummary: isSummary).map { $0 + "\n" }.joined()
    case .json where isSummary: return statistics.summaryJSON.indentedText + "\n"
    case .json where field == .total: return statistics.shieldsEndpoint.text + "\n"
    case .jsonl where isSummary: return statistics.summaryJSON.text + "\n"
    case .json: return data(.json, statistics, missing: .missing)
    case .jsonl: return data(.jsonl, statistics, missing: .missing)
    case .csv: return data(.csv, statistics, missing: .text("none"))
    case .tsv: return data(.tsv, statistics, missing: .text("none"))
    case nil: return data(.columns, statistics, missing: .text("none"))
    case .markdown: return statistics.folded(to: limit ?? Self.rowsOfCharts).markdown
    case .svg:
      let theme = arguments.choice(.theme, as: ChartTheme.self) ?? .auto
      return StatisticsChart(statistics, theme: theme, subject: SearchFilter.words(of: query))
        .svg(limit: limit)
    case .badge: return StatisticsBadge(statistics).svg
    }
  }

  /// The default limit of rows in output for people.
  private static let rowsOfCharts = 60

  private func data(
    _ format: ExportFormat, _ statistics: Statistics, missing: FieldValue
  ) -> String {
    let isSummary = field == nil
    let rows = limit.map { statistics.folded(to: $0) } ?? statistics
    return format.text(of: isSummary ? statistics.summaryRecords : rows.records(missing: missing))
      ?? ""
  }
}

extension StatsFormat {
  /// Whether the format represents an empty result.
  fileprivate var isData: Bool { ![.text, .markdown, .svg, .badge].contains(self) }
}

extension Option {
  static let by = value(
    "by", takes: "FIELD",
    help: "field to count by: \(Statistics.Field.allCases.map(\.rawValue).joined(separator: ", "))",
    completion: .choices(of: Statistics.Field.self))
  static let depth = value(
    "depth", takes: "COUNT", help: "heading levels of --by topic (default: 2)")
  static let rowLimit = value(
    "limit", short: "n", takes: "COUNT",
    help: "at most this many rows, the rest combined; 0 for all (default: 60 in text and charts)")
  static let statsFormat = value(
    "format", takes: "FORMAT",
    help: "format of the counts: \(StatsFormat.allCases.map(\.rawValue).joined(separator: ", "))",
    completion: .choices(of: StatsFormat.self))
  static let theme = value(
    "theme", takes: "THEME",
    help: "colours of a chart: light, dark, or auto to follow the reader's system (default: auto)",
    completion: .choices(of: ChartTheme.self))
  static let statsOutput = value(
    "output", short: "o", takes: "FILE", help: "write to a file", completion: .file)
  static let statsCheck = flag("check", help: "exit with 1 if the output file is out of date")
}
