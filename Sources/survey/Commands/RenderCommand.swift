import SurveyCatalog

extension Command {
  /// Rewrites a list, or parts of it, in the contribution format and in order.
  static let render = Command(
    name: "render",
    group: .maintaining,
    syntax: {
      CommandSyntax(
        name: "render",
        abstract: "Format and sort a list: entries, table of contents, table of frameworks.",
        positionals: [
          Positional(
            "FILE", .optional,
            help: "the list, - for standard input (default: $SURVEY_FILE, else the embedded list)",
            completion: .file)
        ],
        options: [
          .section, .contents, .frameworksTable, .style, .targetForm, .write, .check, .diff,
        ],
        discussion: """
          Writes entries in the contribution format, newest year first within each topic; updates \
          the table of contents from the headings; aligns the columns of the table of frameworks. \
          Lines that need no change keep every byte, and no paper is ever lost.

          Entries in a form of the list's own keep it. With --form, they are written in another \
          form; what that has no place for is named on standard error.

          Without --topic, --contents or --frameworks, renders the whole list. Prints the result \
          unless --write, --check or --diff is given.
          """,
        examples: [
          "survey render README.md --diff",
          "survey render README.md --write",
          "survey render README.md --check   # for CI",
          "survey render README.md --form contribution > converted.md",
          "survey render --topic quantization --style template",
        ])
    },
    run: { arguments, console throws(CommandError) in
      let request = try RenderRequest(arguments)
      let catalog = Catalog(try request.source(console))
      try request.checkParts(of: catalog)
      if let result = try request.converted(catalog, console) {
        return try request.finish(result, from: catalog.document.source, console)
      }
      return try request.changes
        ? request.change(catalog, console) : request.print(catalog, console)
    })
}

/// The arguments of `render`.
private struct RenderRequest {
  private let path: String?
  private let topic: String?
  private let parts: ListRenderer.Parts
  private let style: EntryFormatter.Style
  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) throws(CommandError) {
    self.arguments = arguments
    path = arguments.positional(0)
    topic = arguments[.section]
    var parts: ListRenderer.Parts = []
    if topic != nil { parts.insert(.entries) }
    if arguments.has(.contents) { parts.insert(.contents) }
    if arguments.has(.frameworksTable) { parts.insert(.frameworks) }
    self.parts = parts.isEmpty ? .all : parts
    style = arguments.choice(.style, as: EntryFormatter.Style.self) ?? .list
    let modes = [Option.write, .check, .diff].filter { arguments.has($0) }
    if modes.count > 1 {
      let names = modes.map(\.label).joined(separator: "' and '")
      throw .usage(UsageError("'\(names)' cannot be used together", hint: "give one of them"))
    }
    if style == .template, let mode = modes.first {
      throw .usage(
        UsageError("the template style is only for printing, not for '\(mode.label)'"))
    }
  }

  /// Whether the list is changed or compared, not printed.
  var changes: Bool { [Option.write, .check, .diff].contains { arguments.has($0) } }

  func source(_ console: Console) throws(CommandError) -> SourceFile {
    let named = path ?? ListInput.defaultPath(console)
    if arguments.has(.write), named == nil || named == "-" {
      throw .usage(UsageError("'--write' needs a file", hint: "survey render README.md --write"))
    }
    guard let named else { return .embedded }
    return try ListInput.source(at: named, console)
  }

  /// Throws if the list does not have the table or contents to render.
  func checkParts(of catalog: Catalog) throws(CommandError) {
    let name = UsageError.quoted(catalog.document.source.path)
    if changes, arguments.has(.contents), !ListRenderer.hasContents(catalog.document) {
      throw .failure(
        "\(name) has no table of contents to update",
        hint:
          "'survey render FILE --contents' prints one; put it under a heading 'Table of Contents'"
      )
    }
    if arguments.has(.frameworksTable), catalog.frameworks.isEmpty {
      throw .failure("\(name) has no table of frameworks")
    }
  }

  private func topic(in catalog: Catalog) throws(CommandError) -> Topic? {
    guard let topic else { return nil }
    return try TopicArgument.topic(topic, in: catalog)
  }

  // MARK: - Converting

  /// The list with its entries in the form of `--form`; nil if they are to stay in their own.
  func converted(_ catalog: Catalog, _ console: Console) throws(CommandError) -> SourceFile? {
    guard let template = arguments[.targetForm] else { return nil }
    let form: EntryForm
    do throws(TemplateError) {
      form = try EntryForm(template)
    } catch {
      throw .usage(
        .invalidValue(
          template, for: Option.targetForm.label, hint: error.message.safeForTerminal()))
    }
    if parts != .all || style == .template {
      throw .usage(UsageError("'--form' converts the whole list", hint: "use it without --topic"))
    }
    if form == .contribution, !catalog.document.hasOwnForm { return nil }
    if form.isRow {
      throw .usage(UsageError("'--form' cannot write tables", hint: "give the template of an item"))
    }
    let converter = ListConverter(catalog, to: form)
    let name = catalog.document.source.path.safeForTerminal()
    if !converter.lost.isEmpty {
      let parts = converter.lost.map { "\($0.part) of \($0.count)" }.joined(separator: ", ")
      console.writeError("survey: \(name): the form has no place for: \(parts)\n")
    }
    if !converter.kept.isEmpty {
      let lines = converter.kept.prefix(10).map { String($0) }.joined(separator: ", ")
      let more = converter.kept.count > 10 ? ", …" : ""
      console.writeError("survey: \(name): left as they are: lines \(lines)\(more)\n")
    }
    return converter.result
  }

  // MARK: - Changing

  func change(_ catalog: Catalog, _ console: Console) throws(CommandError) -> ExitStatus {
    let renderer = ListRenderer(parts, topic: try topic(in: catalog))
    let rendered = renderer.rendered(catalog).document.source
    return try finish(rendered, from: catalog.document.source, console)
  }

  /// Prints or writes a changed list, or shows the changes.
  func finish(
    _ rendered: SourceFile, from source: SourceFile, _ console: Console
  ) throws(CommandError) -> ExitStatus {
    guard changes else {
      console.writeSanitized(rendered.bytes)
      return .success
    }
    let patch = Patch(from: source, to: rendered)
    let printer = PatchPrinter(console, arguments.choice(.color, as: ColorChoice.self) ?? .auto)
    if arguments.has(.write) {
      if !patch.isEmpty {
        try FileWriter.replace(source.path, with: rendered.bytes, expecting: source.bytes)
      }
      console.writeError("survey: \(source.path.safeForTerminal()): \(patch.summary)\n")
      return .success
    }
    printer.write(patch)
    return arguments.has(.check) && !patch.isEmpty ? .negative : .success
  }

  // MARK: - Printing

  func print(_ catalog: Catalog, _ console: Console) throws(CommandError) -> ExitStatus {
    var pieces: [[UInt8]] = []
    if parts == .all {
      let rendered = ListRenderer(parts).rendered(catalog)
      pieces = [
        style == .list ? rendered.document.source.bytes : ListRenderer.styled(rendered, style)
      ]
    } else {
      if arguments.has(.contents) { pieces.append(ListRenderer.contents(of: catalog)) }
      if let topic = try topic(in: catalog) {
        pieces.append(ListRenderer.section(topic, of: catalog, style: style))
      }
      if arguments.has(.frameworksTable) { pieces.append(ListRenderer.frameworks(of: catalog)) }
    }
    for (index, piece) in pieces.enumerated() {
      if index > 0 { console.writeLine("") }
      console.writeSanitized(piece)
    }
    return .success
  }
}

extension Option {
  static let section = value(
    "topic", short: "t", takes: "TOPIC",
    help: "render only the section of a topic, with its subtopics", completion: .topics)
  static let contents = flag("contents", help: "render only the table of contents")
  static let frameworksTable = flag("frameworks", help: "render only the table of frameworks")
  static let targetForm = value(
    "form", takes: "TEMPLATE",
    help: "write entries in another form: contribution, or a template such as '- {title} ({year})'")
  static let style = value(
    "style", takes: "STYLE",
    help: "format of printed entries: list (as in the list) or template (as contributed)",
    completion: .choices(of: EntryFormatter.Style.self))
  static let write = flag("write", short: "w", help: "edit the file in place")
  static let check = flag(
    "check", help: "exit with 1 and print a patch if the file would change")
  static let diff = flag("diff", help: "print a patch of the changes")
}
