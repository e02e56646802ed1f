import SurveyCatalog

/// Everything that a command sees of the world besides files: its streams, its terminal, its environment.
///
/// Tests use a console that keeps what is written and pretends to be a terminal or a pipe.
struct Console {
  /// Where standard input comes from.
  enum Input {
    case descriptor(Descriptor)
    case bytes([UInt8])
  }

  let output: OutputBuffer
  let errors: OutputBuffer
  let environment: Environment
  let input: Input
  /// Answers for tests; nil asks the system.
  let pretended: (isTerminal: Bool, width: Int)?

  /// The console of the process.
  static func standard() -> Console {
    CurrentProcess.prepareStandardStreams()
    return Console(
      output: OutputBuffer(.descriptor(.standardOutput)),
      errors: OutputBuffer(.descriptor(.standardError)),
      environment: .process,
      input: .descriptor(.standardInput),
      pretended: nil
    )
  }

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
  /// Whether the reader of the output has gone away, so that a long command may stop.
  var isClosed: Bool { output.isClosed }

  /// Writes to standard output.
  func write(_ text: String) { output.write(text) }

  /// Writes a line to standard output.
  ///
  /// Except on a terminal, a line that a CI runner would take for a workflow command (it begins with
  /// `::` or contains `##[`) gets an invisible character before that.
  func writeLine(_ text: String) {
    output.write(isTerminal ? text : text.withoutCommands.withoutLeadingCommand)
    output.write("\n")
  }

  /// Writes to standard error at once, after everything that was written to a terminal before.
  func writeError(_ text: String) {
    if isTerminal { output.flush() }
    errors.write(errorIsTerminal ? text : text.withoutCommands)
    errors.flush()
  }

  /// Writes what is left and returns the exit status, given the command's own.
  ///
  /// A closed pipe is a success, because its reader has what it wanted. Any other failure to write is
  /// reported and changes the status.
  func finish(_ status: Int32) -> Int32 {
    output.flush()
    errors.flush()
    switch output.error {
    case nil: return status
    case .closedPipe: return 0
    case .some(let error):
      writeError("survey: error: cannot write to standard output: \(error.message)\n")
      return 2
    }
  }
}

// MARK: - Reading

extension Console {
  /// Reads standard input to its end.
  func readStandardInput() throws(CommandError) -> [UInt8] {
    switch input {
    case .bytes(let bytes): return bytes
    case .descriptor(let descriptor):
      do throws(SystemError) {
        return try descriptor.readToEnd(limit: SourceFile.maximumByteCount)
      } catch .tooLarge {
        throw .failure("standard input is larger than 4 GiB")
      } catch {
        throw .failure("cannot read standard input: \(error.message)")
      }
    }
  }
}
