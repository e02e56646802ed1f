extension Console {
  private static let widths = 20...1000

  /// Whether standard output goes to a terminal.
  var isTerminal: Bool { pretended?.isTerminal ?? Descriptor.standardOutput.isTerminal }

  /// Whether standard error goes to a terminal.
  var errorIsTerminal: Bool { pretended?.isTerminal ?? Descriptor.standardError.isTerminal }

  /// Whether a person would have to type standard input.
  var inputIsTerminal: Bool { pretended == nil && Descriptor.standardInput.isTerminal }

  /// The columns to write in: `COLUMNS`, else the terminal's, else 80.
  var width: Int {
    let requested = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let width = requested ?? pretended?.width ?? Descriptor.standardOutput.columns ?? 80
    return min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
  }

  /// The style of standard output.
  func style(_ choice: ColorChoice = .auto) -> Style {
    style(choice, isTerminal: isTerminal)
  }

  /// The style of standard error.
  func errorStyle(_ choice: ColorChoice = .auto) -> Style {
    style(choice, isTerminal: errorIsTerminal)
  }

  private func style(_ choice: ColorChoice, isTerminal: Bool) -> Style {
    let color = choice.isOn(isTerminal: isTerminal, environment: environment)
    let links = color && HyperlinkSupport.isOn(isTerminal: isTerminal, environment: environment)
    return Style(color: color, hyperlinks: links)
  }
}
