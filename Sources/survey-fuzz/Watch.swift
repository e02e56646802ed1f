#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says which input was being tried when the program traps or does not come to an end.
enum Watch {
  // One thread writes these, and the handlers of its signals run on it: what they read is whole.
  nonisolated(unsafe) private static var number = 0
  nonisolated(unsafe) private static var seconds: UInt32 = 0

  static func start(patience: Int) {
    seconds = UInt32(clamping: patience)
    for code in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGALRM] {
      _ = signal(code) { code in
        // A handler must not allocate: the digits are written one by one.
        Watch.say(code == SIGALRM ? "survey-fuzz: no end of input " : "survey-fuzz: trap on input ")
        Watch.sayNumber()
        _exit(3)
      }
    }
  }

  /// Notes what is tried next.
  static func note(_ number: Int) {
    self.number = number
    if number & 0xFF == 0 { alarm(seconds) }
  }

  private static func say(_ text: StaticString) {
    _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }

  private static func sayNumber() {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      var digit = UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10)
      _ = write(STDERR_FILENO, &digit, 1)
      divisor /= 10
    }
    say("\n")
  }
}
