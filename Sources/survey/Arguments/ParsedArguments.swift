/// The options and arguments of a command line, in order.
struct ParsedArguments: Sendable {
  private(set) var positionals: [String] = []
  private var given: [(name: String, value: String)] = []

  mutating func add(_ positional: String) {
    positionals.append(positional)
  }

  mutating func add(_ option: Option, value: String = "") {
    given.append((option.name, value))
  }
}

extension ParsedArguments {
  var helpRequested: Bool { has(.help) }

  /// Whether the option was given, with or without a value.
  func has(_ option: Option) -> Bool {
    given.contains { $0.name == option.name }
  }

  /// The last value given.
  subscript(option: Option) -> String? {
    given.last { $0.name == option.name }?.value
  }

  /// All values, in the order given.
  func all(_ option: Option) -> [String] {
    given.filter { $0.name == option.name }.map(\.value)
  }

  /// The positional argument at an index, nil if there are fewer.
  func positional(_ index: Int) -> String? {
    positionals.indices.contains(index) ? positionals[index] : nil
  }

  /// The positional arguments, joined by spaces.
  var words: String { positionals.joined(separator: " ") }

  /// The last value as a case; parsing has rejected values that are not choices of the option.
  func choice<Choice: RawRepresentable<String>>(_ option: Option, as _: Choice.Type) -> Choice? {
    self[option].flatMap(Choice.init(rawValue:))
  }

  /// The last value as a whole number in the range.
  func integer(
    _ option: Option,
    in range: ClosedRange<Int> = 0...Int.max
  ) throws(UsageError) -> Int? {
    guard let text = self[option] else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    let wanted =
      range.upperBound == Int.max
      ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
    throw .invalidValue(text, for: option.label, hint: "give a whole number, \(wanted)")
  }
}
