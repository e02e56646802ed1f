import SurveyCatalog

/// One run of `stale`.
struct StaleRun {
  private static let defaultMonths = 12

  private let arguments: ParsedArguments
  private let console: Console
  private let path: String?
  private let dumps: [String]
  private let months: Int?
  private let today: (year: Int, month: Int)?
  private let format: StaleFormat

  init(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) {
    self.arguments = arguments
    self.console = console
    path = arguments.positional(0) ?? ListInput.defaultPath(console)
    dumps = arguments.all(.dump)
    format = arguments.choice(.staleFormat, as: StaleFormat.self) ?? .text
    do throws(UsageError) {
      months = try arguments.integer(.olderThan, in: 0...10_000)
      today = try Self.date(arguments[.today])
    } catch {
      throw .usage(error)
    }
    try checkUsage()
  }

  private func checkUsage() throws(CommandError) {
    if dumps.count(where: { $0 == "-" }) + (path == "-" ? 1 : 0) > 1 {
      throw .usage(UsageError("standard input can be read only once"))
    }
    if dumps.isEmpty, let option = [Option.write, .leastLevel].first(where: { arguments.has($0) }) {
      throw .usage(UsageError("'--\(option.name)' needs a dump", hint: "add --from DUMP"))
    }
    if dumps.isEmpty, format == .diff {
      throw .usage(UsageError("the format 'diff' needs a dump", hint: "add --from DUMP"))
    }
    if arguments.has(.write), path == nil || path == "-" {
      throw .usage(
        UsageError("'--write' needs a file", hint: "survey stale README.md --from DUMP --write"))
    }
  }

  /// Reads `2025-06` or `2025-06-22`.
  private static func date(_ text: String?) throws(UsageError) -> (year: Int, month: Int)? {
    guard let text else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard 2...3 ~= parts.count, let year = parts[0], let month = parts[1], 1991...2099 ~= year,
      1...12 ~= month, parts.count == 2 || 1...31 ~= (parts[2] ?? 0)
    else { throw .invalidValue(text, for: Option.today.label, hint: "give a date such as 2025-06") }
    return (year, month)
  }

  func run() throws(CommandError) -> ExitStatus {
    let source =
      try path.map { path throws(CommandError) in
        try ListInput.source(at: path, console)
      } ?? .embedded
    let catalog = Catalog(source)
    var ignores = StaleIgnores()
    if let path = arguments[.ignoreFile] {
      let bytes = try FileReader.bytes(path, console)
      ignores = StaleIgnores(String(decoding: bytes, as: UTF8.self))
    }
    ignores.addComments(of: source)
    let ages = PreprintAges(catalog, today: today, ignoring: ignores)
    return dumps.isEmpty
      ? list(ages, of: source) : try compare(catalog, source, ages, ignoring: ignores)
  }

  private var color: ColorChoice { arguments.choice(.color, as: ColorChoice.self) ?? .auto }

  // MARK: - Without a dump

  private func list(_ ages: PreprintAges, of source: SourceFile) -> ExitStatus {
    let months = months ?? Self.defaultMonths
    let preprints = ages.preprints(olderThan: months)
    switch format {
    case .json: console.write(ages.json(preprints).indentedText + "\n")
    case .tsv: console.write(ExportFormat.tsv.text(of: Records(preprints)) ?? "")
    case .text, .diff:
      StaleReporter(console, source, color).write(preprints, of: ages, olderThan: months)
    }
    return preprints.isEmpty ? .success : .negative
  }

  // MARK: - With dumps

  private func compare(
    _ catalog: Catalog, _ source: SourceFile, _ ages: PreprintAges, ignoring ignores: StaleIgnores
  ) throws(CommandError) -> ExitStatus {
    var staleness = Staleness(catalog, ignoring: ignores)
    var readers: [DumpReader] = []
    for path in dumps { readers.append(try read(path, into: &staleness)) }
    let report = staleness.report
    var findings = report.findings
    if arguments[.leastLevel] == StaleFinding.Level.certain.rawValue {
      findings.removeAll { $0.level != .certain }
    }
    if let months {
      let old = Set(ages.preprints(olderThan: months).map(\.paper.position))
      findings.removeAll { !old.contains($0.paper.position) }
    }
    let update = format == .diff || arguments.has(.write) ? StaleUpdate(findings, of: catalog) : nil
    switch format {
    case .json: console.write(report.json(readers, findings: findings).indentedText + "\n")
    case .tsv: console.write(ExportFormat.tsv.text(of: Records(findings)) ?? "")
    case .diff:
      if let update {
        PatchPrinter(console, color).write(Patch(from: source, to: update.source))
      }
    case .text:
      let reporter = StaleReporter(console, source, color)
      reporter.write(findings, of: report, isWritten: arguments.has(.write))
    }
    if let update { try finish(update, source) }
    let isPartial = reportSkipped(readers)
    if isPartial { return .failure }
    let left =
      arguments.has(.write) ? findings.count - (update?.updated.count ?? 0) : findings.count
    return left == 0 ? .success : .negative
  }

  private func read(
    _ path: String, into staleness: inout Staleness
  ) throws(CommandError) -> DumpReader {
    var reader = DumpReader(name: path == "-" ? "<stdin>" : path)
    try FileReader.forEachChunk(path, console, size: DumpReader.chunkSize) { chunk in
      reader.append(chunk)
      staleness.read(&reader)
    }
    reader.finish()
    staleness.read(&reader)
    if let problem = reader.problem {
      throw .failure("\(UsageError.quoted(reader.name)) \(problem.message)", hint: problem.hint)
    }
    return reader
  }

  /// Reports entries that could not be read; returns whether there are any.
  private func reportSkipped(_ readers: [DumpReader]) -> Bool {
    let style = console.errorStyle(color)
    var isPartial = false
    for reader in readers {
      guard let place = reader.firstBroken else { continue }
      isPartial = true
      let name = "\(reader.name.safeForTerminal()):\(place.line):\(place.column)"
      let rest = reader.brokenCount == 1 ? "" : ", and \(reader.brokenCount - 1) after it"
      console.writeError(
        "\(name): \(style.apply(.error, "error:")) the entry here cannot be read\(rest)\n")
      let entries = reader.brokenCount == 1 ? "entry" : "entries"
      console.writeError(
        "  skipped \(reader.brokenCount) \(entries), read the other \(reader.entryCount)\n")
    }
    return isPartial
  }

  private func finish(_ update: StaleUpdate, _ source: SourceFile) throws(CommandError) {
    for finding in update.refused {
      let title = finding.paper.title.safeForTerminal().truncated(to: 60)
      console.writeError(
        "survey: the entry cannot be updated safely: line \(finding.paper.line): \(title)\n")
    }
    guard arguments.has(.write) else { return }
    if update.source.bytes != source.bytes {
      try FileWriter.replace(source.path, with: update.source.bytes, expecting: source.bytes)
    }
    let count = update.updated.count
    let what =
      count == 0 ? "nothing to change" : "updated \(count) \(count == 1 ? "entry" : "entries")"
    console.writeError("survey: \(source.path.safeForTerminal()): \(what)\n")
  }
}
