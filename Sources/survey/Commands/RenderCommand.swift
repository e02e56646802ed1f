import SurveyCatalog

extension Command {
  /// Writes a list, or parts of it, in the form that its rules ask for.
  static let render = Command(
    name: "render",
    group: .maintaining,
    syntax: {
      CommandSyntax(
        name: "render",
        abstract: "Bring a list into order: entries, table of contents, table of frameworks.",
        positionals: [
          Positional(
            "FILE", .optional,
            help: "the list, - for standard input (default: $SURVEY_FILE, else the embedded list)",
            completion: .file)
        ],
        options: [.section, .contents, .frameworksTable, .style, .write, .check, .diff],
        discussion: """
          Entries come out in the contribution format, newest year first within each topic; the \
          table of contents follows the headings; the columns of the table of frameworks are \
          aligned. What is right keeps every byte, and no paper is ever lost: rendering edits.

          Without --topic, --contents or --frameworks the whole list is rendered. The result is \
          printed unless --write, --check or --diff says otherwise.
          """,
        examples: [
          "survey render README.md --diff",
          "survey render README.md --write",
          "survey render README.md --check   # in CI: exit 1 where something is to do",
          "survey render --topic quantization --style template",
        ])
    },
    run: { arguments, console throws(CommandError) in
      let request = try RenderRequest(arguments)
      let source = try request.source(console)
      try request.checkParts(of: source)
      return try request.changes ? request.change(source, console) : request.print(source, console)
    })
}

/// What a call of `render` asks for.
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
      throw .usage(UsageError("'\(names)' exclude each other", hint: "give one of them"))
    }
    if style == .template, let mode = modes.first {
      throw .usage(
        UsageError("the template style is for printing, not for '\(mode.label)'"))
    }
  }

  /// Whether the list itself is at stake, not what is printed.
  var changes: Bool { [Option.write, .check, .diff].contains { arguments.has($0) } }

  func source(_ console: Console) throws(CommandError) -> SourceFile {
    let named = path ?? console.environment["SURVEY_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    if arguments.has(.write), named == nil || named == "-" {
      throw .usage(UsageError("'--write' needs a file", hint: "survey render README.md --write"))
    }
    guard let named else { return .embedded }
    return try ListInput.source(at: named, console)
  }

  /// Refuses to change a table or contents that the list does not have.
  func checkParts(of source: SourceFile) throws(CommandError) {
    let name = UsageError.quoted(source.path)
    if changes, arguments.has(.contents), !ListRenderer.hasContents(source) {
      throw .failure(
        "\(name) has no table of contents to bring up to date",
        hint:
          "'survey render FILE --contents' prints one to put under a heading 'Table of Contents'"
      )
    }
    if arguments.has(.frameworksTable), Catalog(source).frameworks.isEmpty {
      throw .failure("\(name) has no table of frameworks")
    }
  }

  // MARK: - Changing

  func change(_ source: SourceFile, _ console: Console) throws(CommandError) -> ExitStatus {
    let topic = try self.topic(in: source)
    let rendered = ListRenderer(parts, topic: topic) { $0.displayWidth }
      .rendered(source)
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

  private func topic(in source: SourceFile) throws(CommandError) -> Topic? {
    guard let topic else { return nil }
    return try TopicArgument.topic(topic, in: Catalog(source))
  }

  // MARK: - Printing

  func print(_ source: SourceFile, _ console: Console) throws(CommandError) -> ExitStatus {
    var pieces: [[UInt8]] = []
    if parts == .all {
      let rendered = ListRenderer(parts) { $0.displayWidth }
        .rendered(source)
      pieces = [style == .list ? rendered.bytes.array : ListRenderer.styled(rendered, style)]
    } else {
      if arguments.has(.contents) { pieces.append(ListRenderer.contents(of: source)) }
      if let topic = try topic(in: source) {
        pieces.append(ListRenderer.section(topic, of: source, style: style))
      }
      if arguments.has(.frameworksTable) {
        pieces.append(ListRenderer.frameworks(of: source) { $0.displayWidth })
      }
    }
    for (index, piece) in pieces.enumerated() {
      if index > 0 { console.writeLine("") }
      console.writeHarmless(piece)
    }
    return .success
  }
}

extension Option {
  static let section = value(
    "topic", short: "t", takes: "TOPIC",
    help: "the section of a topic, its sub-topics with it", completion: .topics)
  static let contents = flag("contents", help: "the table of contents")
  static let frameworksTable = flag("frameworks", help: "the table of frameworks")
  static let style = value(
    "style", takes: "STYLE",
    help: "how to print entries: list (as the list has them) or template (as contributed)",
    completion: .choices(of: EntryFormatter.Style.self))
  static let write = flag("write", short: "w", help: "edit the file in place")
  static let check = flag(
    "check", help: "print a patch and exit with 1 where the file is not as rendered")
  static let diff = flag("diff", help: "print a patch of what would change")
}
