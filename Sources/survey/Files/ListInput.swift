import SurveyCatalog

extension Option {
  static let file = value(
    "file", short: "f", takes: "PATH",
    help: "the list to read, - for standard input (default: $SURVEY_FILE, else the embedded list)",
    completion: .file)
}

/// Finds the list that a command works on.
enum ListInput {
  /// The list that `--file` names, or the variable `SURVEY_FILE`, or else the embedded one.
  static func document(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> Document {
    if let path = arguments[.file] { return try document(at: path, console) }
    if let path = console.environment["SURVEY_FILE"], !path.isEmpty {
      do throws(CommandError) {
        return try document(at: path, console)
      } catch .failure(let message, let hint) {
        throw .failure(message, hint: hint ?? "the variable SURVEY_FILE names it")
      }
    }
    return Document(parsing: .embedded)
  }

  /// The list at a path; `-` is standard input.
  static func document(at path: String, _ console: Console) throws(CommandError) -> Document {
    guard path == "-" else { return try FileReader.read(path) }
    do throws(InputError) {
      return try console.readList()
    } catch {
      throw .failure(error.message)
    }
  }

  /// The bytes at a path; `-` is standard input.
  static func source(at path: String, _ console: Console) throws(CommandError) -> SourceFile {
    try document(at: path, console).source
  }

  /// The catalog of the list that a command works on.
  static func catalog(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> Catalog {
    Catalog(try document(arguments, console))
  }
}
