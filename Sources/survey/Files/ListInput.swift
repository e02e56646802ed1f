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
  static func source(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> SourceFile {
    if let path = arguments[.file] { return try source(at: path, console) }
    if let path = console.environment["SURVEY_FILE"], !path.isEmpty {
      do throws(CommandError) {
        return try source(at: path, console)
      } catch .failure(let message, let hint) {
        throw .failure(message, hint: hint ?? "the variable SURVEY_FILE names it")
      }
    }
    return .embedded
  }

  /// The list at a path; `-` is standard input.
  static func source(at path: String, _ console: Console) throws(CommandError) -> SourceFile {
    let bytes: [UInt8]
    if path == "-" {
      do throws(InputError) {
        bytes = try console.readStandardInput()
      } catch {
        throw .failure(error.message)
      }
    } else {
      bytes = try FileReader.read(path)
    }
    return SourceFile(path: path == "-" ? "<stdin>" : path, bytes: bytes)
  }

  /// The catalog of the list that a command works on.
  static func catalog(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) -> Catalog {
    Catalog(Document(parsing: try source(arguments, console), parallelism: TwoThreads()))
  }
}
