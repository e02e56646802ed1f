/// Measures whether the time of a target is linear in its input.
///
/// Small inputs are repeated to a length and to eight times the length. If the time grows by much more
/// than eight, something is not linear.
struct GrowthRun {
  /// How the time for one repeated input grows.
  struct Growth {
    let number: Int
    let duration: Duration
    /// The growth of the time divided by that of the input: 1 if linear, 8 if quadratic.
    let ratio: Double

    /// Sorting, and memory beyond the caches, take somewhat more than linear time.
    var isLinear: Bool { ratio < 3 }
  }

  private static let factor = 8

  private let target: FuzzTarget
  private let options: FuzzOptions
  private let inputs: FuzzInputs

  init(_ target: FuzzTarget, _ options: FuzzOptions) {
    self.target = target
    self.options = options
    var small = options
    small.byteCount = 160
    inputs = FuzzInputs(target, small)
  }

  /// Measures the inputs; the worst come first.
  func growths(noting note: (Int) -> Void = { _ in }) -> [Growth] {
    let clock = ContinuousClock()
    let end = options.seconds.map { clock.now + .seconds($0) }
    var growths: [Growth] = []
    for number in options.numbers {
      if let end, clock.now >= end { break }
      note(number)
      var growth = growth(number)
      // Other programs may have disturbed the measurement.
      for _ in 0..<3 where !growth.isLinear {
        let again = self.growth(number)
        if again.ratio < growth.ratio { growth = again }
      }
      growths.append(growth)
    }
    return growths.sorted { $0.ratio > $1.ratio }
  }

  /// The result in lines: the number of inputs beyond linear, and the worst inputs.
  func report(of growths: [Growth]) -> String {
    let others = growths.count { !$0.isLinear }
    let lines = growths.prefix(max(3, min(others, 10))).map { growth in
      let ratio = "\(Int(growth.ratio)).\(Int(growth.ratio * 10) % 10)"
      return "  \(ratio) of linear, \(growth.duration / .milliseconds(1)) ms for"
        + " \(options.length * Self.factor) bytes: survey-fuzz \(target.name) --growth"
        + " --seed \(options.seed) --first \(growth.number) --executions 1"
    }
    let sentence = "\(target.name): \(growths.count) inputs repeated, \(others) beyond linear"
    return ([sentence] + lines).joined(separator: "\n")
  }

  private func growth(_ number: Int) -> Growth {
    let piece = inputs.input(number)
    let short = duration(of: Self.repeated(piece, number, options.length), tries: 4)
    let long = duration(of: Self.repeated(piece, number, options.length * Self.factor), tries: 2)
    // Very short times are not precise enough.
    let least = Duration.microseconds(100)
    return Growth(
      number: number, duration: long,
      ratio: max(long, least) / max(short, least) / Double(Self.factor))
  }

  private func duration(of input: [UInt8], tries: Int) -> Duration {
    (0..<tries).map { _ in
      let start = System.processorTime
      // Violations are reported by a normal run; only the time matters here.
      try? target.check(input)
      return System.processorTime - start
    }.min() ?? .zero
  }

  /// A piece repeated end to end, on separate lines, or on lines that differ by a number.
  private static func repeated(_ piece: [UInt8], _ number: Int, _ length: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var count = 0
    while bytes.count < length {
      count += 1
      switch number % 3 {
      case 0: bytes += piece + (piece.isEmpty ? [0x20] : [])
      case 1: bytes += piece + [0x0A]
      default: bytes += piece + Array("\(count)\n".utf8)
      }
    }
    return Array(bytes.prefix(length))
  }
}
