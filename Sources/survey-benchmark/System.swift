#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What one run of a program cost.
struct ProgramRun {
  /// The time from before its start to after its end.
  var milliseconds = 0.0
  /// The time for which processors worked for it.
  var processorMilliseconds = 0.0
  /// The most memory that it held, in bytes.
  var peakMemory = 0
}

/// The calls to the system that the benchmark needs.
enum System {
  static func exit(_ status: Int32) -> Never { endProgram(status) }

  static func write(_ text: String) {
    print(text, terminator: "")
    fflush(nil)
  }

  static func isInstalled(_ program: String) -> Bool {
    system("command -v \(program) >/dev/null 2>&1") == 0
  }

  /// The paths of files in a folder with a suffix, sorted; empty if there is no such folder.
  static func files(in folder: String, suffix: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(suffix) { paths.append("\(folder)/\(name)") }
    }
    return paths.sorted()
  }

  static func temporaryFolder() -> String? {
    var template = Array("/tmp/survey-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Runs a program, reading and dropping its output.
  ///
  /// Output goes to a pipe: a file would be written to the disk, and some programs stop early if they
  /// write to `/dev/null`.
  static func run(_ words: [String]) -> ProgramRun {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return ProgramRun() }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    var usage = rusage()
    let duration = ContinuousClock().measure {
      guard posix_spawnp(&process, words[0], &actions, nil, &arguments, environ) == 0 else {
        return
      }
      close(ends[1])
      drain(ends[0])
      var status: Int32 = 0
      while wait4(process, &status, 0, &usage) == -1, errno == EINTR {}
    }
    close(ends[0])
    #if canImport(Darwin)
      let memoryUnit = 1
    #else
      let memoryUnit = 1024
    #endif
    return ProgramRun(
      milliseconds: duration / .milliseconds(1),
      processorMilliseconds: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      peakMemory: Int(usage.ru_maxrss) * memoryUnit)
  }

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
  }

  private static func drain(_ descriptor: Int32) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(descriptor, &chunk, chunk.count), count > 0 || errno == EINTR {
      if count == 0 { return }
    }
  }
}

// Outside the type, whose own function has the name of the system's.
private func endProgram(_ status: Int32) -> Never { exit(status) }
