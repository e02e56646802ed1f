import SurveyCatalog

/// A run of a target over many inputs.
struct FuzzRun {
  /// An input that violates the target's check.
  struct Failure {
    let number: Int
    let input: [UInt8]
    let violation: Violation

    func report(target: String, seed: UInt64) -> String {
      """
        \(violation.text)
        repeat: survey-fuzz \(target) --seed \(seed) --first \(number) --executions 1
        input: \(JSON.string(String(decoding: input.prefix(2000), as: UTF8.self)).text)
      """
    }
  }

  /// The result of a run.
  struct Result {
    let target: String
    var executions = 0
    var byteCount = 0
    var duration = Duration.zero
    var slowest: (duration: Duration, number: Int) = (.zero, 0)
    var failures: [Failure] = []

    /// The result in one line.
    var sentence: String {
      let rate = Double(executions) / max(0.001, duration / .seconds(1))
      return "\(target): \(executions) executions, \(byteCount) bytes, \(Int(rate)) a second, "
        + "slowest \(slowest.duration / .milliseconds(1)) ms (input \(slowest.number)), "
        + "\(failures.count) failed"
    }
  }

  /// A run ends after this many failures.
  static let mostFailures = 5

  private let target: FuzzTarget
  private let options: FuzzOptions
  private let inputs: FuzzInputs

  init(_ target: FuzzTarget, _ options: FuzzOptions) {
    self.target = target
    self.options = options
    inputs = FuzzInputs(target, options)
  }

  /// Tries the inputs and notes the number of each before it is tried.
  func result(noting note: (Int) -> Void = { _ in }) -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    var last = start
    var result = Result(target: target.name)
    let end = options.seconds.map { start + .seconds($0) }
    for number in options.numbers {
      if let end, last >= end { break }
      if result.failures.count == Self.mostFailures { break }
      note(number)
      let input = inputs.input(number)
      do throws(Violation) {
        try target.check(input)
      } catch {
        result.failures.append(Failure(number: number, input: input, violation: error))
      }
      let now = clock.now
      if now - last > result.slowest.duration { result.slowest = (now - last, number) }
      last = now
      result.executions += 1
      result.byteCount += input.count
    }
    result.duration = last - start
    return result
  }
}
