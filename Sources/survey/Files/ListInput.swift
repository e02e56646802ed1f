import SurveyCatalog

extension Option {
  static let file = value(
    "file", short: "f", takes: "PATH",
    help: "the list to read, - for standard input (default: $SURVEY_FILE, else the embedded list)",
    completion: .file)
}

extension Option {
  static let entryForm = list(
    "form", takes: "TEMPLATE",
    help: "the form of the entries, such as '- {title} ({venue} {year})', or contribution")
}

/// Finds the list that a command works on.
enum ListInput {
  /// The path in the variable `SURVEY_FILE`, nil if it is not set or empty.
  static func defaultPath(_ console: Console) -> String? {
    console.environment["SURVEY_FILE"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The list that `--file` names, else the variable `SURVEY_FILE`, else the embedded one.
  static func source(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> SourceFile {
    if let path = arguments[.file] { return try source(at: path, console) }
    guard let path = defaultPath(console) else { return .embedded }
    do throws(CommandError) {
      return try source(at: path, console)
    } catch .failure(let message, let hint) {
      throw .failure(message, hint: hint ?? "the variable SURVEY_FILE names it")
    }
  }

  /// The list at a path; `-` is standard input.
  static func source(at path: String, _ console: Console) throws(CommandError) -> SourceFile {
    let name = path == "-" ? "<stdin>" : path
    return SourceFile(path: name, bytes: try FileReader.bytes(path, console))
  }

  /// The catalog of the list that a command works on.
  static func catalog(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> Catalog {
    Catalog(try document(source(arguments, console), arguments))
  }

  /// The catalog of the list at a path.
  static func catalog(
    at path: String, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> Catalog {
    Catalog(try document(source(at: path, console), arguments))
  }

  /// A list read with the forms of `--form`.
  static func document(
    _ source: SourceFile, _ arguments: ParsedArguments
  ) throws(CommandError) -> Document {
    Document(parsing: source, givenForms: try forms(arguments))
  }

  /// The forms of `--form`.
  static func forms(_ arguments: ParsedArguments) throws(CommandError) -> [EntryForm] {
    var forms: [EntryForm] = []
    for template in arguments.all(.entryForm) {
      do throws(TemplateError) {
        forms.append(try EntryForm(template))
      } catch {
        throw .usage(
          .invalidValue(
            template, for: Option.entryForm.label, hint: error.message.safeForTerminal()))
      }
    }
    return forms
  }
}
