import SurveyCatalog

/// A part of the program that reads untrusted bytes, and a check that must hold for any of them.
struct FuzzTarget: Sendable {
  let name: String
  /// The texts that inputs are made of.
  let seeds: Seeds
  /// Checks an input; throws if something does not hold.
  let check: @Sendable ([UInt8]) throws(Violation) -> Void

  init(
    _ name: String, from seeds: Seeds = .lists,
    _ check: @escaping @Sendable ([UInt8]) throws(Violation) -> Void
  ) {
    self.name = name
    self.seeds = seeds
    self.check = check
  }

  /// All targets, in the order of the flow.
  static let all: [FuzzTarget] = [
    .document, .catalog, .diff, .search, .validate, .fix, .render, .export, .report, .compare,
    .suggest, .dump,
  ]
}

/// Something that should hold and does not.
struct Violation: Error {
  let text: String
}

/// Throws a violation unless the condition holds.
func require(
  _ condition: Bool, _ text: @autoclosure () -> String
) throws(Violation) {
  if !condition { throw Violation(text: text()) }
}
