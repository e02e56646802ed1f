/// The program: runs a command on the process's arguments and streams, and exits with its status.
@main
enum Survey {
  static func main() {
    let console = Console.standard()
    let status = run(Array(CommandLine.arguments.dropFirst()), console)
    CurrentProcess.end(console.finish(status.rawValue))
  }
}
