import SurveyCatalog

/// A list, lines or a change that `validate` judges.
struct Judgement {
  /// What of a text is judged.
  enum Scope {
    /// All of a list.
    case list
    /// Lines that are to join a list.
    case lines(joining: Catalog)
    /// The lines that a change adds to a list.
    case added(LineSet)
  }

  /// The path as the user gave it; nil for the embedded list.
  let path: String?
  let document: Document
  let scope: Scope

  /// What a validator finds.
  func report(_ validator: Validator) -> ValidationReport {
    report(validator, on: document)
  }

  private func report(_ validator: Validator, on document: Document) -> ValidationReport {
    switch scope {
    case .list:
      validator.report(on: Catalog(document), focus: nil)
    case .lines(let list): validator.report(onLines: document, joining: list)
    case .added(let lines):
      validator.report(on: Catalog(document), focus: lines)
    }
  }

  /// The text with fixes made, how many, and what is found in it then.
  func fixed(
    _ validator: Validator, _ applicability: Fix.Applicability
  ) -> (document: Document, count: Int, report: ValidationReport) {
    var focus: LineSet?
    if case .added(let lines) = scope { focus = lines }
    let fixer = Fixer(validator: validator, applicability: applicability)
    let result = fixer.fix(
      document.source, as: document.form, focus: focus)
    let fixed = Document(parsing: result.source, as: document.form)
    guard case .lines = scope else { return (fixed, result.fixCount, result.report) }
    // The fixer looks at the lines alone.
    return (fixed, result.fixCount, report(validator, on: fixed))
  }
}

extension Judgement {
  /// What a call of `validate` is to judge.
  static func all(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> [Judgement] {
    try checkOptions(arguments)
    if arguments.has(.patch) || arguments.has(.base) {
      return [try change(arguments, console)]
    }
    var judgements: [Judgement] = []
    for path in arguments.positionals {
      judgements.append(
        try judgement(at: path, ListInput.document(at: path, console), arguments, console))
    }
    guard judgements.isEmpty else { return judgements }
    return [try unnamed(arguments, console)]
  }

  private static func checkOptions(_ arguments: ParsedArguments) throws(CommandError) {
    let paths = arguments.positionals
    let isChange = arguments.has(.patch) || arguments.has(.base)
    if arguments.has(.patch), arguments.has(.base) {
      throw .usage(UsageError("'--diff' and '--base' exclude each other", hint: "give one of them"))
    }
    if isChange, arguments.has(.lines) {
      throw .usage(UsageError("'--lines' has no change to judge", hint: "leave '--lines' out"))
    }
    if isChange, paths.count > 1 {
      throw .usage(UsageError("a change is judged in one list at a time", hint: "give one FILE"))
    }
    let inputs = paths + [arguments[.patch], arguments[.base], arguments[.file]].compactMap { $0 }
    let readsInput = arguments.has(.lines) && paths.isEmpty
    if inputs.count(where: { $0 == "-" }) + (readsInput ? 1 : 0) > 1 {
      throw .usage(UsageError("standard input can be read once only", hint: "give one '-'"))
    }
  }

  /// The list after a change, with the lines that the change adds.
  private static func change(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> Judgement {
    let variable = console.environment["SURVEY_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    guard let path = arguments.positional(0) ?? arguments[.file] ?? variable else {
      throw .usage(
        UsageError(
          "a change needs FILE, the list as it is after it",
          hint: "git diff main… | survey validate README.md --diff -"))
    }
    let document = try ListInput.document(at: path, console)
    let diff = try diff(to: document, arguments, console)
    do throws(DiffError) {
      let added = try diff.addedLines(of: document)
      if added == nil {
        console.writeError("survey: the patch does not change \(UsageError.quoted(path))\n")
      }
      return Judgement(path: path, document: document, scope: .added(added ?? LineSet([])))
    } catch {
      throw .failure(error.message, hint: "give FILE as it is after the change")
    }
  }

  private static func diff(
    to document: Document, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> Diff {
    if let base = arguments[.base] {
      return Diff(from: try ListInput.source(at: base, console), to: document.source)
    }
    let patch = try ListInput.source(at: arguments[.patch] ?? "-", console)
    do throws(DiffError) {
      return try Diff(parsing: patch.bytes)
    } catch {
      throw .failure(error.message)
    }
  }

  /// What is judged where no FILE is named: `--file`, what is piped in, or the list one works on.
  private static func unnamed(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> Judgement {
    if arguments.has(.lines) {
      if console.inputIsTerminal { console.writeError("survey: type lines, then Ctrl-D\n") }
      return try judgement(at: "-", ListInput.document(at: "-", console), arguments, console)
    }
    if arguments[.file] == nil, !console.inputIsTerminal {
      let piped = try ListInput.document(at: "-", console)
      if !piped.lines.isEmpty { return try judgement(at: "-", piped, arguments, console) }
    }
    let path =
      arguments[.file] ?? console.environment["SURVEY_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    let document = try ListInput.document(arguments, console)
    return Judgement(path: path, document: document, scope: .list)
  }

  /// A text by itself: a list, or lines where it has no heading or the user says so.
  private static func judgement(
    at path: String, _ document: Document, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> Judgement {
    if !arguments.has(.lines), document.lines.contains(where: { $0.kind == .heading }) {
      return Judgement(path: path, document: document, scope: .list)
    }
    let list = try ListInput.catalog(arguments, console)
    let lines = Document(parsing: document.source, as: .lines)
    return Judgement(path: path, document: lines, scope: .lines(joining: list))
  }
}
