/// Knows which terminals support hyperlinks; others would show them as noise.
enum HyperlinkSupport {
  private static let programs: Set<String> = ["iTerm.app", "WezTerm", "vscode", "ghostty"]
  private static let variables = ["KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM"]

  /// Whether the terminal is known to support hyperlinks; `FORCE_HYPERLINK` overrides this.
  static func isOn(isTerminal: Bool, environment: Environment) -> Bool {
    if environment.isSet("FORCE_HYPERLINK") { return environment["FORCE_HYPERLINK"] != "0" }
    guard isTerminal, !environment.isSet("CI") else { return false }
    let term = environment["TERM"] ?? ""
    // A multiplexer inherits the variables of the terminal around it, not its abilities.
    if term == "dumb" || term.hasPrefix("screen") { return false }
    if term == "xterm-kitty" || term == "xterm-ghostty" { return true }
    if let program = environment["TERM_PROGRAM"], programs.contains(program) { return true }
    if let version = environment["VTE_VERSION"].flatMap({ Int($0) }) { return version >= 5000 }
    return variables.contains { environment.isSet($0) }
  }
}
