#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Times of one thing measured several times.
struct Measurement: Sendable {
  private(set) var durations: [Duration] = []

  mutating func add(_ duration: Duration) { durations.append(duration) }

  /// The middle one of the times, which a slow or lucky round does not move.
  var median: Duration { durations.sorted()[durations.count / 2] }

  /// Times work once, or the average of several times.
  ///
  /// The processor's time, not the clock's: what else a busy machine does is not in it.
  static func duration(times: Int = 1, of work: () -> Int) -> Duration {
    let start = processorTime()
    var result = 0
    for _ in 0..<times { result ^= work() }
    let duration = processorTime() - start
    // The results are used, so that no work can be left out.
    if result == .min { print("") }
    return duration / times
  }

  /// The time for which processors have worked for this program.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

extension Duration {
  var nanoseconds: Int {
    Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000)
  }
}

extension [Double] {
  /// The middle one, which a slow or lucky round does not move.
  var median: Double { sorted()[count / 2] }
}

extension Double {
  /// The number with some digits behind the point.
  func text(_ digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = Int((magnitude * scale).rounded())
    let whole = (self < 0 ? "-" : "") + String(scaled / Int(scale))
    guard digits > 0 else { return whole }
    return whole + "." + String(Int(scale) + scaled % Int(scale)).dropFirst()
  }
}
