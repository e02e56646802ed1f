#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What one run of a program took, from before its start until it was reaped.
struct ProcessRun {
  let duration: Duration
  /// The greatest memory that it held, in bytes; the system counts from what this program has held.
  let peakMemory: Int
  /// The exit status; nil where a signal ended it.
  let status: Int32?
}

/// Starts programs and times them as a whole.
enum ProcessTimer {
  /// Runs a program whose output is read and thrown away; nil where it cannot be started.
  ///
  /// A pipe, for a file is emptied and written back within the time, and `grep` stops at its first
  /// match where the output is `/dev/null`.
  static func run(_ words: [String]) -> ProcessRun? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, writing, 1)
    posix_spawn_file_actions_adddup2(&actions, writing, 2)
    posix_spawn_file_actions_addclose(&actions, reading)
    posix_spawn_file_actions_addclose(&actions, writing)

    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    var usage = rusage()
    var status: Int32 = 0
    var code: Int32 = 0
    let duration = ContinuousClock().measure {
      code = posix_spawnp(&process, words[0], &actions, nil, &arguments, environ)
      close(writing)
      guard code == 0 else { return }
      drain(reading)
      while wait4(process, &status, 0, &usage) == -1, errno == EINTR {}
    }
    guard code == 0 else { return nil }
    #if canImport(Darwin)
      let memoryUnit = 1
    #else
      let memoryUnit = 1024
    #endif
    return ProcessRun(
      duration: duration,
      peakMemory: Int(usage.ru_maxrss) * memoryUnit,
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    )
  }

  /// Reads a stream to its end.
  private static func drain(_ descriptor: Int32) {
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &room, room.count)
      guard count > 0 || (count < 0 && errno == EINTR) else { return }
    }
  }
}
