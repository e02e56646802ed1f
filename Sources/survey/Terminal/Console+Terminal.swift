/// What is known of the terminal, asked for when it matters.
extension Console {
  private static let widths = 20...1000

  /// Whether standard output goes to a terminal.
  var isTerminal: Bool {
    pretended?.isTerminal ?? SystemCalls.isTerminal(SystemCalls.standardOutput)
  }

  /// Whether standard error goes to a terminal.
  var errorIsTerminal: Bool {
    pretended?.isTerminal ?? SystemCalls.isTerminal(SystemCalls.standardError)
  }

  /// Whether a person would have to type standard input.
  var inputIsTerminal: Bool {
    pretended == nil && SystemCalls.isTerminal(SystemCalls.standardInput)
  }

  /// The columns to write in: `COLUMNS`, else the terminal's, else 80.
  var width: Int {
    let asked = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let width =
      asked ?? pretended?.width ?? SystemCalls.terminalWidth(SystemCalls.standardOutput) ?? 80
    return min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
  }

  /// How to dress standard output.
  func style(_ choice: ColorChoice = .auto) -> Style {
    style(choice, isTerminal: isTerminal)
  }

  /// How to dress standard error.
  func errorStyle(_ choice: ColorChoice = .auto) -> Style {
    style(choice, isTerminal: errorIsTerminal)
  }

  /// Plain means plain: where there is no colour there are no links either.
  private func style(_ choice: ColorChoice, isTerminal: Bool) -> Style {
    let color = choice.isOn(isTerminal: isTerminal, environment: environment)
    let links = color && HyperlinkSupport.isOn(isTerminal: isTerminal, environment: environment)
    return Style(color: color, hyperlinks: links)
  }
}
