/// The line that says what to do after a first look at a list of one's own.
enum NextStep {
  /// Writes the line, only if a person is at a terminal.
  ///
  /// - Parameters:
  ///   - command: The command line after `survey`, in which `FILE` is the list.
  ///   - effect: What the command does, after its name in the sentence.
  static func suggest(_ command: String, on path: String, _ effect: String, to console: Console) {
    guard console.isTerminal, console.errorIsTerminal, path != "-" else { return }
    let line = command.replacing("FILE", with: needsNoQuotes(path) ? path : "FILE")
    let next = console.errorStyle().apply(.info, "next:")
    console.output.flush()
    console.writeError("\(next) 'survey \(line)' \(effect)\n")
  }

  private static func needsNoQuotes(_ path: String) -> Bool {
    path.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "_", "-": true
      default: false
      }
    }
  }
}
