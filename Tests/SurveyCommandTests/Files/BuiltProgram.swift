import Foundation

/// The program that was built with the tests, run as its own process.
enum BuiltProgram {
  private static let url = Program.survey

  static var isPresent: Bool { FileManager.default.isExecutableFile(atPath: url.path) }

  /// The shell words that run a program as a user without special permissions; nil if there is no way.
  static let asUser: String? = {
    guard getuid() == 0 else { return "" }
    let words = "setpriv --reuid=65534 --regid=65534 --clear-groups"
    let result = try? run([], shell: "\(words) \"$0\" --version")
    return result?.status == 0 ? words : nil
  }()

  /// Whether file sizes can be limited; the runtime of ThreadSanitizer writes its own files.
  static let maySetLimits = dlsym(nil, "__tsan_init") == nil

  /// Starts the program and returns at once.
  static func start(
    _ arguments: [String], shell: String? = nil, errors: Pipe? = nil
  ) throws -> Process {
    let process = Process()
    if let shell {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", shell, url.path] + arguments
    } else {
      process.executableURL = url
      process.arguments = arguments
    }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors ?? FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], shell: String? = nil
  ) throws -> (status: Int32, errors: String) {
    let errors = Pipe()
    let process = try start(arguments, shell: shell, errors: errors)
    let data = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Whether a message is one sentence of the program and at most a hint.
  static func isSentence(_ message: String) -> Bool {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.last == "" && lines.first?.hasPrefix("survey: error: ") == true
      && (lines.count == 2 || (lines.count == 3 && lines[1].hasPrefix("hint: ")))
  }

  /// A list whose papers are all out of order.
  static func disorderedList(papers: Int) -> String {
    "# A List\n\n## Topic\n"
      + (0..<papers).map {
        "- Paper \($0), <ins>ICML, \(2000 + $0 % 25)</ins> [[Paper](https://a.org/\($0))]\n"
      }.joined()
  }
}
