import SurveyCatalog

/// All of the world that a command sees besides files: its streams, its terminal, its environment.
///
/// Tests give a console that keeps what is written and pretends to be a terminal or a pipe. A
/// console belongs to one thread.
struct Console {
  /// Where standard input comes from.
  enum Input {
    case descriptor(Int32)
    case bytes([UInt8])
  }

  let output: OutputBuffer
  let errors: OutputBuffer
  let environment: Environment
  let input: Input
  /// Answers for tests; nil asks the system.
  let pretended: (isTerminal: Bool, width: Int)?
  private let kept = Kept()

  /// The console of the process, which asks the system for nothing before it is needed.
  static func standard() -> Console {
    SystemCalls.prepareStandardStreams()
    return Console(
      output: OutputBuffer(.descriptor(SystemCalls.standardOutput)),
      errors: OutputBuffer(.descriptor(SystemCalls.standardError)),
      environment: .process,
      input: .descriptor(SystemCalls.standardInput),
      pretended: nil
    )
  }

  private final class Kept {
    var values: [Any] = []
  }

  /// Keeps what a command has made for as long as the console: the end of the program frees all at
  /// once, what else is freed is freed string by string.
  func keep(_ value: Any) { kept.values.append(value) }

  /// A console in memory; read `output.text` and `errors.text` afterwards.
  static func inMemory(
    input: String = "",
    environment: [String: String] = [:],
    isTerminal: Bool = false,
    width: Int = 80
  ) -> Console {
    Console(
      output: OutputBuffer(.memory),
      errors: OutputBuffer(.memory),
      environment: Environment(environment),
      input: .bytes(Array(input.utf8)),
      pretended: (isTerminal, width)
    )
  }
}

// MARK: - Writing

extension Console {
  /// Whether whoever reads the output has gone away: a long command may stop.
  var isClosed: Bool { output.isClosed }

  /// Writes to standard output, in large pieces.
  func write(_ text: String) { output.write(text) }

  /// Writes a line to standard output.
  ///
  /// A line that begins with `::`, or has `##[` in it, would be a command to the log of a workflow: an
  /// invisible blank stands in it, except on a terminal, which obeys no such thing.
  func writeLine(_ text: String) {
    let line = isTerminal ? text : text.withoutCommands
    let first = line.utf8.first { $0 != UInt8(ascii: " ") }
    if first == UInt8(ascii: ":"), !isTerminal, line.drop(while: { $0 == " " }).hasPrefix("::") {
      output.write("\u{200B}")
    }
    output.write(line)
    output.write("\n")
  }

  /// Writes to standard error at once, after what a person at a terminal should have seen before it.
  func writeError(_ text: String) {
    if isTerminal { output.flush() }
    errors.write(errorIsTerminal ? text : text.withoutCommands)
    errors.flush()
  }

  /// Writes what is left and returns the exit status, given the command's own.
  ///
  /// A closed pipe is a success, for its reader has what it wanted; any other failure to write is
  /// reported, and is the status.
  func finish(_ status: Int32) -> Int32 {
    output.flush()
    errors.flush()
    switch output.errorCode {
    case nil: return status
    case SystemCalls.closedPipe: return 0
    case .some(let code):
      let reason = SystemCalls.message(for: code)
      writeError("survey: error: cannot write to standard output: \(reason)\n")
      return 2
    }
  }
}

// MARK: - Reading

extension Console {
  /// Reads standard input to its end, as a list.
  func readList() throws(InputError) -> Document {
    let path = "<stdin>"
    switch input {
    case .bytes(let bytes): return Document(parsing: SourceFile(path: path, bytes: bytes))
    case .descriptor(let descriptor):
      do throws(ReadFailure) {
        return try Document.read(descriptor, path: path)
      } catch {
        throw InputError(
          error.code == SystemCalls.fileTooLarge
            ? "standard input is larger than 4 GiB, which no list is"
            : "cannot read standard input: \(SystemCalls.message(for: error.code))")
      }
    }
  }

  /// Reads standard input to its end.
  func readStandardInput() throws(InputError) -> [UInt8] {
    try readList().source.bytes.array
  }
}

/// Standard input that cannot be read.
struct InputError: Error, Equatable {
  /// One sentence without a full stop.
  let message: String

  init(_ message: String) {
    self.message = message
  }
}
