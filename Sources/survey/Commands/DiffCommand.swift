import SurveyCatalog

extension Command {
  /// Compares two versions of a list.
  static let diff = Command(
    name: "diff",
    group: .maintaining,
    syntax: {
      CommandSyntax(
        name: "diff",
        abstract: "Show what changed between two versions of a list.",
        positionals: [
          Positional("OLD", help: "the old list, - for standard input", completion: .file),
          Positional(
            "NEW", .optional, help: "the new list (default: the list that --file names)",
            completion: .file),
        ],
        options: [
          .diffFormat, .date, .listURL, .feed, .newsLimit, .spelling, .exitCode, .file,
        ],
        discussion: """
          Lists are compared as lists of papers: what was added, removed, accepted, retitled or \
          moved, which topics were renamed, which links changed. The order of entries does not \
          matter. Papers are the same by arXiv id, OpenReview id, DOI or ACL id, then by title.

          changelog is a section for a changelog, news are lines for a README, markdown is for a \
          release or a pull request. atom is a feed with an entry for each paper that was added \
          or accepted; with --feed its new entries go into a file, before those that it has.
          """,
        examples: [
          "survey diff <(git show v1:README.md) README.md",
          "survey diff old.md README.md --format changelog --date 2025-06-22",
          "survey diff old.md README.md --feed feed.xml \\",
          "  --url https://github.com/owner/list --date \"$(git log -1 --format=%cI)\"",
        ])
    },
    run: { arguments, console throws(CommandError) in
      let request = try DiffRequest(arguments)
      let comparison = try request.comparison(arguments, console)
      try request.write(comparison, arguments, console)
      return arguments.has(.exitCode) && !comparison.changes.isEmpty ? .negative : .success
    })
}

/// What a command line asks of a comparison.
private struct DiffRequest {
  private let format: DiffFormat
  private let date: DateArgument?
  private let url: String
  private let limit: Int

  init(_ arguments: ParsedArguments) throws(CommandError) {
    let format = arguments.choice(.diffFormat, as: DiffFormat.self)
    if arguments.has(.feed), let format, format != .atom {
      throw .usage(UsageError("'--feed' needs '--format atom'"))
    }
    self.format = format ?? (arguments.has(.feed) ? .atom : .text)
    date = try arguments[.date].map { text throws(CommandError) in
      guard let date = DateArgument(text) else {
        throw .usage(
          .invalidValue(
            text, for: Option.date.label,
            hint: "write 2025-06-22, or 2025-06-22T10:00:00Z as 'git log -1 --format=%cI' does"))
      }
      return date
    }
    url = arguments[.listURL] ?? ""
    if !url.isEmpty, !url.hasPrefix("https://"), !url.hasPrefix("http://") {
      throw .usage(
        .invalidValue(url, for: Option.listURL.label, hint: "write https://github.com/owner/list"))
    }
    if self.format == .atom, url.isEmpty || date == nil {
      let missing =
        url.isEmpty && date == nil ? "--url and --date" : url.isEmpty ? "--url" : "--date"
      throw .usage(
        UsageError(
          "--format atom needs \(missing)",
          hint: "--url is that of the list; --date is that of the change: "
            + "\"$(git log -1 --format=%cI)\""))
    }
    do throws(UsageError) {
      limit = try arguments.integer(.newsLimit, in: 1...Int.max) ?? 10
    } catch {
      throw .usage(error)
    }
  }

  func comparison(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> ListComparison {
    guard let oldPath = arguments.positional(0) else {
      throw .usage(UsageError("missing argument 'OLD'"))
    }
    let newPath = arguments.positional(1)
    if newPath != nil, arguments.has(.file) {
      throw .usage(UsageError("NEW and '--file' both name the new list", hint: "leave one out"))
    }
    if oldPath == "-", (newPath ?? arguments[.file]) == "-" {
      throw .usage(UsageError("only one of the lists can come from standard input"))
    }
    let old = try ListInput.source(at: oldPath, console)
    let new =
      if let newPath {
        try ListInput.source(at: newPath, console)
      } else {
        try ListInput.source(arguments, console)
      }
    return ListComparison(
      from: Catalog(old), to: Catalog(new), includingSpelling: arguments.has(.spelling))
  }

  func write(
    _ comparison: ListComparison, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) {
    switch format {
    case .text:
      guard !comparison.changes.isEmpty else { return console.writeLine("No changes.") }
      let style = console.style(arguments.choice(.color, as: ColorChoice.self) ?? .auto)
      let listing = ChangeListing(style: style, width: console.width)
      for line in listing.lines(comparison.changes) { console.writeLine(line) }
    case .changelog: console.write(ChangeMarkdown(comparison).changelog(date: date?.day))
    case .markdown: console.write(ChangeMarkdown(comparison).report)
    case .news: console.write(ChangeMarkdown(comparison).news(month: date?.month, limit: limit))
    case .json: console.write(ChangeExport(comparison).json)
    case .jsonl: console.write(ChangeExport(comparison).jsonLines)
    case .tsv: console.write(ChangeExport(comparison).tsv)
    case .atom:
      let feed = AtomFeed(comparison, url: url, date: date?.time ?? "")
      guard let path = arguments[.feed] else { return console.write(feed.text) }
      let count = try FeedFile.add(feed, to: path)
      let entries = count == 1 ? "1 entry" : "\(count) entries"
      console.writeLine("added \(entries) to \(UsageError.quoted(path))")
    }
  }
}

/// How changes are written.
private enum DiffFormat: String, CaseIterable {
  case text
  case changelog
  case markdown
  case news
  case atom
  case json
  case jsonl
  case tsv
}

extension Option {
  fileprivate static let diffFormat = value(
    "format", takes: "FORMAT",
    help: "text, changelog, markdown, news, atom, json, jsonl or tsv (default: text)",
    completion: .choices(of: DiffFormat.self))
  fileprivate static let date = value(
    "date", takes: "DATE", help: "when the changes were made: 2025-06-22, or a time of RFC 3339")
  fileprivate static let listURL = value(
    "url", takes: "URL", help: "the URL of the list, for atom", completion: .none)
  fileprivate static let feed = value(
    "feed", takes: "FILE", help: "add the new entries to this Atom feed, or create it",
    completion: .file)
  fileprivate static let newsLimit = value(
    "limit", short: "n", takes: "COUNT", help: "at most this many papers in news (default: 10)")
  fileprivate static let spelling = flag(
    "all", help: "also report what is only spelled in another way")
  fileprivate static let exitCode = flag("exit-code", help: "exit with 1 if the lists differ")
}
