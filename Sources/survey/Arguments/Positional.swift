/// An argument identified by its position.
struct Positional: Sendable {
  /// The number of arguments; only the last positional may take more than one.
  enum Arity: Sendable {
    case one
    case optional
    case any
    case oneOrMore
  }

  let name: String
  let arity: Arity
  let help: String
  let completion: Completion

  init(_ name: String, _ arity: Arity = .one, help: String, completion: Completion = .none) {
    self.name = name
    self.arity = arity
    self.help = help
    self.completion = completion
  }
}

extension Positional {
  var isRequired: Bool { arity == .one || arity == .oneOrMore }
  var takesMany: Bool { arity == .any || arity == .oneOrMore }

  /// The name in the list of arguments: `WORDS…`.
  var label: String { takesMany ? "\(name)…" : name }
  /// The name in the usage line: `[WORDS…]`.
  var usage: String { isRequired ? label : "[\(label)]" }
}
