import SurveyCatalog

extension Command {
  /// Writes a list as an HTML page.
  static let page = Command(
    name: "page",
    group: .maintaining,
    syntax: {
      CommandSyntax(
        name: "page",
        abstract: "Write one HTML page to read, search and filter the list.",
        options: [.pageOutput, .pageTitle, .pageSource, .pageCheck, .pageForce, .file],
        discussion: """
          The page is one file without any request: it works from disk and on GitHub Pages. It has \
          the search of 'survey search', filters with counts, and exports. The whole list is \
          readable without scripts. The same list gives the same bytes.

          --check writes nothing and exits with 1 if the file differs from the list. A file that \
          is not a survey page is replaced only with --force.
          """,
        examples: [
          "survey page -o page.html",
          "survey page -f README.md -o index.html --source https://github.com/o/r",
          "survey page -f README.md -o index.html --check",
        ])
    },
    run: { arguments, console throws(CommandError) in
      let request = try PageRequest(arguments)
      let source = try ListInput.source(arguments, console)
      let catalog = Catalog(source)
      guard !catalog.papers.isEmpty else {
        console.writeError("survey: no papers in \(UsageError.quoted(source.path))\n")
        return .negative
      }
      let page = Page(catalog, title: request.title, source: request.source)
      return try request.write(page.html, to: console)
    })
}

/// A request for a page.
private struct PageRequest {
  let title: String?
  let source: PageSource?
  private let path: String?
  private let checks: Bool
  private let forces: Bool

  init(_ arguments: ParsedArguments) throws(CommandError) {
    title = arguments[.pageTitle]
    path = arguments[.pageOutput].flatMap { $0 == "-" ? nil : $0 }
    checks = arguments.has(.pageCheck)
    forces = arguments.has(.pageForce)
    if checks, path == nil {
      throw .usage(
        UsageError("'--check' needs '--output'", hint: "survey page --output FILE --check"))
    }
    guard let url = arguments[.pageSource] else {
      source = nil
      return
    }
    guard let source = PageSource(url) else {
      throw .usage(
        UsageError(
          "\(UsageError.quoted(url)) is not a web URL",
          hint: "--source https://github.com/OWNER/REPO"))
    }
    self.source = source
  }

  /// Writes the page, or checks the file that has it.
  func write(_ html: [UInt8], to console: Console) throws(CommandError) -> ExitStatus {
    guard let path else {
      console.write(String(decoding: html, as: UTF8.self))
      return .success
    }
    if checks {
      if try FileReader.bytes(path) == html { return .success }
      console.writeError("\(path.safeForTerminal()): differs from the list\n")
      return .negative
    }
    guard FileSystem.exists(path) else {
      try FileWriter.create(path, with: html)
      return .success
    }
    let old = try FileReader.bytes(path)
    guard forces || Page.isPage(old) else {
      throw .failure(
        "\(UsageError.quoted(path)) is not a survey page, so nothing was written",
        hint: "replace it with --force, or choose another file")
    }
    if old != html { try FileWriter.replace(path, with: html, expecting: old) }
    return .success
  }
}

extension Option {
  static let pageOutput = value(
    "output", short: "o", takes: "FILE",
    help: "the file to write (default: standard output)", completion: .file)
  static let pageTitle = value(
    "title", takes: "TEXT", help: "the title (default: the first heading of the list)")
  static let pageSource = value(
    "source", takes: "URL", help: "the list's repository, or its file there, to link to")
  static let pageCheck = flag("check", help: "exit with 1 if the file differs from the list")
  static let pageForce = flag("force", help: "replace a file that is not a survey page")
}
