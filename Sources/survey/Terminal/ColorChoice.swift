/// The value of `--color`: when output is coloured.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether to colour a stream, decided by the option, then the environment, then the stream.
  func isOn(isTerminal: Bool, environment: Environment) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: Self.isDefault(isTerminal: isTerminal, environment: environment)
    }
  }

  /// Follows no-color.org, then bixense.com/clicolors, then the terminal.
  private static func isDefault(isTerminal: Bool, environment: Environment) -> Bool {
    if environment.isSet("NO_COLOR") { return false }
    if environment.isSet("CLICOLOR_FORCE"), environment["CLICOLOR_FORCE"] != "0" { return true }
    if environment["CLICOLOR"] == "0" { return false }
    return isTerminal && environment["TERM"] != "dumb"
  }
}
