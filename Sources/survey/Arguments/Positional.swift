/// An argument known by its place.
struct Positional: Sendable {
  /// How many arguments stand in the place; only the last place may take more than one.
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

  /// The name as the list of arguments writes it: `WORDS…`.
  var label: String { takesMany ? "\(name)…" : name }
  /// The name as the usage line writes it: `[WORDS…]`.
  var usage: String { isRequired ? label : "[\(label)]" }
}
