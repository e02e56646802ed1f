#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that shows long output page by page: standard output goes to it until it is finished.
struct Pager {
  private let process: pid_t

  /// Starts `$PAGER`, or `less -FRX`; nil where standard output is no terminal or it cannot start.
  init?(_ console: Console) {
    guard console.isTerminal, console.pretended == nil else { return nil }
    console.output.flush()
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], SystemCalls.standardInput)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    // The person's own command line, run as every program runs it.
    let command = "exec ${PAGER:-less -FRX}"
    // Safe: copies that are freed once, when the new process has its own.
    let words: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", command].map { (word: String) in
      strdup(word)
    }
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", &actions, nil, words + [nil], environ) == 0 else {
      close(ends[0])
      close(ends[1])
      return nil
    }
    dup2(ends[1], SystemCalls.standardOutput)
    close(ends[0])
    close(ends[1])
    self.process = process
  }

  /// Lets the pager see the end, and waits until the person has left it.
  func finish(_ console: Console) {
    console.output.flush()
    close(SystemCalls.standardOutput)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}
