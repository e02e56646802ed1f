import SurveyCatalog

/// A part of the program that takes bytes from strangers, and what must hold for any of them.
struct FuzzTarget: Sendable {
  let name: String
  /// What inputs are made of.
  let seeds: Seeds
  /// Tries an input; throws where something does not hold.
  let check: @Sendable ([UInt8]) throws(Violation) -> Void

  init(
    _ name: String, from seeds: Seeds = .lists,
    _ check: @escaping @Sendable ([UInt8]) throws(Violation) -> Void
  ) {
    self.name = name
    self.seeds = seeds
    self.check = check
  }

  /// The targets in the order of the flow; to add one, add a line.
  static let all: [FuzzTarget] = [
    .document, .catalog, .diff, .search, .validate, .fix, .render, .export, .report,
  ]
}

/// Something that must hold and does not.
struct Violation: Error {
  let text: String
}

/// Throws a violation unless the condition holds.
func require(
  _ condition: Bool, _ text: @autoclosure () -> String
) throws(Violation) {
  if !condition { throw Violation(text: text()) }
}
