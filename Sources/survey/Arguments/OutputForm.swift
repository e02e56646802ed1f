import SurveyCatalog

/// The format of a command's results.
enum OutputForm {
  /// Text for people.
  case text
  /// Tab-separated columns without a header, the default in a pipe.
  case plain
  /// A format for another program, with the selected fields, if any.
  case export(ExportFormat, fields: String?)
}

extension Option {
  static let format = value(
    "format", takes: "FORMAT",
    help: "format of the results: text, \(ExportFormat.all.map(\.name).joined(separator: ", "))",
    completion: .choices(["text"] + ExportFormat.all.map(\.name)))
  static let rowFormat = value(
    "format", takes: "FORMAT", help: "format of the results: text, json, jsonl, csv, tsv",
    completion: .choices(["text"] + ExportFormat.all.filter(\.picksFields).map(\.name)))
  static let json = value(
    "json", takes: "FIELDS",
    help: "write JSON with only these fields: --json title,venue,year",
    completion: .none)
  static let rowJSON = value(
    "json", takes: "FIELDS",
    help: "write JSON with only these fields: --json name,training",
    completion: .none)
  static let fields = value(
    "fields", takes: "FIELDS", help: "the fields of json, jsonl, csv and tsv, comma-separated",
    completion: .none)
}

extension OutputForm {
  /// The form requested by the arguments; the default is text, or columns in a pipe if `isPlainInPipe`.
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
      throw .usage(UsageError("the fields of the format '\(name)' are fixed"))
    }
    self = .export(format, fields: arguments[.fields])
  }

  /// Writes the papers at some positions of a catalog; returns false and writes nothing if the form is
  /// text.
  func write(
    papersAt positions: [Int], of catalog: Catalog, to console: Console
  ) throws(CommandError) -> Bool {
    guard let (format, fields) = try paperFormat else { return false }
    let ids = PaperIDs(catalog)
    format.write(
      catalog.papers.at(positions), ids: ids, fields: fields
    ) { bytes in
      console.output.write(bytes)
      return !console.isClosed
    }
    return true
  }

  /// The format for papers and its fields; nil for text.
  private var paperFormat: (ExportFormat, [PaperField])? {
    get throws(CommandError) {
      switch self {
      case .text: return nil
      case .plain: return (.columns, PaperField.plain)
      case .export(let format, let names):
        do throws(UnknownField) {
          guard let names else { return (format, PaperField.allCases) }
          return (format, try PaperField.list(parsing: names))
        } catch {
          throw .usage(UsageError(error))
        }
      }
    }
  }

  /// Writes rows; returns false and writes nothing if the form is text.
  func write(_ records: Records, to console: Console) throws(CommandError) -> Bool {
    let format: ExportFormat
    var picked = records
    switch self {
    case .text: return false
    case .plain: format = .columns
    case .export(let chosen, let names):
      format = chosen
      do throws(UnknownField) {
        if let names { picked = try records.picking(names) }
      } catch {
        throw .usage(UsageError(error))
      }
    }
    guard let text = format.text(of: picked) else {
      throw .usage(UsageError("the format '\(format.name)' is only for papers"))
    }
    console.write(text)
    return true
  }
}

extension UsageError {
  /// The error for an unknown field, with the known ones.
  init(_ error: UnknownField) {
    self.init(
      "unknown field \(UsageError.quoted(error.name))",
      hint: DidYouMean.hint(for: error.name, in: error.known)
        ?? "fields: \(error.known.joined(separator: ", "))")
  }
}
