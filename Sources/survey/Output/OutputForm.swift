import SurveyCatalog

/// How a command writes what it found.
enum OutputForm {
  /// For people.
  case text
  /// Columns with tabs between and no header: what a pipe gets when no format is asked for.
  case plain
  /// A format that another program reads, with the fields that were picked, if any.
  case export(ExportFormat, fields: String?)
}

extension Option {
  static let format = value(
    "format", takes: "FORMAT",
    help: "how to write the results: text, \(ExportFormat.all.map(\.name).joined(separator: ", "))",
    completion: .choices(["text"] + ExportFormat.all.map(\.name)))
  static let rowFormat = value(
    "format", takes: "FORMAT", help: "how to write the results: text, json, jsonl, csv, tsv",
    completion: .choices(["text"] + ExportFormat.all.filter(\.picksFields).map(\.name)))
  static let json = value(
    "json", takes: "FIELDS",
    help: "write JSON with these fields alone: --json title,venue,year",
    completion: .none)
  static let rowJSON = value(
    "json", takes: "FIELDS",
    help: "write JSON with these fields alone: --json name,training",
    completion: .none)
  static let fields = value(
    "fields", takes: "FIELDS", help: "pick the fields of json, jsonl, csv and tsv",
    completion: .none)
}

extension OutputForm {
  /// The form that the arguments ask for, or else text, which `isPlainInPipe` makes columns in a pipe.
  init(
    _ arguments: ParsedArguments, _ console: Console, isPlainInPipe: Bool = true
  ) throws(CommandError) {
    if let fields = arguments[.json] {
      guard (arguments[.format] ?? "json") == "json" else {
        throw .usage(UsageError("'--json' and '--format' ask for different formats"))
      }
      self = .export(.json, fields: fields)
      return
    }
    guard let name = arguments[.format], name != "text" else {
      let isText = arguments.has(.format) || console.isTerminal || !isPlainInPipe
      if let fields = arguments[.fields] {
        guard !isText else {
          throw .usage(
            UsageError("'--fields' needs a format with fields", hint: "add --format csv, or json"))
        }
        self = .export(.tsv, fields: fields)
      } else {
        self = isText ? .text : .plain
      }
      return
    }
    guard let format = ExportFormat(named: name) else { throw .usage(UsageError("unknown format")) }
    if arguments.has(.fields), !format.picksFields {
      throw .usage(UsageError("the format '\(name)' has fields of its own"))
    }
    self = .export(format, fields: arguments[.fields])
  }

  /// Writes papers in the form; returns false, writing nothing, where the form is text.
  func write(
    _ papers: [Paper], of catalog: Catalog, to console: Console
  ) throws(CommandError) -> Bool {
    switch self {
    case .text: return false
    case .plain:
      let ids = PaperIDs(catalog, of: papers, parallelism: TwoThreads())
      let parts = TwoThreads().inTurns(of: papers.indices, leastForTwo: 1024) {
        [
          Records(Array(papers[$0]), ids: ids, fields: PaperField.plain)
            .tabSeparatedBytes(hasHeader: false)
        ]
      } adding: {
        $0 += $1
      }
      for part in parts { console.output.write(part) }
    case .export(let format, let names):
      do throws(UnknownField) {
        let fields = try names.map { names throws(UnknownField) in
          try PaperField.list(parsing: names)
        }
        console.write(
          format.text(
            of: papers, ids: PaperIDs(catalog, of: papers), fields: fields ?? PaperField.allCases))
      } catch {
        throw .usage(UsageError(error))
      }
    }
    return true
  }

  /// Writes rows in the form; returns false, writing nothing, where the form is text.
  func write(_ records: Records, to console: Console) throws(CommandError) -> Bool {
    switch self {
    case .text: return false
    case .plain: console.output.write(records.tabSeparatedBytes(hasHeader: false))
    case .export(let format, let names):
      let picked: Records
      do throws(UnknownField) {
        picked =
          try names.map { names throws(UnknownField) in try records.picking(names) } ?? records
      } catch {
        throw .usage(UsageError(error))
      }
      guard let text = format.text(of: picked) else {
        throw .usage(UsageError("the format '\(format.name)' is for papers alone"))
      }
      console.write(text)
    }
    return true
  }
}

extension UsageError {
  /// The sentence for a field that is none, with those that are.
  init(_ error: UnknownField) {
    self.init(
      "unknown field \(UsageError.quoted(error.name))",
      hint: DidYouMean.hint(for: error.name, in: error.known)
        ?? "fields: \(error.known.joined(separator: ", "))")
  }
}
