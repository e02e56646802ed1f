#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads what other programs say, line by line.
enum CommandOutput {
  /// Which of a program's streams is read; the other is thrown away.
  enum Stream: String {
    case output = "2>/dev/null"
    case errors = "2>&1 >/dev/null"
  }

  /// Runs a program, and hands on each line without its end; none where it cannot be run.
  static func forEachLine(of words: [String], _ stream: Stream, _ body: (String) -> Void) {
    let command = words.map(quoted).joined(separator: " ") + " \(stream.rawValue) </dev/null"
    guard let output = popen(command, "r") else { return }
    defer { pclose(output) }
    var line: UnsafeMutablePointer<CChar>?
    defer { free(line) }
    var room = 0
    while case let count = getline(&line, &room, output), count > 0, let line {
      let bytes = UnsafeRawBufferPointer(start: line, count: count)
      body(String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self))
    }
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
