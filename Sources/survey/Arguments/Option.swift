/// One option of a command, as parsing, help and completions all see it.
///
/// Options are constants in an extension of this type, so that a look-up misspelt does not compile:
/// `arguments[.year]`. The long name is the identity; a command has each name and letter once.
struct Option: Sendable {
  /// Whether an option takes values, and how many of them count.
  enum Kind: Sendable, Hashable {
    /// Given or not given.
    case flag
    /// Takes a value, of which the last given counts.
    case value(placeholder: String)
    /// Takes a value each time it is given, and all of them count.
    case list(placeholder: String)
  }

  let name: String
  let short: Character?
  let kind: Kind
  let completion: Completion
  /// Made when it is shown, for some of it is put together.
  private let helpText: @Sendable () -> String

  /// What the option does, in a line.
  var help: String { helpText() }

  static func flag(
    _ name: String, short: Character? = nil, help: @autoclosure @escaping @Sendable () -> String
  ) -> Option {
    Option(name: name, short: short, kind: .flag, completion: .none, helpText: help)
  }

  static func value(
    _ name: String,
    short: Character? = nil,
    takes placeholder: String,
    help: @autoclosure @escaping @Sendable () -> String,
    completion: Completion = .none
  ) -> Option {
    let kind = Kind.value(placeholder: placeholder)
    return Option(name: name, short: short, kind: kind, completion: completion, helpText: help)
  }

  static func list(
    _ name: String,
    short: Character? = nil,
    takes placeholder: String,
    help: @autoclosure @escaping @Sendable () -> String,
    completion: Completion = .none
  ) -> Option {
    let kind = Kind.list(placeholder: placeholder)
    return Option(name: name, short: short, kind: kind, completion: completion, helpText: help)
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

  /// The option as help and messages write it: `--year RANGE`.
  var label: String { placeholder.map { "--\(name) \($0)" } ?? "--\(name)" }
}

// MARK: - What every command accepts

extension Option {
  static let color = value(
    "color",
    takes: "WHEN",
    help: "colour the output: auto, always or never",
    completion: .choices(of: ColorChoice.self)
  )
  static let help = flag("help", short: "h", help: "show this help")
}
