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
    let status = run(Array(CommandLine.arguments.dropFirst()), console)
    // What the console keeps is not freed before the program ends.
    withExtendedLifetime(console) { exit(console.finish(status.rawValue)) }
  }
}
