#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The calls to the system that the fuzzer needs.
enum System {
  static func exit(_ status: Int32) -> Never { endProgram(status) }

  static func flush() { fflush(nil) }

  static func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Writes bytes to standard output; returns whether all were written.
  static func print(_ bytes: [UInt8]) -> Bool {
    writeBytes(bytes, bytes.count, to: STDOUT_FILENO) == bytes.count
  }

  /// The time for which this thread has had a processor, without that of other programs.
  static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

/// Reports which input was being tried when the program traps or does not end.
enum Watchdog {
  // Written by one thread, on which the signal handlers run too.
  nonisolated(unsafe) private static var number = 0
  nonisolated(unsafe) private static var seconds: UInt32 = 0

  static func start(patience: Int) {
    seconds = UInt32(clamping: patience)
    alarm(seconds)
    for code in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGALRM] {
      _ = signal(code) { code in
        // A handler must not allocate, so the digits are written one by one.
        Watchdog.write(
          code == SIGALRM ? "survey-fuzz: no end of input " : "survey-fuzz: trap on input ")
        Watchdog.writeNumber()
        _exit(3)
      }
    }
  }

  /// Notes the input that is tried next.
  static func note(_ number: Int) {
    self.number = number
    if number & 0xFF == 0 { alarm(seconds) }
  }

  private static func write(_ text: StaticString) {
    _ = writeBytes(text.utf8Start, text.utf8CodeUnitCount, to: STDERR_FILENO)
  }

  private static func writeNumber() {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      var digit = UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10)
      _ = writeBytes(&digit, 1, to: STDERR_FILENO)
      divisor /= 10
    }
    write("\n")
  }
}

// Outside the types, whose functions have the names of the system's.

private func endProgram(_ status: Int32) -> Never { exit(status) }

private func writeBytes(_ bytes: UnsafePointer<UInt8>, _ count: Int, to descriptor: Int32) -> Int {
  write(descriptor, bytes, count)
}
