import Foundation
import Testing

@testable import survey_fuzz

/// Fuzzes the parts that only the program has: arguments, completions, text for people.
///
/// `SURVEY_FUZZ` sets the number of inputs for each target, `SURVEY_FUZZ_SEED` the seed.
@Suite struct CommandFuzzTests {
  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test(arguments: FuzzTarget.ofCommands.map(\.name))
  func `the target holds for random inputs`(_ name: String) throws {
    let target = try #require(FuzzTarget.ofCommands.first { $0.name == name })
    let seed = UInt64(Self.number("SURVEY_FUZZ_SEED") ?? 20_250_622)
    let count = Self.number("SURVEY_FUZZ") ?? 40
    let options = FuzzOptions(targets: [target], seed: seed, executions: count)
    let result = FuzzRun(target, options).result()
    #expect(result.executions == count)
    if count > 10_000 { print(result.sentence) }
    for failure in result.failures {
      Issue.record("\(failure.report(target: name, seed: options.seed))")
    }
  }
}

extension FuzzTarget {
  /// The targets of the program.
  static let ofCommands: [FuzzTarget] = [.arguments, .completion, .text]
}
