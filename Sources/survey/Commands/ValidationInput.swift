import SurveyCatalog

/// A list, lines or a change that `validate` checks.
struct ValidationInput {
  /// What part of a text is checked.
  enum Scope {
    /// A whole list.
    case list
    /// Lines to be added to a list.
    case lines(joining: Catalog)
    /// The lines that a change adds to a list.
    case added(LineSet)
  }

  /// The path as the user gave it; nil for the embedded list.
  let path: String?
  let document: Document
  let scope: Scope

  func report(_ validator: Validator) -> ValidationReport {
    report(validator, on: document)
  }

  private func report(_ validator: Validator, on document: Document) -> ValidationReport {
    switch scope {
    case .list: validator.report(on: Catalog(document), focus: nil)
    case .lines(let list): validator.report(onLines: document, joining: list)
    case .added(let lines): validator.report(on: Catalog(document), focus: lines)
    }
  }

  /// The text with fixes applied, their number, and the findings that are left.
  func fixed(
    _ validator: Validator, _ applicability: Fix.Applicability
  ) -> (document: Document, count: Int, report: ValidationReport) {
    var focus: LineSet?
    if case .added(let lines) = scope { focus = lines }
    let fixer = Fixer(validator: validator, applicability: applicability)
    let result = fixer.fix(document, focus: focus)
    guard case .lines = scope else { return (result.document, result.fixCount, result.report) }
    // The fixer does not know the list that the lines are to be added to.
    return (result.document, result.fixCount, report(validator, on: result.document))
  }
}

extension ValidationInput {
  /// What a call of `validate` checks.
  static func all(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> [ValidationInput] {
    try checkOptions(arguments)
    if arguments.has(.patch) || arguments.has(.base) {
      return [try change(arguments, console)]
    }
    var inputs: [ValidationInput] = []
    for path in arguments.positionals {
      inputs.append(try input(ListInput.source(at: path, console), at: path, arguments, console))
    }
    return inputs.isEmpty ? [try unnamed(arguments, console)] : inputs
  }

  private static func checkOptions(_ arguments: ParsedArguments) throws(CommandError) {
    let paths = arguments.positionals
    let isChange = arguments.has(.patch) || arguments.has(.base)
    if arguments.has(.patch), arguments.has(.base) {
      throw .usage(
        UsageError("'--diff' and '--base' cannot be used together", hint: "give one of them"))
    }
    if isChange, arguments.has(.lines) {
      throw .usage(UsageError("'--lines' does not work with a change", hint: "remove '--lines'"))
    }
    if isChange, paths.count > 1 {
      throw .usage(UsageError("a change is checked in one list at a time", hint: "give one FILE"))
    }
    let inputs = paths + [arguments[.patch], arguments[.base], arguments[.file]].compactMap { $0 }
    let readsInput = arguments.has(.lines) && paths.isEmpty
    if inputs.count(where: { $0 == "-" }) + (readsInput ? 1 : 0) > 1 {
      throw .usage(UsageError("standard input can be read only once", hint: "give one '-'"))
    }
  }

  /// The list after a change, with the lines that the change adds.
  private static func change(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> ValidationInput {
    let named = arguments.positional(0) ?? arguments[.file] ?? ListInput.defaultPath(console)
    guard let path = named else {
      throw .usage(
        UsageError(
          "checking a change needs FILE, the list after it",
          hint: "git diff main… | survey validate README.md --diff -"))
    }
    let document = try ListInput.document(ListInput.source(at: path, console), arguments)
    let diff = try diff(to: document.source, arguments, console)
    do throws(DiffError) {
      let added = try diff.addedLines(of: document)
      if added == nil {
        console.writeError("survey: the patch does not change \(UsageError.quoted(path))\n")
      }
      return ValidationInput(path: path, document: document, scope: .added(added ?? LineSet([])))
    } catch {
      throw .failure(error.message, hint: "give FILE as it is after the change")
    }
  }

  private static func diff(
    to list: SourceFile, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> Diff {
    if let base = arguments[.base] {
      return Diff(from: try ListInput.source(at: base, console), to: list)
    }
    let patch = try FileReader.bytes(arguments[.patch] ?? "-", console)
    do throws(DiffError) {
      return try Diff(parsing: patch)
    } catch {
      throw .failure(error.message)
    }
  }

  /// What is checked without FILE: `--file`, else piped input, else the default list.
  private static func unnamed(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> ValidationInput {
    if arguments.has(.lines) {
      if console.inputIsTerminal { console.writeError("survey: type lines, then Ctrl-D\n") }
      return try input(ListInput.source(at: "-", console), at: "-", arguments, console)
    }
    if arguments[.file] == nil, !console.inputIsTerminal {
      let piped = try ListInput.source(at: "-", console)
      if !piped.bytes.isEmpty { return try input(piped, at: "-", arguments, console) }
    }
    let document = try ListInput.document(ListInput.source(arguments, console), arguments)
    let path = arguments[.file] ?? ListInput.defaultPath(console)
    return ValidationInput(path: path, document: document, scope: .list)
  }

  /// A list, or lines if the text has no heading or the user says so.
  private static func input(
    _ source: SourceFile, at path: String, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> ValidationInput {
    if !arguments.has(.lines) {
      let document = try ListInput.document(source, arguments)
      if document.lines.contains(where: { $0.kind == .heading }) {
        return ValidationInput(path: path, document: document, scope: .list)
      }
    }
    let list = try ListInput.catalog(arguments, console)
    let lines = list.document.linesToAdd(source)
    return ValidationInput(path: path, document: lines, scope: .lines(joining: list))
  }
}
