import Testing

@testable import survey

@Suite struct `Deciding on colour and links` {
  /// An environment and whether it wants the thing decided on.
  struct Case: Sendable, CustomTestStringConvertible {
    var variables: [String: String] = [:]
    var terminal = true
    var choice = ColorChoice.auto
    var isOn: Bool
    var testDescription: String { "\(variables) terminal: \(terminal) \(choice): \(isOn)" }
  }

  static let colors: [Case] = [
    Case(isOn: true),
    Case(terminal: false, isOn: false),
    Case(variables: ["NO_COLOR": "1"], isOn: false),
    Case(variables: ["NO_COLOR": ""], isOn: true),
    Case(variables: ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], isOn: false),
    Case(variables: ["NO_COLOR": "1"], choice: .always, isOn: true),
    Case(variables: ["CLICOLOR_FORCE": "1"], terminal: false, isOn: true),
    Case(variables: ["CLICOLOR_FORCE": "0"], terminal: false, isOn: false),
    Case(variables: ["CLICOLOR_FORCE": ""], terminal: false, isOn: false),
    Case(variables: ["CLICOLOR_FORCE": "1", "CLICOLOR": "0"], isOn: true),
    Case(variables: ["CLICOLOR_FORCE": "1"], choice: .never, isOn: false),
    Case(variables: ["CLICOLOR": "0"], isOn: false),
    Case(variables: ["CLICOLOR": "1"], isOn: true),
    Case(variables: ["CLICOLOR": "1"], terminal: false, isOn: false),
    Case(variables: ["TERM": "dumb"], isOn: false),
    Case(variables: ["TERM": "dumb"], terminal: false, choice: .always, isOn: true),
    Case(variables: ["TERM": "xterm-256color"], isOn: true),
  ]

  @Test(arguments: colors)
  func `the option decides, then the environment, then the stream`(_ expected: Case) {
    let environment = Environment(expected.variables)
    #expect(
      expected.choice.isOn(isTerminal: expected.terminal, environment: environment)
        == expected.isOn)
  }

  static let links: [Case] = [
    Case(isOn: false),
    Case(variables: ["TERM_PROGRAM": "iTerm.app"], isOn: true),
    Case(variables: ["TERM_PROGRAM": "vscode"], isOn: true),
    Case(variables: ["TERM_PROGRAM": "Apple_Terminal"], isOn: false),
    Case(variables: ["TERM_PROGRAM": "vscode"], terminal: false, isOn: false),
    Case(variables: ["TERM_PROGRAM": "vscode", "CI": "true"], isOn: false),
    Case(variables: ["VTE_VERSION": "5000"], isOn: true),
    Case(variables: ["VTE_VERSION": "4999"], isOn: false),
    Case(variables: ["VTE_VERSION": "new"], isOn: false),
    Case(variables: ["WT_SESSION": "x"], isOn: true),
    Case(variables: ["KONSOLE_VERSION": "220401"], isOn: true),
    Case(variables: ["DOMTERM": "x"], isOn: true),
    Case(variables: ["KITTY_WINDOW_ID": "1"], isOn: true),
    Case(variables: ["KITTY_WINDOW_ID": "1", "TERM": "screen-256color"], isOn: false),
    Case(variables: ["TERM": "xterm-kitty"], isOn: true),
    Case(variables: ["TERM": "dumb", "WT_SESSION": "x"], isOn: false),
    Case(variables: ["FORCE_HYPERLINK": "1"], terminal: false, isOn: true),
    Case(variables: ["FORCE_HYPERLINK": "0", "WT_SESSION": "x"], isOn: false),
  ]

  @Test(arguments: links)
  func `hyperlinks are on for terminals known to support them`(_ expected: Case) {
    let environment = Environment(expected.variables)
    #expect(
      HyperlinkSupport.isOn(isTerminal: expected.terminal, environment: environment)
        == expected.isOn)
  }

  @Test func `without colour there are no hyperlinks`() {
    let console = Console.inMemory(environment: ["WT_SESSION": "x"], isTerminal: true)
    #expect(console.style() == Style(color: true, hyperlinks: true))
    #expect(console.style(.never) == .plain)
  }
}
