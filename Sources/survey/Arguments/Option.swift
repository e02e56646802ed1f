/// One option of a command, used by parsing, help and completions.
///
/// Options are constants in an extension of this type, so that a misspelled look-up, such as
/// `arguments[.yaer]`, does not compile. A command has each name and letter once.
struct Option: Sendable {
  /// Whether an option takes values, and how many.
  enum Kind: Sendable, Hashable {
    /// Takes no value.
    case flag
    /// Takes a value; the last one given counts.
    case value(placeholder: String)
    /// Takes a value each time it is given; all of them count.
    case list(placeholder: String)
  }

  let name: String
  let short: Character?
  let kind: Kind
  let completion: Completion
  /// What the option does, in one line.
  let help: String

  static func flag(
    _ name: String, short: Character? = nil, help: String
  ) -> Option {
    Option(name: name, short: short, kind: .flag, completion: .none, help: help)
  }

  static func value(
    _ name: String,
    short: Character? = nil,
    takes placeholder: String,
    help: String,
    completion: Completion = .none
  ) -> Option {
    let kind = Kind.value(placeholder: placeholder)
    return Option(name: name, short: short, kind: kind, completion: completion, help: help)
  }

  static func list(
    _ name: String,
    short: Character? = nil,
    takes placeholder: String,
    help: String,
    completion: Completion = .none
  ) -> Option {
    let kind = Kind.list(placeholder: placeholder)
    return Option(name: name, short: short, kind: kind, completion: completion, help: help)
  }
}

extension Option {
  /// The name of the value it takes, nil for a flag.
  var placeholder: String? {
    switch kind {
    case .flag: nil
    case .value(let placeholder), .list(let placeholder): placeholder
    }
  }

  var takesValue: Bool { kind != .flag }

  /// The option as shown in help and messages: `--year RANGE`.
  var label: String { placeholder.map { "--\(name) \($0)" } ?? "--\(name)" }
}

// MARK: - Options of every command

extension Option {
  static let color = value(
    "color",
    takes: "WHEN",
    help: "colour the output: auto, always or never",
    completion: .choices(of: ColorChoice.self)
  )
  static let help = flag("help", short: "h", help: "show this help")
}
