#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program: gathers arguments and streams, runs a command, and exits with its status.
@main
enum Survey {
  static let version = "0.1.0"

  static func main() {
    SystemCalls.keepMemory()
    let console = Console.standard()
    console.end(run(Array(CommandLine.arguments.dropFirst()), console))
  }
}

extension Console {
  /// Ends the program; what the console keeps is not freed before.
  ///
  /// In `main`, which is the main actor's, the closure would have the concurrency runtime linked and
  /// started, to be asked whose it is.
  fileprivate func end(_ status: ExitStatus) -> Never {
    withExtendedLifetime(self) { exit(finish(status.rawValue)) }
  }
}
